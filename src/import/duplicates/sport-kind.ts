const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['feet', /run|walk|hik|mountaineer|snowshoe/],
  ['wheels', /cycl|bik/],
  ['water', /swim|row|kayak|paddl|canoe|surf|sail|raft|boat/],
  ['snow', /ski|snowboard/],
]

/** Words of devices and services that were not told, or sum up several sports. */
const ANY = new Set(['unknown', 'generic', 'other', 'training', 'fitness_equipment', 'all', 'multisport'])

/**
 * Whether two recordings may be of one sport: services call the same outing a run, a hike or nothing at all, but
 * hardly ever a run and a ride.
 */
export function mayBeOneSport(a: string, b: string): boolean {
  return ANY.has(a) || ANY.has(b) || kindOf(a) === kindOf(b)
}

function kindOf(sport: string): string {
  return KINDS.find(([, words]) => words.test(sport))?.[0] ?? sport
}
