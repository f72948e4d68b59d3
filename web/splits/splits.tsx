import { useState } from 'react'
import type { Split } from '../../src/analysis/analysis.ts'
import {
  distanceNumber,
  heightNumber,
  heightUnit,
  metresPerSplit,
  paceNumber,
  type UnitSystem,
} from '../../src/units/units.ts'
import { PaceBar } from './pace-bar.tsx'
import './splits.css'

interface SplitsProps {
  readonly splits: readonly Split[]
  readonly units: UnitSystem
}

/** More rows than this wait behind a button. */
const FIRST_ROWS = 30

/** The run kilometre by kilometre, or mile by mile; columns nobody recorded are left out. */
export function Splits({ splits, units }: SplitsProps) {
  const [isWhole, setWhole] = useState(false)
  const has = {
    time: splits.some(({ movingTime_s }) => movingTime_s > 0),
    flat: splits.some((split) => split.equivalentFlatPace_sPerKm !== null),
    height: splits.some((split) => split.ascent_m !== null),
    heart: splits.some((split) => split.heartRate_bpm !== null),
  }
  const shown = isWhole ? splits : splits.slice(0, FIRST_ROWS)
  const slowest = Math.max(...splits.map(pace), ...splits.map(flatPace).filter(Number.isFinite))
  const named = units === 'km' ? 'Kilometre' : 'Mile'
  return (
    <section className="splits" aria-labelledby="splits-title">
      <h2 id="splits-title">
        {named} by {named.toLowerCase()}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{units}</th>
            {has.time ? (
              <th scope="col" colSpan={2} className="pace-head">
                Pace
              </th>
            ) : null}
            {has.flat ? (
              <th scope="col" className="spare">
                As if flat
              </th>
            ) : null}
            {has.height ? <th scope="col">Up, {heightUnit(units)}</th> : null}
            {has.height ? <th scope="col">Down, {heightUnit(units)}</th> : null}
            {has.heart ? <th scope="col">Heart</th> : null}
          </tr>
        </thead>
        <tbody>
          {shown.map((split) => (
            <tr key={split.distance_m}>
              <th scope="row">{endOf(split, units)}</th>
              {has.time ? <td className="strong">{paceNumber(pace(split), units)}</td> : null}
              {has.time ? (
                <td className="split-bar">
                  <PaceBar share={pace(split) / slowest} flatShare={flatPace(split) / slowest} />
                </td>
              ) : null}
              {has.flat ? <td className="spare">{paceNumber(flatPace(split), units)}</td> : null}
              {has.height ? <td>{height(split.ascent_m, units)}</td> : null}
              {has.height ? <td>{height(split.descent_m, units)}</td> : null}
              {has.heart ? (
                <td>{split.heartRate_bpm === null ? '–' : Math.round(split.heartRate_bpm)}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < splits.length ? (
        <button type="button" className="outlined" onClick={() => setWhole(true)}>
          Show the other {splits.length - shown.length}
        </button>
      ) : null}
      {has.time && has.flat ? (
        <p className="note">Solid is the time it took; outline, the same effort on flat road.</p>
      ) : null}
    </section>
  )
}

/** s per m; NaN where there is no clock. */
function pace(split: Split): number {
  return split.movingTime_s / split.length_m
}

function flatPace(split: Split): number {
  return (split.equivalentFlatPace_sPerKm ?? Number.NaN) / 1000
}

/** Whole splits by their number, the last by where it ends. */
function endOf(split: Split, units: UnitSystem): string {
  const isWhole = Math.abs(split.length_m - metresPerSplit(units)) < 1
  return distanceNumber(split.distance_m, units, isWhole ? 0 : 1)
}

function height(metres: number | null, units: UnitSystem): string {
  return metres === null ? '–' : heightNumber(metres, units)
}
