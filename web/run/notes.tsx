import type { DeviceTotals, ReadWarning } from '../../src/activity/activity.ts'
import { formatDistance, formatDuration, formatHeight, type UnitSystem } from '../../src/units/units.ts'
import './notes.css'

interface NotesProps {
  readonly faults: readonly ReadWarning[]
  readonly device: DeviceTotals
  readonly units: UnitSystem
}

/** What was mended or doubted on the way from recording to figures, and what the watch itself had counted. */
export function Notes({ faults, device, units }: NotesProps) {
  const unalike = [...new Map(faults.map((fault) => [`${fault.where}: ${fault.what}`, fault])).values()]
  const counted = deviceSentence(device, units)
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">About the recording</h2>
      {faults.length === 0 ? (
        <p className="note">Nothing had to be mended, and nothing was doubted.</p>
      ) : null}
      <ul>
        {unalike.map(({ where, what }) => (
          <li key={`${where}: ${what}`}>
            {what} <span>({where})</span>
          </li>
        ))}
      </ul>
      {counted ? <p className="note">{counted}</p> : null}
    </section>
  )
}

function deviceSentence(device: DeviceTotals, units: UnitSystem): string | null {
  const told = [
    device.distance_m === null ? null : formatDistance(device.distance_m, units, 2),
    device.movingTime_s === null ? null : `${formatDuration(device.movingTime_s)} moving`,
    device.ascent_m === null ? null : `${formatHeight(device.ascent_m, units)} up`,
    device.descent_m === null ? null : `${formatHeight(device.descent_m, units)} down`,
  ].filter((one) => one !== null)
  return told.length === 0 ? null : `The device itself had counted ${told.join(', ')}.`
}
