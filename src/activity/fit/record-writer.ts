import { TrackColumns } from '../columns.ts'
import type { GrowingColumn } from '../columns.ts'
import { baseType, readRaw } from './base-types.ts'
import type { BaseType, Kind } from './base-types.ts'
import { FIRST_CALENDAR_TIMESTAMP, FIT_EPOCH_S } from './clock.ts'
import type { Definition, FieldLayout, MessageFields } from './definition.ts'
import {
  COMPRESSED_SPEED_DISTANCE,
  FRACTIONAL_CADENCE,
  NATIVE_STAND_INS,
  RECORD_FIELDS,
  RECORD_MESSAGE,
} from './record-fields.ts'

/** A lying definition must not make us reserve more than an honest 48 MB file needs. */
const MAX_FORESEEN_ROWS = 2 ** 21

/** One read-scale-write, prepared once per definition so that the inner loop has nothing left to decide. */
interface Step {
  readonly kind: Kind
  readonly at: number
  readonly invalid: number
  readonly scale: number
  readonly offset: number
  readonly column: GrowingColumn
  /** Adds to what an earlier step wrote. */
  readonly adds: boolean
  readonly order: number
}

interface Plan {
  readonly definition: Definition
  readonly steps: readonly Step[]
  /** Where compressed_speed_distance lies; -1 when absent. */
  readonly compressedAt: number
  readonly time: GrowingColumn
  /** True when no field of it is one we keep. */
  readonly holdsNothing: boolean
}

/** What a field_description message says of a developer field. */
interface Description {
  readonly name: string
  readonly unit: string | null
  readonly type: BaseType | undefined
  readonly scale: number
  readonly offset: number
  /** The record field it stands for, if it says so. */
  readonly native: number | null
}

/** Writes record messages straight into typed columns. */
export class RecordWriter {
  readonly #view: DataView
  readonly #mostRows: number
  #columns: TrackColumns | null = null
  #plans = new WeakMap<Definition, Plan>()
  #last: Plan | null = null
  readonly #descriptions = new Map<number, Description>()
  /** Who took which column name: FIT's own field numbers, and developer fields as keys beyond them. */
  readonly #names = new Map<string, number>()
  #speedDistance = new AccumulatedDistance()
  /** Byte of the first record whose clock counted from power-up. */
  clocklessAt: number | null = null
  /** Byte of the first record beyond the most we keep. */
  tooManyAt: number | null = null
  /** True once a column had to be left out. */
  tooManyColumns = false

  /** @param mostRows how many records to keep at most. */
  constructor(view: DataView, mostRows: number) {
    this.#view = view
    this.#mostRows = mostRows
  }

  get length(): number {
    return this.#columns?.length ?? 0
  }

  /** The columns so far; empty when no record was met. */
  get columns(): TrackColumns {
    this.#columns ??= new TrackColumns(1)
    return this.#columns
  }

  /** Takes in what an app says of its own fields; later descriptions of the same field replace earlier ones. */
  describe(fields: MessageFields): void {
    const developer = fields.number(0)
    const number = fields.number(1)
    const name = fields.text(3)
    const typeCode = fields.number(2)
    if (developer === null || number === null || name === null || typeCode === null) return
    const aboutRecords = fields.number(14) === RECORD_MESSAGE
    this.#descriptions.set(developerKey(developer, number), {
      name,
      unit: fields.text(8),
      type: baseType(typeCode),
      scale: fields.number(6) || 1,
      offset: fields.number(7) ?? 0,
      native: aboutRecords ? fields.number(15) : null,
    })
    // What was planned without this description is planned anew.
    this.#plans = new WeakMap()
    this.#last = null
  }

  /** @param remaining bytes from here to the end of the data: how many more such records there can be. */
  write(definition: Definition, at: number, timestamp: number, remaining: number): void {
    this.#columns ??= new TrackColumns(Math.min(remaining / (definition.size + 1), MAX_FORESEEN_ROWS) + 1)
    const plan = this.#planFor(definition, this.#columns)
    if (plan.holdsNothing && Number.isNaN(timestamp)) return
    if (this.#columns.length >= this.#mostRows) {
      this.tooManyAt ??= at - 1
      return
    }
    const row = this.#columns.addRow()
    if (timestamp < FIRST_CALENDAR_TIMESTAMP) this.clocklessAt ??= at - 1
    plan.time.values[row] = timestamp + FIT_EPOCH_S
    if (plan.compressedAt >= 0) this.#writeSpeedDistance(this.#columns, row, at + plan.compressedAt)
    const view = this.#view
    const little = definition.little
    for (const step of plan.steps) {
      const raw = readRaw(view, at + step.at, little, step.kind)
      if (raw === step.invalid) continue
      const value = raw / step.scale - step.offset
      const values = step.column.values
      values[row] = step.adds ? values[row] + value : value
    }
  }

  /** Gives the last record the time it was written at, if it has none of its own; s since 1970 UTC. */
  dateLast(time_s: number): void {
    if (this.length === 0) return
    const { values } = this.columns.column('time')
    if (Number.isNaN(values[this.length - 1])) values[this.length - 1] = time_s
  }

  /** Devices write long runs of one definition, so the last plan is nearly always the one. */
  #planFor(definition: Definition, columns: TrackColumns): Plan {
    if (this.#last?.definition === definition) return this.#last
    let plan = this.#plans.get(definition)
    if (!plan) {
      plan = this.#plan(definition, columns)
      this.#plans.set(definition, plan)
    }
    this.#last = plan
    return plan
  }

  #writeSpeedDistance(columns: TrackColumns, row: number, at: number): void {
    const { speed, distance } = this.#speedDistance.read(this.#view, at)
    columns.column('speed').values[row] = speed
    columns.column('distance').values[row] = distance
  }

  #plan(definition: Definition, columns: TrackColumns): Plan {
    const steps: Step[] = []
    let compressedAt = -1
    for (const field of definition.fields) {
      if (field.number === COMPRESSED_SPEED_DISTANCE && field.size === 3) compressedAt = field.at
      const step = this.#nativeStep(field, columns)
      if (step) steps.push(step)
    }
    const standing = new Set(definition.fields.map((field) => RECORD_FIELDS.get(field.number)?.column))
    for (const field of definition.developerFields) {
      const description = this.#descriptions.get(developerKey(field.developer, field.number))
      const type = description?.type
      // An array of numbers is no column: which element would it be?
      if (!description || !type || field.size !== type.size) continue
      const { name, unit, scale, offset } = description
      const read = {
        kind: type.kind,
        at: field.at,
        invalid: type.invalid,
        scale,
        offset,
        adds: false,
        order: 0,
      }
      const column = columns.extra(this.#ownName(name, developerKey(field.developer, field.number)), unit)
      if (column) steps.push({ ...read, column })
      else this.tooManyColumns = true
      const native = standInFor(description)
      if (native && !standing.has(native)) steps.push({ ...read, column: columns.column(native) })
    }
    return {
      definition,
      steps: steps.toSorted((a, b) => a.order - b.order),
      compressedAt,
      time: columns.column('time'),
      holdsNothing: steps.length === 0 && compressedAt < 0,
    }
  }

  #nativeStep(field: FieldLayout, columns: TrackColumns): Step | null {
    const type = baseType(field.typeCode)
    if (!type || field.size < type.size) return null
    const read = { kind: type.kind, at: field.at, invalid: type.invalid }
    if (field.number === FRACTIONAL_CADENCE)
      return {
        ...read,
        scale: 128,
        offset: 0,
        column: columns.column('cadence'),
        adds: true,
        order: Infinity,
      }
    const known = RECORD_FIELDS.get(field.number)
    if (!known) return null
    const column = known.column
      ? columns.column(known.column)
      : columns.extra(this.#ownName(known.name, field.number), known.unit)
    if (!column) {
      this.tooManyColumns = true
      return null
    }
    return { ...read, scale: known.scale, offset: known.offset, column, adds: false, order: known.order }
  }

  /** Two sensors may both call their field "SmO2"; the second becomes "SmO2 (2)". */
  #ownName(name: string, key: number): string {
    for (let nth = 1; ; nth++) {
      const candidate = nth === 1 ? name : `${name} (${nth})`
      const owner = this.#names.get(candidate)
      if (owner === undefined || owner === key) {
        this.#names.set(candidate, key)
        return candidate
      }
    }
  }
}

/** Developer fields are numbered per app; FIT's own field numbers end at 255. */
function developerKey(developer: number, number: number): number {
  return (developer + 1) * 256 + number
}

function standInFor({ native, unit }: Description) {
  if (native === null || unit === null) return null
  if (!NATIVE_STAND_INS.get(native)?.includes(unit.toLowerCase())) return null
  return RECORD_FIELDS.get(native)?.column ?? null
}

/** Three bytes: 12 bits of speed (1/100 m/s) and 12 bits of distance (1/16 m) that wraps every 256 m. */
class AccumulatedDistance {
  #sixteenths = 0
  #last = 0

  read(view: DataView, at: number): { speed: number; distance: number } {
    const [low, middle, high] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)]
    if ((low & middle & high) === 0xff) return { speed: NaN, distance: NaN }
    const now = (middle >> 4) | (high << 4)
    this.#sixteenths += (now - this.#last) & 0xfff
    this.#last = now
    return { speed: (low | ((middle & 0x0f) << 8)) / 100, distance: this.#sixteenths / 16 }
  }
}
