/** Where maps and heights are fetched from: addresses as typed. */
export interface RegionHosts {
  readonly extracts: string
  /** {tile}, {lat}, {z}, {x}, {y} stand for a tile's. */
  readonly heights: string
}

export const USUAL_HOSTS: RegionHosts = {
  extracts: 'https://download.geofabrik.de/',
  heights: 'https://elevation-tiles-prod.s3.amazonaws.com/skadi/{lat}/{tile}.hgt.gz',
}
