import { WITHOUT_BAROMETER } from '../../bench/without-barometer.ts'

/** Climb as we count it, beside what the device told. */
export interface Compared {
  readonly file: string
  readonly device: string
  readonly theirs: number
  readonly ours: number
  readonly difference: number
  readonly kilometres: number
  readonly unknown_m: number
  readonly speed_kmh: number
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))]
}

/** The comparison as a page for people to look at. */
export function tell(
  compared: readonly Compared[],
  signed: readonly number[],
  size: readonly number[],
): string {
  const shares = [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 1]
  const bars: string[] = []
  for (let from = -30; from < 30; from += 5) {
    const count = signed.filter((d) => d >= from && d < from + 5).length
    bars.push(
      `  ${String(from).padStart(4)} … ${String(from + 5).padStart(3)} %  ${String(count).padStart(3)} ${'▇'.repeat(Math.ceil(count / 3))}`,
    )
  }
  const outliers = [...compared].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)).slice(0, 12)
  return [
    `Ascent of ${compared.length} FIT recordings against their device: median ${quantile(signed, 0.5).toFixed(2)} %, median size ${quantile(size, 0.5).toFixed(2)} %`,
    `quantiles ${shares.map((q) => `${q * 100}%`).join(' ')}: ${shares.map((q) => quantile(signed, q).toFixed(1)).join(' ')}`,
    ...bars,
    `beyond ±30 %: ${signed.filter((d) => Math.abs(d) >= 30).length}`,
    'The twelve furthest off:',
    ...outliers.map(
      (one) =>
        `  ${one.difference.toFixed(0).padStart(4)} %  ours ${one.ours.toFixed(0)} m, device ${one.theirs.toFixed(0)} m over ${one.kilometres.toFixed(1)} km` +
        `  ${reasonOf(one)}  ${one.file}`,
    ),
  ].join('\n')
}

function reasonOf(one: Compared): string {
  if (one.unknown_m > 100) return `altitude unknown over ${one.unknown_m.toFixed(0)} m of the way`
  if (WITHOUT_BAROMETER.test(one.device))
    return `${one.device} has no barometer, and smooths its GPS before it sums`
  if (one.theirs < 160)
    return `little climb: ${Math.round(Math.abs(one.ours - one.theirs) / 3)} rises of the threshold's size`
  if (one.speed_kmh < 4.5)
    return `slow, steep ground (${one.speed_kmh.toFixed(1)} km/h), where the barometer wavers most`
  return one.device
}
