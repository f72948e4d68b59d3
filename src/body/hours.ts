/**
 * Hours gone by at the middle of a stretch that lasted between two times of an outing, as a mean over it, and no more
 * of them than `most_h`. The mean of an integral, so that cutting a stretch changes no sum.
 */
export function meanHours(from_h: number, to_h: number, most_h: number): number {
  if (to_h <= from_h) return Math.min(from_h, most_h)
  return (upTo(to_h, most_h) - upTo(from_h, most_h)) / (to_h - from_h)
}

function upTo(hours: number, most_h: number): number {
  return hours <= most_h ? (hours * hours) / 2 : most_h * (hours - most_h / 2)
}
