/**
 * FIT's sport and sub_sport enumerations, named as the public profile names them. `n:` sets the number of
 * the name that follows; every further name is one more.
 */
const SPORTS = listed(`
  0: generic running cycling transition fitness_equipment swimming basketball soccer tennis
  american_football training walking cross_country_skiing alpine_skiing snowboarding rowing
  mountaineering hiking multisport paddling flying e_biking motorcycling boating driving golf
  hang_gliding horseback_riding hunting fishing inline_skating rock_climbing sailing ice_skating
  sky_diving snowshoeing snowmobiling stand_up_paddleboarding surfing wakeboarding water_skiing
  kayaking rafting windsurfing kitesurfing tactical jumpmaster boxing floor_climbing baseball 53:
  diving 56: shooting 58: winter_sport grinding 62: hiit video_gaming racket wheelchair_push_walk
  wheelchair_push_run meditation para_sport disc_golf team_sport cricket rugby hockey lacrosse
  volleyball water_tubing wakesurfing water_sport archery mixed_martial_arts motor_sports snorkeling
  dance jump_rope pool_apnea mobility geocaching canoeing 254: all
`)

const SUB_SPORTS = listed(`
  0: generic treadmill street trail track spin indoor_cycling road mountain downhill recumbent
  cyclocross hand_cycling track_cycling indoor_rowing elliptical stair_climbing lap_swimming
  open_water flexibility_training strength_training warm_up match exercise challenge indoor_skiing
  cardio_training indoor_walking e_bike_fitness bmx casual_walking speed_walking
  bike_to_run_transition run_to_bike_transition swim_to_bike_transition atv motocross backcountry
  resort rc_drone wingsuit whitewater skate_skiing yoga pilates indoor_running gravel_cycling
  e_bike_mountain commuting mixed_surface navigate track_me map single_gas_diving multi_gas_diving
  gauge_diving apnea_diving apnea_hunting virtual_activity obstacle 62: breathing ccr_diving 65:
  sail_race expedition ultra indoor_climbing bouldering hiit indoor_grinding hunting_with_dogs amrap
  emom tabata 77: esport triathlon duathlon brick swim_run adventure_race trucker_workout pickleball
  padel indoor_wheelchair_walk indoor_wheelchair_run indoor_hand_cycling 90: field ice ultimate
  platform squash badminton racquetball table_tennis overland trolling_motor 110: fly_canopy
  fly_paraglide fly_paramotor fly_pressurized fly_navigate fly_timer fly_altimeter fly_wx fly_vfr
  fly_ifr 121: dynamic_apnea 123: enduro rucking rally pool_triathlon e_bike_enduro 153:
  mountain_enduro mountain_downhill 254: all
`)

/** `running`, `cycling` …; a number the profile does not know becomes `sport_123`. */
export function fitSportName(code: number | null): string {
  if (code === null) return 'unknown'
  return SPORTS.get(code) ?? `sport_${code}`
}

/** `trail`, `treadmill` …; null when the device left it at generic or said nothing. */
export function subSportName(code: number | null): string | null {
  if (code === null || code === 0) return null
  return SUB_SPORTS.get(code) ?? `sub_sport_${code}`
}

function listed(text: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  let next = 0
  for (const word of text.trim().split(/\s+/)) {
    if (word.endsWith(':')) next = Number(word.slice(0, -1))
    else names.set(next++, word)
  }
  return names
}
