/** What a body moving in this sport can and cannot do: bounds for telling a recording's faults from the sport. */
export interface SportLimits {
  readonly onFoot: boolean
  /** m/s that nobody exceeds; a position further away than this allows is a fault of the device. */
  readonly topSpeed: number
  /** m/s under which, held for a while, the person is standing. */
  readonly standingSpeed: number
  /** m/s up or down that nobody exceeds; a faster change of altitude is the sensor's. */
  readonly topClimb: number
}

/** Fastest sprint ever timed is 12.4 m/s; 0.2 m/s is a third of a slow scramble and above a watch's drift. */
const FOOT: SportLimits = { onFoot: true, topSpeed: 12.5, standingSpeed: 0.2, topClimb: 4 }
const WHEELS: SportLimits = { onFoot: false, topSpeed: 35, standingSpeed: 0.5, topClimb: 10 }
const WATER: SportLimits = { onFoot: false, topSpeed: 10, standingSpeed: 0.1, topClimb: 3 }
const SNOW: SportLimits = { onFoot: false, topSpeed: 45, standingSpeed: 0.2, topClimb: 25 }
const ANYTHING: SportLimits = { onFoot: false, topSpeed: 60, standingSpeed: 0.2, topClimb: 25 }

/** Words looked for inside the sport's name, first match wins: exporters write `run`, `Biking`, `trail_running`. */
const WORDS: readonly (readonly [RegExp, SportLimits])[] = [
  [/ski|snowboard|sled|skat/, SNOW],
  [/cycl|bik|ride|mtb/, WHEELS],
  [/swim|row|paddl|kayak|surf|sail/, WATER],
  [/run|walk|hik|mountaineer|trek|foot|jog|treadmill|orienteer/, FOOT],
]

/** Limits of a sport by its FIT-like name; a silent or unheard-of sport gets the widest. */
export function limitsFor(sport: string): SportLimits {
  const name = sport.toLowerCase()
  for (const [word, limits] of WORDS) if (word.test(name)) return limits
  return ANYTHING
}
