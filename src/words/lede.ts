import type { Ranged } from '../body/figure.ts'
import type { Analysis } from '../course/analysis.ts'
import { formatPace, type UnitSystem } from '../units/units.ts'
import { legsSentence, timesWithRange } from './legs.ts'
import { hardlyMoved, hasHeights, isOnFoot, walkedShare, wasWalked } from './movement.ts'
import { energyWords } from './energy-words.ts'
import { capitalised, shareInWords } from './numbers.ts'

/** Shares of walking worth a sentence of their own: less is a pause at a gate, more is a walk. */
const WALKING_WORTH_SAYING = 0.08

/** Two figures that differ by less than this share are told as the same: all of them are known less well. */
const MUCH_THE_SAME = 0.03

/**
 * Two to four calm sentences under the title: where the legs will feel it, what it cost beside flat road, and
 * what the recording could not tell. Every comparison carries its range or the word "about".
 */
export function ledeOf(analysis: Analysis, units: UnitSystem): string {
  if (!isOnFoot(analysis)) return otherSportLede(analysis)
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
  const told = hasHeights(analysis) ? 'its distance, time and heights' : 'its distance and time'
  return `Underfoot knows what moving on foot does to a body; of this recording it tells ${told}.`
}

function heightsSentence(analysis: Analysis): string | null {
  if (hasHeights(analysis)) return null
  return 'The recording tells no heights, or too few, so what climbs and descents asked of the legs stays unknown.'
}

function energySentence(analysis: Analysis): string | null {
  const energy = analysis.energy_kJ
  if (energy === null) return null
  const { range, unit } = energyWords(energy)
  const figure = analysis.figures.find(({ id }) => id === 'energy')
  if (analysis.mass_kg.from === 'unknown')
    return `Energy: ${timesWords(figure?.timesFlat ?? null)}${range} ${unit} in all, for body mass is not known.`
  const flat = figure?.flatSameTime ?? null
  const beside = flat === null ? '' : `; the same time on flat road, about ${withRange(flat)}`
  return `Energy: about ${withRange(energy)}${beside}.`
}

function withRange(energy: Ranged): string {
  const { value, range, unit } = energyWords(energy)
  return `${value} ${unit} (${range})`
}

/** Ratios hold whatever the runner weighs. */
function timesWords(times: Ranged | null): string {
  if (times === null) return ''
  const around = times.low <= 1 && times.high >= 1
  if (around || Math.abs(times.value - 1) < MUCH_THE_SAME)
    return 'about what the same time on flat road takes; '
  return `about ${timesWithRange(times)} the same time on flat road; `
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
