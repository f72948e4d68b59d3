import type { ColumnName } from '../columns.ts'

/** Global number of the message that carries one sample. */
export const RECORD_MESSAGE = 20

/**
 * The fields of FIT's record message that we keep. Source: the public FIT profile (names, scales, units as
 * in the record message table). A value is raw / scale − offset.
 */
export interface RecordField {
  /** Where it goes: a column of its own, or null for an extra column under `name`. */
  readonly column: ColumnName | null
  readonly name: string
  readonly unit: string | null
  readonly scale: number
  readonly offset: number
  /** When two fields of one record fill one column, the later one wins where it holds a value. */
  readonly order: number
}

/** Degrees per semicircle is 180 / 2³¹, so this divides. */
export const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180

function column(name: ColumnName, scale = 1, offset = 0, order = 0): RecordField {
  return { column: name, name, unit: null, scale, offset, order }
}

function extra(name: string, unit: string | null, scale = 1, offset = 0): RecordField {
  return { column: null, name, unit, scale, offset, order: 0 }
}

/** Finer fields (enhanced_*) come after the plain ones they refine. */
const REFINED = 1

/** fractional_cadence is added to cadence, so it comes last. */
export const FRACTIONAL_CADENCE = 53
export const COMPRESSED_SPEED_DISTANCE = 8

export const RECORD_FIELDS: ReadonlyMap<number, RecordField> = new Map([
  [0, column('latitude', SEMICIRCLES_PER_DEGREE)],
  [1, column('longitude', SEMICIRCLES_PER_DEGREE)],
  [2, column('altitude', 5, 500)],
  [3, column('heartRate')],
  [4, column('cadence')],
  [5, column('distance', 100, 0, REFINED)],
  [6, column('speed', 1000, 0, REFINED)],
  [7, column('power')],
  [9, extra('grade', '%', 100)],
  [10, extra('resistance', null)],
  [11, extra('time_from_course', 's', 1000)],
  [12, extra('cycle_length', 'm', 100)],
  [13, column('temperature')],
  [18, extra('cycles', 'cycles')],
  [19, extra('total_cycles', 'cycles')],
  [29, extra('accumulated_power', 'W')],
  [31, extra('gps_accuracy', 'm')],
  [32, extra('vertical_speed', 'm/s', 1000)],
  [33, extra('calories', 'kcal')],
  [39, extra('vertical_oscillation', 'mm', 10)],
  [40, extra('stance_time_percent', '%', 100)],
  [41, extra('stance_time', 'ms', 10)],
  [43, extra('left_torque_effectiveness', '%', 2)],
  [44, extra('right_torque_effectiveness', '%', 2)],
  [45, extra('left_pedal_smoothness', '%', 2)],
  [46, extra('right_pedal_smoothness', '%', 2)],
  [47, extra('combined_pedal_smoothness', '%', 2)],
  [51, extra('ball_speed', 'm/s', 100)],
  [52, column('cadence', 256, 0, REFINED)],
  [54, extra('total_hemoglobin_conc', 'g/dL', 100)],
  [55, extra('total_hemoglobin_conc_min', 'g/dL', 100)],
  [56, extra('total_hemoglobin_conc_max', 'g/dL', 100)],
  [57, extra('saturated_hemoglobin_percent', '%', 10)],
  [58, extra('saturated_hemoglobin_percent_min', '%', 10)],
  [59, extra('saturated_hemoglobin_percent_max', '%', 10)],
  [67, extra('left_pco', 'mm')],
  [68, extra('right_pco', 'mm')],
  [73, column('speed', 1000, 0, REFINED + 1)],
  [78, column('altitude', 5, 500, REFINED)],
  [81, extra('battery_soc', '%', 2)],
  [82, extra('motor_power', 'W')],
  [83, extra('vertical_ratio', '%', 100)],
  [84, extra('stance_time_balance', '%', 100)],
  [85, extra('step_length', 'mm', 10)],
  [87, extra('cycle_length16', 'm', 100)],
  [90, extra('garmin_performance_condition', null)],
  [91, extra('absolute_pressure', 'Pa')],
  [92, extra('depth', 'm', 1000)],
  [99, extra('respiration_rate', 'breaths/min')],
  [108, extra('enhanced_respiration_rate', 'breaths/min', 100)],
  [114, extra('grit', null)],
  [115, extra('flow', null)],
  [116, extra('current_stress', null, 100)],
  [127, extra('ascent_rate', 'm/s', 1000)],
  [137, extra('potential_stamina', '%')],
  [138, extra('stamina', '%')],
  [139, extra('core_temperature', '°C', 100)],
])

/**
 * A developer field may say that it stands for one of the profile's own (a foot pod's power on a watch that
 * had no such field). It fills that column when the record has no such field itself and the unit is the one
 * the column is kept in; anything else would mix steps with strides or centimetres with metres.
 */
export const NATIVE_STAND_INS: ReadonlyMap<number, readonly string[]> = new Map([
  [3, ['bpm']],
  [4, ['rpm']],
  [5, ['m', 'meters']],
  [6, ['m/s']],
  [7, ['w', 'watts']],
])
