import 'maplibre-gl/dist/maplibre-gl.css'
import { type LngLatBoundsLike, Map as GroundMap, setWorkerUrl } from 'maplibre-gl'
// `?url` alone would work while developing and show an empty map once built.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'
import type { PathAt } from '../../src/ground/tiles/ground-at.ts'
import type { MapPosition } from '../lib/address.ts'
import type { ColourBy } from '../theme/ground-legend.ts'
import { useTokens } from '../theme/use-tokens.ts'
import { mapStyle } from './style/map-style.ts'
import { PICTURE_RATIO, pictures } from './style/pictures.ts'

setWorkerUrl(workerUrl)

/** A place that was pointed at, and how far round it a finger reaches, m. */
export interface PointedAt {
  readonly latitude: number
  readonly longitude: number
  readonly within: number
  /** By the keyboard, which wants to go on with what it finds. */
  readonly byKey: boolean
}

interface Asked {
  readonly region: RegionAbout
  readonly by: ColourBy
  readonly chosen: PathAt | null
  readonly place: PointedAt | null
  /** What is to be seen; null: most of the region's paths. */
  readonly view: MapPosition | null
  readonly onPoint: (place: PointedAt) => void
  /** Told once the map rests after a move that a person made. */
  readonly onMove: (view: MapPosition) => void
}

/** Half a fingertip, in pixels. */
const REACH_PX = 22
/** The server answers for no wider circle. */
const MAX_WITHIN_M = 2000
/** Beyond this nothing more is to be seen. */
const MAX_ZOOM = 18

/** Where the answer lies in a sheet over the map's lower part, the place asked about has to move up (here-panel.css). */
const SHEET = '(max-width: 899px)'
const SHEET_SHARE = 0.23

/** Letters of other alphabets lie in font files of their own, which a canvas does not wait for. */
const LETTERS = 'aąłőăΩЖ'

/**
 * The map of a region in the element given; null while it starts. Fails with a sentence where the browser draws
 * no maps.
 */
export function useGroundMap(
  frame: RefObject<HTMLDivElement | null>,
  { region, by, chosen, place, view, onPoint, onMove }: Asked,
): { readonly map: GroundMap | null; readonly failure: string | null } {
  const [map, setMap] = useState<GroundMap | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const token = useTokens()
  const style = useMemo(
    () => mapStyle(region, { by, chosen, token, isNight: isDark(token('--paper')) }),
    [region, by, chosen, token],
  )
  const point = useEffectEvent(onPoint)
  const moved = useEffectEvent(onMove)
  const viewAtStart = useEffectEvent(() => view)

  useEffect(() => {
    const container = frame.current
    if (!container) return undefined
    let isOver = false
    let made: GroundMap | null = null
    const begin = () => {
      if (isOver) return
      made = start(container, region, viewAtStart(), point)
      if (made === null) setFailure('This browser draws no maps: it offers no WebGL.')
      else {
        const started = made
        started.on('moveend', () => moved(viewOf(started)))
        // Its empty style takes a frame to load: what is set before is built anew, and its pictures are lost.
        started.once('style.load', () => {
          if (!isOver) setMap(started)
        })
      }
    }
    lettersReady().then(begin, begin)
    return () => {
      isOver = true
      made?.remove()
      setMap(null)
    }
  }, [frame, region])

  useEffect(() => {
    if (!map) return
    for (const [name, picture] of pictures(token))
      if (map.hasImage(name)) map.updateImage(name, picture)
      else map.addImage(name, picture, { pixelRatio: PICTURE_RATIO })
  }, [map, token])

  useEffect(() => {
    map?.setStyle(style, { diff: true })
  }, [map, style])

  useEffect(() => {
    // Going back, or an address typed over this one; a move that the address tells of is where it is already.
    if (!map || !view || isSameView(view, viewOf(map))) return
    map.jumpTo({ center: [view.longitude, view.latitude], zoom: view.zoom })
  }, [map, view])

  useEffect(() => {
    if (!map || !place || !matchMedia(SHEET).matches) return
    map.easeTo({
      center: [place.longitude, place.latitude],
      offset: [0, -SHEET_SHARE * innerHeight],
      duration: 250,
    })
  }, [map, place])

  return { map, failure }
}

function start(
  container: HTMLDivElement,
  region: RegionAbout,
  view: MapPosition | null,
  onPoint: (place: PointedAt) => void,
): GroundMap | null {
  let map: GroundMap
  try {
    map = new GroundMap({
      container,
      style: { version: 8, sources: {}, layers: [] },
      ...(view === null
        ? { bounds: boxOf(region.view), fitBoundsOptions: { padding: 24 } }
        : { center: [view.longitude, view.latitude], zoom: view.zoom }),
      minZoom: region.zooms[0],
      maxZoom: MAX_ZOOM,
      // The page credits the data itself, in words and always in sight.
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: true,
      locale: {
        'Map.Title': `Map of ${region.name}. Arrow keys move it, Enter tells what is at its centre.`,
      },
    })
  } catch {
    return null
  }
  // Tells those who listen, and tests, when there is more to come.
  map.on('dataloading', () => container.setAttribute('aria-busy', 'true'))
  map.on('idle', () => container.setAttribute('aria-busy', 'false'))
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.on('click', ({ lngLat: { lat, lng } }) =>
    onPoint({ latitude: lat, longitude: normal(lng), within: reach(map, lat), byKey: false }),
  )
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    const { lat, lng } = map.getCenter()
    onPoint({ latitude: lat, longitude: normal(lng), within: reach(map, lat), byKey: true })
  })
  return map
}

function viewOf(map: GroundMap): MapPosition {
  const { lat, lng } = map.getCenter()
  return { latitude: lat, longitude: normal(lng), zoom: map.getZoom() }
}

/** As far as an address tells them apart. */
function isSameView(a: MapPosition, b: MapPosition): boolean {
  const far = (x: number, y: number) => Math.abs(x - y)
  return (
    far(a.latitude, b.latitude) < 2e-5 && far(a.longitude, b.longitude) < 2e-5 && far(a.zoom, b.zoom) < 0.02
  )
}

/** m that a fingertip reaches at the map's zoom. */
function reach(map: GroundMap, latitude: number): number {
  const tile = 512 * 2 ** map.getZoom()
  const metresPerPixel = (40_075_017 * Math.cos((latitude * Math.PI) / 180)) / tile
  return Math.max(1, Math.min(MAX_WITHIN_M, Math.ceil(REACH_PX * metresPerPixel)))
}

/** A box across the date line counts on eastward. */
export function boxOf([west, south, east, north]: RegionAbout['bounds']): LngLatBoundsLike {
  return [west, south, east < west ? east + 360 : east, north]
}

/** A map dragged round the world counts on; the server does not. */
function normal(longitude: number): number {
  return longitude - 360 * Math.round(longitude / 360)
}

async function lettersReady(): Promise<void> {
  const faces = ['"Inter Variable"', '"Source Serif 4 Variable"']
  await Promise.all(faces.map((face) => document.fonts.load(`16px ${face}`, LETTERS)))
}

/** Of `rgb(18, 24, 20)`: whether it is nearer to black. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return red + green + blue < 3 * 128
}
