import type { Ranged } from '../body/figure.ts'
import type { Analysis } from '../course/analysis.ts'
import { formatPace, type UnitSystem } from '../units/units.ts'
import { legsSentence } from './legs.ts'
import { hardlyMoved, hasHeights, isOnFoot, walkedShare, wasWalked } from './movement.ts'
import { energyWords } from './energy-words.ts'
import { capitalised, shareInWords } from './numbers.ts'

/** Shares of walking worth a sentence of their own: less is a pause at a gate, more is a walk. */
const WALKING_WORTH_SAYING = 0.08

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
  return 'The recording holds no heights, so what climbs and descents asked of the legs stays unknown.'
}

function energySentence(analysis: Analysis): string | null {
  const energy = analysis.energy_kJ
  if (energy === null) return null
  const { value, range, unit } = energyWords(energy)
  if (analysis.mass_kg.from === 'unknown')
    return `Energy: somewhere in ${range} ${unit}, mostly for want of a body mass.`
  const flat = analysis.figures.find((figure) => figure.id === 'energy')?.flatSameTime ?? null
  const beside = flat === null ? '' : `; the same time on flat road, about ${besideWords(flat)}`
  return `Energy: about ${value} ${unit} (${range})${beside}.`
}

function besideWords(flat: Ranged): string {
  const { value, range, unit } = energyWords(flat)
  return `${value} ${unit} (${range})`
}

function walkingSentence(analysis: Analysis): string | null {
  const share = walkedShare(analysis)
  if (share === null || wasWalked(analysis) || share < WALKING_WORTH_SAYING) return null
  return `${capitalised(shareInWords(share))} of the moving time was walked.`
}

function flatPaceSentence(analysis: Analysis, units: UnitSystem): string | null {
  const pace = analysis.equivalentFlatPace_sPerKm
  if (pace === null || wasWalked(analysis)) return null
  const told = formatPace(pace.value / 1000, units)
  return told.startsWith('–') ? null : `The same effort on flat road goes at about ${told}.`
}
