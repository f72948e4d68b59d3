/** `trail_running` → `trail running`. */
export function sportName(sport: string): string {
  return sport === '' ? 'unknown' : sport.replaceAll('_', ' ')
}
