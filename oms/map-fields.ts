import {
  type FieldMapping,
  type FieldRule,
  type MappedField,
  type MappingSample,
  mappedFields,
  unitChanges,
} from '#contract/field-mapping'
import { reasonOf } from '#oms/reason-of'
import { wireOrder } from '#oms/wire-order'

/** What a rule makes of one order; `nothing`: the OMS tells none, and the connector's own reading stands. */
export type Mapped = { value: unknown } | { nothing: true } | { problem: string }

/** The value at a path; undefined where there is none. A Tryton record keeps what belongs to it under the name with a dot. */
export function valueAt(told: unknown, path: string): unknown {
  let at: unknown = told
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null) return undefined
    const parts = at as Record<string, unknown>
    at = Object.hasOwn(parts, name)
      ? parts[name]
      : Object.hasOwn(parts, `${name}.`)
        ? parts[`${name}.`]
        : undefined
  }
  return at
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One rule on what the OMS told of an order. */
export function mapField(field: MappedField, rule: FieldRule, told: unknown): Mapped {
  if (rule.by === 'constant') return shaped(field, rule.value)
  const found = plainOf(valueAt(told, rule.path))
  if (found === undefined || found === null || found === '') return { nothing: true }
  if (rule.by === 'path') return shaped(field, found)
  if (rule.by === 'table') {
    const value = Object.hasOwn(rule.values, String(found)) ? rule.values[String(found)] : rule.otherwise
    return value === null || value === undefined
      ? { problem: `${rule.path}: ${shown(found)} is not in the table` }
      : shaped(field, value)
  }
  const amount = typeof found === 'string' && found.trim() !== '' ? Number(found) : found
  if (typeof amount !== 'number' || !Number.isFinite(amount))
    return { problem: `${rule.path}: ${shown(found)} is no number` }
  return shaped(field, Math.round(amount * unitChanges[rule.change]))
}

/** An order with what the mapping says of it, ready for the door; or why it cannot be one. */
export function mapOrder(
  made: Record<string, unknown>,
  told: unknown,
  { fields }: FieldMapping,
): { made: Record<string, unknown> } | { reason: string } {
  const mapped = { ...made }
  for (const field of mappedFields) {
    const rule = fields[field]
    const read = rule === undefined ? ({ nothing: true } as const) : mapField(field, rule, told)
    if ('problem' in read) return { reason: `${field} by ${read.problem}` }
    if ('nothing' in read) continue
    if (field === 'instruction') mapped.instructions = withInstruction(made.instructions, read.value)
    else if (field !== 'hold' || made.hold === null || made.hold === undefined) mapped[field] = read.value
  }
  return { made: mapped }
}

/** An order that cannot even be read, whatever the mapping. */
export const brokenSample = (name: string, problem: string): MappingSample => ({
  name,
  rows: [],
  problem,
  isBroken: true,
})

/** What a mapping makes of one order, field by field, for a person to look at. */
export function sampleOf(
  name: string,
  made: Record<string, unknown>,
  told: unknown,
  mapping: FieldMapping,
): MappingSample {
  const rows = mappedFields.flatMap((field): MappingSample['rows'] => {
    const rule = mapping.fields[field]
    if (rule === undefined) return []
    const theirs = 'path' in rule ? shown(plainOf(valueAt(told, rule.path))) : ''
    const read = mapField(field, rule, told)
    if ('problem' in read) return [{ field, theirs, ours: null, problem: read.problem }]
    return [{ field, theirs, ours: 'value' in read ? shown(read.value) : null, problem: null }]
  })
  const isBroken = !wireOrder.safeParse(made).success
  const mapped = mapOrder(made, told, mapping)
  if ('reason' in mapped) return { name, rows, problem: mapped.reason, isBroken }
  const read = wireOrder.safeParse(mapped.made)
  return { name, rows, problem: read.success ? null : reasonOf(read.error), isBroken }
}

/** A value in the shape of its field, so that `1` and `yes` can be true and a day can be an instant. */
function shaped(field: MappedField, value: unknown): Mapped {
  switch (field) {
    case 'hidePrices':
    case 'partialAllowed':
      return yesOrNo(field, value)
    case 'priority':
    case 'codSen':
      return wholeNumber(field, value)
    case 'cutOffAt':
      return instantOf(value)
    case 'hold':
      return value === false || value === 0 || value === 'false' || value === 'no'
        ? { nothing: true }
        : { value: value === true ? 'on hold there' : String(value).slice(0, 200) }
    default:
      return typeof value === 'object' ? { problem: `${shown(value)} is no text` } : { value: String(value) }
  }
}

const yes: ReadonlySet<unknown> = new Set([true, 1, '1', 'true', 'yes', 'y'])
const no: ReadonlySet<unknown> = new Set([false, 0, '0', 'false', 'no', 'n'])

function yesOrNo(field: MappedField, value: unknown): Mapped {
  const told = typeof value === 'string' ? value.trim().toLowerCase() : value
  if (yes.has(told)) return { value: true }
  return no.has(told) ? { value: false } : { problem: `${field}: ${shown(value)} is neither yes nor no` }
}

function wholeNumber(field: MappedField, value: unknown): Mapped {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isInteger(number)
    ? { value: number }
    : { problem: `${field}: ${shown(value)} is no whole number` }
}

/** An instant with its offset; a day alone ends at its end, UTC, and one without an offset is none. */
function instantOf(value: unknown): Mapped {
  const text = String(value)
  const whole = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59.000Z` : text
  const ms = /(Z|[+-]\d\d:?\d\d)$/.test(whole) ? Date.parse(whole) : Number.NaN
  return Number.isNaN(ms)
    ? { problem: `cutOffAt: ${shown(value)} is no instant with its offset` }
    : { value: new Date(ms).toISOString() }
}

/** Dates and decimals of Tryton as everybody else writes them. */
function plainOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('__class__' in value)) return value
  const { __class__: kind, ...parts } = value as Record<string, unknown>
  if (kind === 'Decimal') return parts.decimal
  const two = (name: string) => String(parts[name] ?? 0).padStart(2, '0')
  const day = `${String(parts.year)}-${two('month')}-${two('day')}`
  if (kind === 'date') return day
  return kind === 'datetime' ? `${day}T${two('hour')}:${two('minute')}:${two('second')}.000Z` : value
}

const withInstruction = (before: unknown, text: unknown): unknown[] => [
  ...(Array.isArray(before) ? before : []),
  { kind: 'text', text },
]

const shown = (value: unknown): string =>
  value === undefined ? '' : (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 120)
