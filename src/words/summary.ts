import type { Ranged } from '../body/figure.ts'
import { isSportOnFoot, isUndecided } from '../analysis/on-foot.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { formatPace, type UnitSystem } from '../units/units.ts'
import { legsSentence, timesWithRange } from './muscles.ts'
import { hardlyMoved, hasHeights, isFootSport, walkedShare, wasWalked } from './movement.ts'
import { energyRange } from './energy-words.ts'
import { capitalised, shareInWords } from './numbers.ts'
import { noAltitude } from './subject.ts'

/** Shares of walking worth a sentence of their own: less is a pause at a gate, more is a walk. */
const WALKING_WORTH_SAYING = 0.08

/** Paces that differ by less than this share are told as the same: both are known less well. */
const MUCH_THE_SAME = 0.03

/** Energies likewise: what a runner costs is known to about a tenth. */
const ENERGY_MUCH_THE_SAME = 0.1

/**
 * Two to four calm sentences under the title: where the legs will feel it, what it cost beside flat road, and
 * what the recording could not tell. Every comparison carries its range or the word "about".
 */
export function summaryOf(analysis: Analysis, units: UnitSystem): string {
  if (!isFootSport(analysis)) return otherSportLede(analysis)
  if (hardlyMoved(analysis)) return 'Too short to say what it asked of the body.'
  const sentences = [
    legsSentence(analysis),
    heightsSentence(analysis),
    energySentence(analysis),
    walkingSentence(analysis),
    flatPaceSentence(analysis, units),
  ]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}

function otherSportLede(analysis: Analysis): string {
  if (isUndecided(analysis.sport))
    return 'The recording does not say whether you ran, walked or rode, and its speed fits more than one. Once you say, Underfoot tells what it did to your body.'
  if (isSportOnFoot(analysis.sport))
    return 'It is known how far and how long this was, and not how it went, so what it did to your body cannot be told.'
  const told = hasHeights(analysis) ? 'its distance, time and heights' : 'its distance and time'
  return `Underfoot knows what moving on foot does to a body; of this recording it tells ${told}.`
}

function heightsSentence(analysis: Analysis): string | null {
  if (hasHeights(analysis)) return null
  return `${capitalised(noAltitude('run'))}, or too little, so what climbs and descents asked of the legs stays unknown.`
}

function energySentence(analysis: Analysis): string | null {
  const energy = analysis.energy_kJ
  if (energy === null) return null
  const times = analysis.figures.find(({ id }) => id === 'energy')?.timesFlat ?? null
  const beside = times === null ? 'It took' : `It took ${energyBeside(times)} the same time on flat road:`
  const why = analysis.mass_kg.from === 'unknown' ? ', for body mass is unknown' : ''
  return `${beside} ${energyRange(energy)}${why}.`
}

/** Ratios hold whatever the runner weighs. */
function energyBeside(times: Ranged): string {
  const around = times.low <= 1 && times.high >= 1
  if (around || Math.abs(times.value - 1) < ENERGY_MUCH_THE_SAME) return 'about as much energy as'
  return `about ${timesWithRange(times)} the energy of`
}

function walkingSentence(analysis: Analysis): string | null {
  const share = walkedShare(analysis)
  if (share === null || wasWalked(analysis) || share < WALKING_WORTH_SAYING) return null
  return `${capitalised(shareInWords(share))} of the moving time was walked.`
}

function flatPaceSentence(analysis: Analysis, units: UnitSystem): string | null {
  const pace = analysis.equivalentFlatPace_sPerKm
  if (pace === null || wasWalked(analysis)) return null
  const ownPace = (1000 * analysis.movingTime_s) / analysis.distance_m
  if (Math.abs(pace.value / ownPace - 1) < MUCH_THE_SAME) return null
  const told = formatPace(pace.value / 1000, units)
  return told.startsWith('–') ? null : `The same effort on flat road goes at about ${told}.`
}
