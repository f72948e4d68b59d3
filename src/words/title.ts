import type { Analysis } from '../analysis/analysis.ts'
import { durationInWords } from './duration-words.ts'
import { groundPhrase, hardlyMoved, isFootSport, otherSportPhrase, wasWalked } from './movement.ts'
import { capitalised } from './numbers.ts'

/**
 * One sentence about this activity, without its full stop: `An hour and fifty on climbing ground`. Says only
 * what the recording shows; the same on every machine.
 */
export function titleOf(analysis: Analysis): string {
  const time = analysis.movingTime_s > 0 ? durationInWords(analysis.movingTime_s) : null
  return capitalised(isFootSport(analysis) ? onFootTitle(analysis, time) : otherTitle(analysis, time))
}

function onFootTitle(analysis: Analysis, time: string | null): string {
  if (hardlyMoved(analysis)) return time === null ? 'hardly any distance' : `${time}, hardly any distance`
  const ground = groundPhrase(analysis)
  const doing = wasWalked(analysis) ? 'walking' : 'running'
  if (time === null) return ground === null ? 'on foot, without a clock' : `${ground}, without a clock`
  if (ground === null) return `${time} of ${doing}`
  const oneWay = ground.startsWith('mostly')
  if (doing === 'walking') return `${time} of walking${oneWay ? ',' : ''} ${ground}`
  return oneWay ? `${time}, ${ground}` : `${time} ${ground}`
}

function otherTitle(analysis: Analysis, time: string | null): string {
  return `${time ?? 'some time'} ${otherSportPhrase(analysis.sport)}`
}
