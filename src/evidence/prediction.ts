import type { Coefficient } from './evidence.ts'

/**
 * Numbers of the prediction that are set by hand. What is learned from people stands in `athlete/priors.ts`, and is
 * listed beside these by `athlete/prediction-evidence.ts`.
 */

const BY_HAND = { grade: 'P', citations: [], provenance: 'judged' } as const

export const ALIKE_RUNS: Coefficient<{
  readonly logLength: number
  readonly climb: number
  readonly rolling: number
}> = {
  ...BY_HAND,
  id: 'alike-runs',
  what: 'How near two runs must be in length and hills to tell of one another',
  value: { logLength: 0.6, climb: 2.5, rolling: 3 },
  unit: 'logarithm of length; √(m climbed per km), and where hills turn from fewer to more than usual',
  validity: 'kinship between runs',
  uncertainty: 'chosen',
  caveat: 'How much alike runs share is learned; how fast that fades is not.',
}

export const PLAIN_MEDIAN: Coefficient<{
  readonly latest: number
  readonly least: number
  readonly costly: number
  readonly worst: number
  readonly heardAfter: number
}> = {
  ...BY_HAND,
  id: 'plain-median',
  what: 'When the median of one’s latest runs is heard beside the model',
  value: { latest: 40, least: 5, costly: 0.09, worst: 0.2, heardAfter: 3 },
  unit: 'runs it is taken over, and from how many on; log time of an error that costs it a factor e of its say, and the most one day can cost; like runs until it is heard half as much',
  validity: 'people with runs',
  uncertainty: 'chosen',
  caveat: 'Where a plain median was nearer on a person’s own runs, it is their answer.',
}

export const LEARNING_ONE: Coefficient<{
  readonly halt: number
  readonly gradeShrink_s: number
  readonly placeShrink_s: number
  readonly otherHeading: number
  readonly tail: number
}> = {
  ...BY_HAND,
  id: 'learning-one-runner',
  what: 'How soon one’s own runs outweigh what is believed of anybody, and how little a strange day counts',
  value: { halt: 4, gradeShrink_s: 20_000, placeShrink_s: 60, otherHeading: 0.3, tail: 4 },
  unit: 'times its share from which a piece is a halt; s of one’s own going that weigh as much as the prior of a grade, of a place; what a passage of a place by another heading tells beside one by the same; degrees of freedom of Student’s t',
  validity: 'people with runs',
  uncertainty: 'chosen',
  caveat: null,
}

interface Term {
  readonly least: number
  readonly most: number
}

export const PACING: Coefficient<{
  readonly ending_m: number
  readonly strays: number
  readonly spread: Readonly<Record<'ground' | 'noise' | 'rise' | 'ending', number>>
  readonly bounds: Readonly<Record<'ground' | 'noise' | 'rise' | 'ending', Term>>
  readonly unlike: number
}> = {
  ...BY_HAND,
  id: 'pacing',
  what: 'How soon somebody’s own way of sharing time out within a run outweighs everybody’s',
  value: {
    ending_m: 1000,
    strays: 0.02,
    spread: { ground: 1, noise: 1, rise: 0.5, ending: 0.15 },
    bounds: {
      ground: { least: 0, most: 2 },
      noise: { least: 0, most: 2 },
      rise: { least: -1, most: 2 },
      ending: { least: -1, most: 1 },
    },
    unlike: 0.1,
  },
  unit: 'm over which the ending fades; share of the time by which a run strays from its runner’s own way; deviation between people of how far splits follow slopes of ground and of noise, of tiring and of the ending, and the least and most of each; how much a run unlike the course tells beside one like it',
  validity: 'splits of everybody',
  uncertainty:
    'chosen; spreads twice or half as wide move the splits of people left out by less than a hundredth',
  caveat: null,
}

export const ALTITUDE_TRUST: Coefficient<{
  readonly block_m: number
  readonly reach_m: number
  readonly again_m: number
  readonly level: number
  readonly perLikeness: number
  readonly hearsay: number
}> = {
  ...BY_HAND,
  id: 'altitude-trust',
  what: 'How far slopes along a way are the ground’s and not noise of the altitude',
  value: { block_m: 200, reach_m: 50, again_m: 1000, level: 0.5, perLikeness: 0.6, hearsay: 0.15 },
  unit: 'm of the stretches compared with the next; m either side over which a passage’s grade is taken, and m of way before a place is passed again; trust where the next stretch is as like as any, and what is added where it is the same; squared grades of passages that outweigh it',
  validity: 'recordings and courses whose altitude came from a device, a map or nobody knows where',
  uncertainty:
    'chosen; told so, people’s splits follow slopes of ground in full and slopes of noise not at all',
  caveat: 'Short hills that are passed once look like noise.',
}

export const USUAL_JOG: Coefficient<{ readonly pace: number; readonly steep: number }> = {
  ...BY_HAND,
  id: 'usual-jog',
  what: 'Pace at which way becomes hours of tiredness, and the grade beyond which people differ from records no more',
  value: { pace: 0.45, steep: 0.3 },
  unit: 's/m of flat-equivalent way; rise over run',
  validity: 'predictions of everybody',
  uncertainty: 'chosen: what most people jog at',
  caveat: null,
}

export const TWO_GAITS: Coefficient<{
  readonly quickestWalk: number
  readonly slowestRun: number
  readonly apart: number
  readonly usualDeviation: number
  readonly usualCount: number
  readonly oneKind: number
}> = {
  ...BY_HAND,
  id: 'two-gaits',
  what: 'When somebody’s outings are two heaps, walked and run, and not one',
  value: {
    quickestWalk: 0.45,
    slowestRun: 0.75,
    apart: 4,
    usualDeviation: 0.12,
    usualCount: 2,
    oneKind: 0.6,
  },
  unit: 's/m of flat-equivalent way between which the heaps are parted; deviations their middles lie apart; log deviation of a heap of which little is known, and outings that it counts; s/m from which outings of one kind are walks',
  validity: 'people with runs; what files call an outing is not believed',
  uncertainty: 'chosen; at 3 or 3.5 deviations the score of the bands was 1.5 % worse',
  caveat: 'Who slows into a walk by degrees has one heap, and is foretold by one.',
}

export const WALKING_LIKELY: Coefficient<{
  readonly leanOwn: number
  readonly leanAnybody: number
  readonly anybody: number
  readonly knownFrom: number
  readonly habitDays: number
  readonly sameGround: number
  readonly rare: number
}> = {
  ...BY_HAND,
  id: 'walking-likely',
  what: 'How likely a way will be walked, from what somebody did on ways like it',
  value: {
    leanOwn: 1,
    leanAnybody: 3,
    anybody: 0.1,
    knownFrom: 5,
    habitDays: 120,
    sameGround: 8,
    rare: 0.02,
  },
  unit: 'like outings that weigh as much as what one does on the whole; outings that this leans on people, the share people walk, and from how many outings on; days until a habit has faded to a third; times a likeness that the same ground weighs; the chance below which a gait is not reckoned with',
  validity: 'people with runs',
  uncertainty: 'chosen; half of each moved the score of the bands by less than 2 %',
  caveat: null,
}

export const BAND_OF_ERRORS: Coefficient<{
  readonly unlike: number
  readonly ofAny: number
  readonly ofLike: number
  readonly fadesAfter: number
  readonly lean: number
  readonly perMiss: number
  readonly leastOutside: number
}> = {
  ...BY_HAND,
  id: 'band-of-errors',
  what: 'How much each of somebody’s own errors tells of the band, beside those imagined of anybody',
  value: {
    unlike: 0.5,
    ofAny: 0.25,
    ofLike: 1.5,
    fadesAfter: 30,
    lean: 5,
    perMiss: 0.01,
    leastOutside: 0.02,
  },
  unit: 'share by which the deviation is too small of an outing unlike all before; imagined errors that an own one counts for, and so many more of an outing just like it; outings until it has faded to a third; own errors that weigh as much as the prior in how far imagined ones reach; how far the share left outside moves with every outing beside its fifth, and the least it comes to',
  validity: 'people with runs',
  uncertainty: 'chosen; how the bands of strangers hold stands in docs/prediction.md',
  caveat: null,
}

export const TOLD_CLIMB: Coefficient<{ readonly shares: number }> = {
  ...BY_HAND,
  id: 'told-climb',
  what: 'How a climb that is told as one number is spread over the grades of its course',
  value: { shares: 10 },
  unit: 'equal shares of an exponential distribution of grades, up and down alike',
  validity: 'results of races',
  uncertainty: 'within 8 % of the flat-equivalent length of 16 race courses of 22 to 70 m of climb per km',
  caveat: 'A race that leads down on the whole is taken for one that ends where it began.',
}

export const DAY_AFTER_RACE: Coefficient<{ readonly lean: number; readonly soft: number }> = {
  ...BY_HAND,
  id: 'day-after-race',
  what: 'How far somebody’s ordinary days are believed to be other people’s, and not their race made slower',
  value: { lean: 0.5, soft: 0.05 },
  unit: 'share of the log pace between the two; log time within which a day comes near to the race, and is never quicker',
  validity: 'who tells a result; recorded runs outweigh it',
  uncertainty:
    'chosen by 23 people’s best recorded runs: of 0, 0.5 and 0.7 persons’ medians are nearest at 0.5; the median slope between any two people is 0.7',
  caveat: 'No recording at hand says that it was a race.',
}

export const NO_TELLING: Coefficient = {
  ...BY_HAND,
  id: 'no-telling',
  what: 'When a band is too wide for its middle to be told',
  value: 2.1,
  unit: 'slow end of the band over its quick end',
  validity: 'predictions of everybody',
  uncertainty:
    'chosen: of a hundred finishers of one race the last takes 1.5 to 2.8 times as long as the first (2.1 in the middle of 16 editions), so that a wider band says less of a runner than that they finish',
  caveat: 'From where on a band is of no use to a runner nobody has measured.',
}

export const BY_HAND_EVIDENCE = [
  ALIKE_RUNS,
  PLAIN_MEDIAN,
  LEARNING_ONE,
  PACING,
  ALTITUDE_TRUST,
  USUAL_JOG,
  TWO_GAITS,
  WALKING_LIKELY,
  BAND_OF_ERRORS,
  TOLD_CLIMB,
  DAY_AFTER_RACE,
  NO_TELLING,
] as const
