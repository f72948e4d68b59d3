import { type ReactNode, useRef } from 'react'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'
import type { PathAt } from '../../src/ground/tiles/ground-at.ts'
import type { MapPosition } from '../lib/address.ts'
import type { ColourBy } from '../theme/ground-legend.ts'
import { boxOf, type PointedAt, useGroundMap } from './use-ground-map.ts'

interface MapFrameProps {
  readonly region: RegionAbout
  readonly by: ColourBy
  /** The path that is told of; null for none. */
  readonly chosen: PathAt | null
  /** Where was asked about; null for nowhere. */
  readonly place: PointedAt | null
  /** What of it is seen; null: most of its paths. */
  readonly view: MapPosition | null
  readonly onPoint: (place: PointedAt) => void
  readonly onMove: (view: MapPosition) => void
}

/** The map itself, its buttons, and whose data it is. */
export function MapFrame({ region, by, chosen, place, view, onPoint, onMove }: MapFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { map, failure } = useGroundMap(frame, { region, by, chosen, place, view, onPoint, onMove })
  const whole = () => map?.fitBounds(boxOf(region.bounds), { padding: 24 })
  return (
    <div className="ground-map">
      <div className="ground-canvas" ref={frame} />
      {failure === null ? null : <p className="ground-failure note">{failure}</p>}
      <span className="crosshair" aria-hidden />
      <div className="ground-buttons">
        <MapButton label="Nearer" onPress={() => map?.zoomIn()}>
          <path d="M8 3 V13 M3 8 H13" />
        </MapButton>
        <MapButton label="Farther" onPress={() => map?.zoomOut()}>
          <path d="M3 8 H13" />
        </MapButton>
        <MapButton label="The whole region" onPress={whole}>
          <path d="M6 2.5 H2.5 V6 M10 2.5 H13.5 V6 M6 13.5 H2.5 V10 M10 13.5 H13.5 V10" />
        </MapButton>
      </div>
      <p className="ground-credit">{region.attribution.join(' · ')}</p>
    </div>
  )
}

function MapButton(props: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" aria-label={props.label} onClick={props.onPress}>
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        aria-hidden
      >
        {props.children}
      </svg>
    </button>
  )
}
