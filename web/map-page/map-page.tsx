import { useMemo, useState } from 'react'
import type { RegionAbout } from '../../src/ground/tiles/about-region.ts'
import type { UnitSystem } from '../../src/units/units.ts'
import { mapDateWords } from '../../src/words/region-document.ts'
import { type Address, hrefOf, PAGES } from '../lib/address.ts'
import { amendAddress, currentAddress, goTo } from '../lib/use-address.ts'
import { useDocumentTitle } from '../lib/use-document-title.ts'
import { useLocalStorage } from '../lib/use-local-storage.ts'
import { COLOUR_BY, type ColourBy } from '../theme/ground-legend.ts'
import { GroundKey } from '../theme/ground-key.tsx'
import { ColourChoice } from '../theme/colour-choice.tsx'
import { PlacePanel } from './place-panel.tsx'
import { MapFrame } from './map-frame.tsx'
import './map-page.css'
import { NoRegion } from './no-region.tsx'
import { useGroundAt } from './use-ground-at.ts'
import type { PointedAt } from './use-ground-map.ts'
import { useRegions } from './use-regions.ts'

type MapAddress = Extract<Address, { page: 'map' }>

interface MapPageProps {
  readonly address: MapAddress
  readonly units: UnitSystem
}

/** The ground of a region, drawn from its own data. Loaded when first looked at: the map's code is large. */
export default function MapPage({ address, units }: MapPageProps) {
  useDocumentTitle('Map')
  const regions = useRegions()
  const [last, setLast] = useLocalStorage<string>('region', '', checkName)
  if (regions === 'loading') return <p className="map-waiting note">Looking for regions.</p>
  if (regions === 'failed')
    return (
      <p className="map-waiting note" role="alert">
        The regions could not be asked for. Is Underfoot still running?
      </p>
    )
  if (regions.length === 0) return <NoRegion />
  const named = address.region ?? last
  const region = regions.find((one) => one.name === named)
  if (region === undefined && address.region !== null)
    return (
      <main className="page">
        <h1>This map is not here</h1>
        <p className="note" role="alert">
          There is no region called {address.region} here. <a href={hrefOf(PAGES.map)}>The map</a>
        </p>
      </main>
    )
  const shown = region ?? regions[0]
  const choose = (name: string) => {
    setLast(name)
    goTo({ ...PAGES.map, region: name })
  }
  return (
    <RegionPage
      key={shown.name}
      address={address}
      region={shown}
      regions={regions}
      onRegion={choose}
      units={units}
    />
  )
}

interface RegionPageProps {
  readonly address: MapAddress
  readonly region: RegionAbout
  readonly regions: readonly RegionAbout[]
  readonly onRegion: (name: string) => void
  readonly units: UnitSystem
}

function RegionPage({ address, region, regions, onRegion, units }: RegionPageProps) {
  const [by, setBy] = useLocalStorage<ColourBy>('colour-by', 'surface', checkColourBy)
  /** Whether the keyboard asked about the place, which then goes on with what it finds. */
  const [isByKey, setByKey] = useState(false)
  const { latitude, longitude, within } = address.at ?? {}
  // The same object as long as the same place is asked about, wherever the map is moved.
  const place = useMemo<PointedAt | null>(
    () =>
      latitude === undefined || longitude === undefined || within === undefined
        ? null
        : { latitude, longitude, within, byKey: isByKey },
    [latitude, longitude, within, isByKey],
  )
  /** A map that is moving is ahead of what was drawn last. */
  const here = (): MapAddress => {
    const now = currentAddress()
    return { ...(now.page === 'map' ? now : address), region: region.name }
  }
  const [picked, setPicked] = useState<number | null>(null)
  const answer = useGroundAt(region.name, place)
  const paths = answer === null || answer.ground === 'failed' ? [] : answer.ground.paths
  const chosen = paths.find(({ edge }) => edge === picked) ?? paths[0] ?? null
  const point = ({ byKey, ...at }: PointedAt) => {
    setPicked(null)
    setByKey(byKey)
    goTo({ ...here(), at })
  }
  const close = () => {
    if (place?.byKey === true) document.querySelector<HTMLElement>('.ground-canvas canvas')?.focus()
    goTo({ ...here(), at: null })
  }
  return (
    <main className={answer === null ? 'map-page' : 'map-page asked'}>
      <div className="map-side">
        <h1 className="map-title">
          {regions.length > 1 ? (
            <RegionChoice region={region} regions={regions} onRegion={onRegion} />
          ) : (
            region.name
          )}
        </h1>
        <p className="note map-date">{mapDateWords(region)}.</p>
        <ColourChoice by={by} onChange={setBy} />
        <GroundKey by={by} />
        {answer === null ? (
          <p className="note map-hint">
            Tap a path to see what is known of it, and how. By keyboard: go to the map, move it with the arrow
            keys, press Enter.
          </p>
        ) : (
          <PlacePanel
            key={`${answer.place.latitude} ${answer.place.longitude}`}
            ground={answer.ground}
            chosen={chosen?.edge ?? null}
            units={units}
            takesFocus={answer.place.byKey}
            onChoose={setPicked}
            onClose={close}
          />
        )}
      </div>
      <MapFrame
        region={region}
        by={by}
        chosen={place === null ? null : chosen}
        place={place}
        view={address.view}
        onPoint={point}
        onMove={(view) => amendAddress({ ...here(), view })}
      />
    </main>
  )
}

function RegionChoice({ region, regions, onRegion }: Omit<RegionPageProps, 'units' | 'address'>) {
  return (
    <select
      className="region-choice"
      aria-label="Region"
      value={region.name}
      onChange={(event) => onRegion(event.currentTarget.value)}
    >
      {regions.map(({ name }) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  )
}

function checkName(kept: unknown): string | null {
  return typeof kept === 'string' ? kept : null
}

function checkColourBy(kept: unknown): ColourBy | null {
  return COLOUR_BY.find((by) => by === kept) ?? null
}
