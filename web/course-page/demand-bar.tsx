import { useId } from 'react'
import type { DimensionJson } from '../../src/exposure/readiness-json.ts'
import { Hatch } from '../elevation-profile/hatch.tsx'

/** Room beyond the furthest, as a share of it. */
const ROOM = 1.04

/** A demand over the most of 30 days; the sentence beside it says the same. */
export function DemandBar({ one }: { one: DimensionJson }) {
  const hatch = useId()
  const { demand, demandKnown, longest_30d, limit } = one
  if (demandKnown === 0)
    return (
      <svg className="demand-bar" width="100%" height="24" aria-hidden>
        <Hatch id={hatch} />
        <rect className="demand-unknown" fill={`url(#${hatch})`} y="6" height="12" width="100%" />
      </svg>
    )
  const ends = [demand.least, demand.most, longest_30d?.least, longest_30d?.most, limit]
  const end = ROOM * Math.max(0, ...ends.map((amount) => amount ?? 0))
  const share = (amount: number) => `${end > 0 ? (100 * amount) / end : 0}%`
  const most = demand.most ?? end
  return (
    <svg className="demand-bar" width="100%" height="24" aria-hidden>
      <line className="demand-ground" x1="0" x2="100%" y1="23.5" y2="23.5" />
      {longest_30d === null ? null : (
        <rect className="demand-longest" x="0" y="1" height="22" width={share(longest_30d.least)} />
      )}
      {most > demand.least ? (
        <rect
          className="demand-open"
          x={share(demand.least)}
          y="6"
          height="12"
          width={share(most - demand.least)}
        />
      ) : null}
      <rect className="demand-known" x="0" y="6" height="12" width={share(demand.least)} />
      {limit === null ? null : (
        <line className="demand-limit" x1={share(limit)} x2={share(limit)} y1="0" y2="24" />
      )}
    </svg>
  )
}
