import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { PRIORS } from '../src/athlete/priors.ts'
import { everybody, type Someone } from './predict/people.ts'
import { PEERS } from './predict/peers.ts'
import { replay, replayPeer } from './predict/replay.ts'
import { rowOf, tableOf, type Scored } from './predict/score.ts'

const folder = resolve(process.argv[2] ?? '../shared/data/runs')
if (!existsSync(folder)) throw new Error(`There are no recordings at ${folder}.`)
const people = everybody(folder)
const ours = people.flatMap((one: Someone) => replay(one, PRIORS))
const peers = PEERS.map((peer) => ({
  name: peer.name,
  scored: people.flatMap((one) => replayPeer(one, peer)),
}))
for (const [title, keep] of [
  ['All runs', () => true],
  ['Hilly runs', (one: Scored) => one.hilly],
] as const) {
  console.log(`\n${title}\n`)
  console.log(
    tableOf([
      rowOf('Underfoot', ours.filter(keep)),
      ...peers.map(({ name, scored }) => rowOf(name, scored.filter(keep))),
    ]).join('\n'),
  )
}
for (const who of new Set(ours.map((o) => o.who)))
  console.log(
    tableOf([
      rowOf(
        who,
        ours.filter((o) => o.who === who),
      ),
    ])[2],
  )

for (const p of peers)
  console.log(
    p.name,
    [...new Set(ours.map((o) => o.who))]
      .map((who) => {
        const r = rowOf(
          who,
          p.scored.filter((o) => o.who === who),
        )
        return `${who} ${(100 * r.median).toFixed(1)} ${(100 * r.shape).toFixed(2)}`
      })
      .join(' | '),
  )
