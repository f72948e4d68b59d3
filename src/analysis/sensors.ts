import type { CleanTrack } from '../activity/clean/clean-track.ts'
import { BELIEVED_CADENCE } from '../evidence/gait.ts'
import type { Stretches } from '../stretch/stretches.ts'

/**
 * Fills heart rate, cadence, power and temperature: means over the moving time of each stretch. A sample speaks
 * for the time since the one before it; where it lies across several stretches it speaks for all of them.
 */
export function fillSensors(clean: CleanTrack, stretches: Stretches): void {
  const { track } = clean
  if (track.heartRate) fillMeans(clean, track.heartRate, stretches, stretches.heartRate, 1, 1)
  if (track.power) fillMeans(clean, track.power, stretches, stretches.power, 0, 1)
  if (track.temperature) fillMeans(clean, track.temperature, stretches, stretches.temperature, -100, 1)
  if (track.cadence && clean.limits.onFoot)
    fillMeans(clean, track.cadence, stretches, stretches.cadence, 0, stepsPer(clean, track.cadence))
}

/** 2 where the device counted one foot, 1 where it counted both. */
function stepsPer(clean: CleanTrack, cadence: Float32Array): 1 | 2 {
  const counts = new Uint32Array(256)
  let total = 0
  for (let i = clean.from; i < clean.to; i++) {
    if (!(cadence[i] > 0)) continue
    counts[Math.min(255, Math.round(cadence[i]))] += 1
    total += 1
  }
  let seen = 0
  let middle = 0
  while (middle < 255 && seen + counts[middle] < total * 0.6) seen += counts[middle++]
  return middle < BELIEVED_CADENCE.value.oneFootBelow ? 2 : 1
}

/** Values under `least` are a sensor that is not there. */
function fillMeans(
  clean: CleanTrack,
  values: Float32Array,
  stretches: Stretches,
  out: Float32Array,
  least: number,
  times: number,
): void {
  const { distance, moving, from, to } = clean
  const { start, length, count } = stretches
  let sum = 0
  let weight = 0
  let k = 0
  let end = count > 0 ? start[0] + length[0] : 0
  for (let i = from + 1; i < to && k < count; i++) {
    const seconds = moving[i] - moving[i - 1]
    const step = distance[i] - distance[i - 1]
    const value = values[i]
    const counts = value >= least && seconds > 0
    let at = distance[i - 1]
    while (k < count && distance[i] > end) {
      if (counts && step > 0) {
        const share = ((end - at) / step) * seconds
        sum += value * share
        weight += share
      }
      if (weight > 0) out[k] = (sum / weight) * times
      sum = 0
      weight = 0
      at = end
      k += 1
      end = k < count ? start[k] + length[k] : Infinity
    }
    if (!counts) continue
    const share = step > 0 ? ((distance[i] - at) / step) * seconds : seconds
    sum += value * share
    weight += share
  }
  if (k < count && weight > 0) out[k] = (sum / weight) * times
}
