import { TARGET_NAMES, TARGETS, type TargetName } from '../src/ground/infer/targets.ts'
import type { GroundModel } from '../src/ground/infer/model.ts'
import { writeModel } from '../src/ground/infer/model.ts'
import { NEIGHBOUR_KINDS } from '../src/ground/infer/neighbour-evidence.ts'
import { MIN_PROBABILITY, SCRAMBLE_IN_SIGHT } from '../src/ground/infer/claim.ts'
import {
  type Bin,
  gapOf,
  gaps,
  isTelling,
  type Losses,
  pooled,
  type Setting,
  type Verdict,
} from './ground-judge.ts'
import { KEPT } from './ground-learn.ts'
import { SOURCES } from './ground-scenes.ts'
import { SEED } from './ground-splits.ts'

export type Verdicts = Readonly<Record<TargetName, readonly Verdict[]>>

/** The text of src/ground/infer/weights.ts. */
export function weightsFile(model: GroundModel): string {
  const targets = TARGET_NAMES.map((target) => {
    const { trust, weights } = writeModel(model[target])
    const rounded = (value: number) => String(Math.round(100 * value) / 100)
    return `  ${target}: {
    trust: {
      features: ${rounded(trust.features)},
      neighbours: [${trust.neighbours.map(rounded).join(', ')}],
    },
    weights: \`
${weights}\`,
  },
`
  })
  return `import type { TargetName } from './targets.ts'
import type { WrittenModel } from './model.ts'

/**
 * Written by scripts/train-ground.ts with seed ${SEED}, from ${SOURCES.map(({ name }) => name).join(', ')}
 * (data © OpenStreetMap contributors). docs/ground-inference.md tells how well it does. A line is a feature and its
 * weight for each class in hundredths; trust stands in the order of \`NEIGHBOUR_KINDS\`.
 */
export const WEIGHTS: Readonly<Record<TargetName, WrittenModel>> = {
${targets.join('')}}
`
}

/** A table as the house's formatter leaves it: the first column to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, i) => Math.max(3, ...cells.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = line(widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)))
  return [line(head), rule, ...cells.slice(1).map(line)].join('\n')
}

const nats = (loss: number) => loss.toFixed(3)
const gain = (ours: number, theirs: number) => `${Math.round(100 * (1 - ours / theirs))} %`
const points = (gap: number) => gap.toFixed(1)
const title = (target: TargetName) => target[0]?.toUpperCase() + target.slice(1)

/** One line of a table of losses. */
export function verdictCells(verdict: Verdict, of: 'all' | 'trails'): string[] {
  const { ways, ours, baseline, informedBaseline }: Losses = verdict[of]
  const { mean, largest } = gaps(verdict.bins)
  return [
    verdict.region,
    String(ways),
    nats(baseline),
    nats(informedBaseline),
    nats(ours),
    gain(ours, baseline),
    gain(ours, informedBaseline),
    ...(of === 'all' ? [points(mean), Number.isNaN(largest) ? '–' : points(largest)] : []),
  ]
}

const HEAD = ['tested on', 'hidden ways', 'baseline', 'informed', 'ours', 'gain', 'over informed']

function lossTable(verdicts: readonly Verdict[], setting: Setting, of: 'all' | 'trails'): string {
  const head = of === 'all' ? [...HEAD, 'mean gap', 'largest gap'] : HEAD
  const inSetting = verdicts.filter((verdict) => verdict.setting === setting)
  return table(
    head,
    inSetting.map((verdict) => verdictCells(verdict, of)),
  )
}

function reliabilityTable(bins: readonly Bin[]): string {
  return table(
    ['stated', 'forecasts', 'different ways', 'mean stated', 'right', 'gap'],
    bins.flatMap((bin, i) => {
      if (bin.count === 0) return []
      const percent = (sum: number) => `${((100 * sum) / bin.count).toFixed(1)} %`
      const gap = `${points(gapOf(bin))}${isTelling(bin) ? '' : ' (few)'}`
      return [
        [`${10 * i}–${10 * (i + 1)} %`, bin.count, bin.ways, percent(bin.stated), percent(bin.right), gap],
      ]
    }),
  )
}

const section = (verdicts: Verdicts, setting: Setting, of: 'all' | 'trails') =>
  TARGET_NAMES.map((target) => `**${title(target)}**\n\n${lossTable(verdicts[target], setting, of)}`).join(
    '\n\n',
  )

function inShort(target: TargetName, verdicts: readonly Verdict[]): string {
  const least = Math.min(...verdicts.map(({ all }) => 100 * (1 - all.ours / all.baseline)))
  const largest = Math.max(
    ...verdicts.map(({ bins }) => gaps(bins).largest).filter((gap) => !Number.isNaN(gap)),
  )
  return `${target} gains at least ${Math.floor(least)} % over the baseline on each of ${verdicts.length} regions, with no gap over ${points(largest)} points`
}

const keysOf = (target: TargetName) => [...TARGETS[target].keys].map((key) => `\`${key}\``).join(', ')

/** docs/ground-inference.md. @param fingerprint of the weights the page belongs to */
export function page(verdicts: Verdicts, model: GroundModel, fingerprint: string): string {
  const half = (target: TargetName) => verdicts[target].filter(({ setting }) => setting === 'half')
  return `# Knowing what is not tagged

Most paths of the map carry no \`surface\`, and fewer still say how rough they are. Underfoot infers both, and
softness, from what the way does say and from what tagged ways around it carry, and states how likely it is to be
right. This page is written by \`scripts/train-ground.ts\` together with the weights it describes; do not edit it.

    npm run build && node dist/scripts/train-ground.js ../shared/data

Weights: \`${fingerprint}\`, seed ${SEED}.

## How it is tested

Each region in turn is left out: weights and trust are learned from the others alone, then used on ways of the
region left out, their telling tags hidden. Hidden of each way tested, whatever their value:

${TARGET_NAMES.map((target) => `- of ${target}: ${keysOf(target)}`).join('\n')}

So a way whose \`surface\` is to be guessed keeps its \`tracktype\`; one whose softness or technicality is to be
guessed keeps neither, because those follow from either by Underfoot's own tag rules. Ways of which
\`highway\` alone tells the technicality (steps, ladders) are neither tested nor learned from. Tested are ways open
to feet, motorways, busways, platforms and corridors aside; each way counts once, however long.

The region's other tags come in three settings:

- **half** (the headline): each tagged way of the region keeps its tags with a chance of one half; of the others the
  target is guessed. This is how it is used: no region is without tags, and those it has are known.
- **squares**: the region is cut into squares of 1 km, and half of the squares keep their tags: what to expect
  where nobody has tagged anything nearby.
- **nothing**: not one tag of the region tells the target. The strictest, and a region that does not exist.

Log-loss is in nats a way: the mean of −ln of the probability given to what the tag says. The **baseline** gives the
shares of classes that each class of way (\`highway\`) has in the regions learned from, the best one tag can do.
The **informed** baseline also counts the tags of the tested region that were kept, which the first does not:
what is gained over it is owed to looking at more than one tag, not to knowing the region. Half and squares are
drawn five times. The **gap** is the distance between stated probability and how often it held, in points, by
tenths of probability: the mean over all forecasts, and the largest of those tenths that hold enough different
ways for 5 points to be twice the standard error (in the others chance makes such gaps of its own; – where no
tenth has enough).

**In short**, half of the tags known: ${TARGET_NAMES.map((target) => inShort(target, half(target))).join('; ')}.

## Half of the tags known

${section(verdicts, 'half', 'all')}

The same on paths, tracks, footways, bridleways, cycleways and pedestrian streets alone:

${section(verdicts, 'half', 'trails')}

## Reliability

Forecasts of all regions together, half of the tags known: of those that stated so much, how many were right.

${TARGET_NAMES.map((target) => `**${title(target)}**\n\n${reliabilityTable(pooled(half(target)))}`).join('\n\n')}

## Squares

${section(verdicts, 'squares', 'all')}

## Nothing known

${section(verdicts, 'nothing', 'all')}

## How it works

1. **Features.** A multinomial logistic regression over what can be seen of a way: class of way, the tags that are
   not hidden, what covers the land, how built up it is, length, how straight and how steep it runs, which classes
   of way it meets (${TARGET_NAMES.map((target) => `${model[target].features.length} features for ${target}`).join(', ')}). Weights are held to zero as if each feature
   had been seen a few times without meaning, and a region of many tagged ways counts by the square root of
   their number, lest one city speak for all.
2. **Learning on the spot.** Before it infers, the model goes through the region's own tagged ways a few times, held
   to where it came from: regions differ in what a track is made of, and mappers in what they call it.
3. **Neighbours.** Tagged ways around bear neighbour. Heard is what surprises in them: how often a class was seen over
   how often their features led to expect it. How far each kind is trusted was learned on regions left out, with ${KEPT.map((share) => 100 * share).join(', ')} %
   of their tags kept; the first row tempers the features themselves. (Which shares to keep, and how many ways to look
   at, was chosen among six with a look at the gaps above: nothing else of the tested region took part.)

${table(
  ['trust in', ...TARGET_NAMES],
  ['features', ...NEIGHBOUR_KINDS].map((kind, i) => [
    kind,
    ...TARGET_NAMES.map((target) =>
      [model[target].trust.features, ...model[target].trust.neighbours][i].toFixed(2),
    ),
  ]),
)}

## What is claimed

A class is written down as *inferred* when its probability is at least ${MIN_PROBABILITY}; otherwise the ground stays *unknown*.
What is tagged is never changed. Where a scramble has a probability of ${SCRAMBLE_IN_SIGHT} or more, nothing easier is claimed. A
class that a tag contradicts is ruled out first: \`surface=unpaved\` is never inferred to be paved, nor anything
smooth that a mapper graded otherwise (\`src/ground/infer/contradictions.ts\`).

## What to keep in mind

- Ways that carry tags are not a fair sample of those that do not: mappers tag what they walk and what stands out.
  Probabilities are tested on the former and used on the latter.
- Learned from ${SOURCES.length} extracts, three of them old and small: ${SOURCES.map(({ name, extract }) => `${name} (\`${extract}\`)`).join(', ')}.
  Deserts, tundra and the tropics are not among them. Snow, mud, woodchips and scrambles are rare in all.
- Heights take part where the region has them; those of Heidelberg, Malta and Krems were not at hand.
- Long ways get one class, as mappers give them one.
`
}
