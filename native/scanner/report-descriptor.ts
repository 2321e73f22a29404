import type { ReportLayout } from './hid-pos.ts'

/** One run of elements of an input report: whose usage they have, and at which bit of the report they begin. */
interface Field {
  reportId: number
  usage: number
  bit: number
  size: number
  count: number
}

/** Items of a descriptor without their size. Source: USB HID 1.11, section 6.2.2. */
const tag = {
  usagePage: 0x04,
  usage: 0x08,
  usageFrom: 0x18,
  usageTo: 0x28,
  reportSize: 0x74,
  reportId: 0x84,
  reportCount: 0x94,
  input: 0x80,
  push: 0xa4,
  pop: 0xb4,
} as const
const mainItems = [0x80, 0x90, 0xb0, 0xa0, 0xc0]
const longItem = 0xfe

/** Pages and usages of a scanned data report. Source: HID Point of Sale Usage Tables 1.02, section 3; Usage Tables 0x01. */
const use = {
  byteCount: 0x0001_003b,
  identifier: [0x008c_00fb, 0x008c_00fc, 0x008c_00fd],
  data: 0x008c_00fe,
  continued: 0x008c_00ff,
} as const

/** How a scanner itself says that it packs its codes; null where its descriptor does not say it in whole bytes. */
export function layoutOfDescriptor(descriptor: Uint8Array): ReportLayout | null {
  const { fields, bits } = inputsOf(descriptor)
  const data = fields.find(({ usage, size }) => usage === use.data && size === 8)
  if (data === undefined) return null
  const { reportId } = data
  const byteOf = (usage: number, bit = 0): number | null => {
    const found = fields.find((one) => one.usage === usage && one.reportId === reportId)
    return found === undefined || found.bit % 8 !== bit ? null : found.bit / 8 + (reportId === 0 ? 0 : 1)
  }
  const [countAt, dataAt, continuedAt] = [byteOf(use.byteCount), byteOf(use.data), byteOf(use.continued)]
  if (countAt === null || dataAt === null) return null
  const [aimAt = null, ...more] = use.identifier.map((usage) => byteOf(usage))
  const isWhole = aimAt !== null && more.every((at, by) => at === aimAt + 1 + by)
  return {
    reportId: reportId === 0 ? null : reportId,
    length: Math.ceil((bits.get(reportId) ?? 0) / 8) + (reportId === 0 ? 0 : 1),
    countAt,
    dataAt,
    mostData: data.count,
    unusedTo: dataAt + data.count,
    aimAt: isWhole ? aimAt : null,
    continuedAt,
  }
}

/** All input fields, and how many bits each report has. */
function inputsOf(descriptor: Uint8Array): { fields: Field[]; bits: Map<number, number> } {
  const fields: Field[] = []
  const bits = new Map<number, number>()
  let global = { page: 0, size: 0, count: 0, reportId: 0 }
  const pushed: (typeof global)[] = []
  let usages: number[] = []
  let from = 0
  for (const { kind, value, size } of itemsOf(descriptor)) {
    /** A usage of four bytes brings its own page. */
    const usage = size === 4 ? value : global.page * 0x1_0000 + value
    if (kind === tag.usagePage) global = { ...global, page: value }
    if (kind === tag.reportSize) global = { ...global, size: value }
    if (kind === tag.reportCount) global = { ...global, count: value }
    if (kind === tag.reportId) global = { ...global, reportId: value }
    if (kind === tag.push) pushed.push(global)
    if (kind === tag.pop) global = pushed.pop() ?? global
    if (kind === tag.usage) usages.push(usage)
    if (kind === tag.usageFrom) from = usage
    if (kind === tag.usageTo)
      usages.push(
        ...Array.from({ length: Math.min(256, Math.max(0, usage - from + 1)) }, (_, by) => from + by),
      )
    if (kind === tag.input) {
      const { reportId, size: each, count } = global
      const start = bits.get(reportId) ?? 0
      fields.push(...fieldsOf(usages, { reportId, bit: start, size: each, count }))
      bits.set(reportId, start + each * count)
    }
    if (mainItems.includes(kind)) usages = []
  }
  return { fields, bits }
}

/** Each usage names one element, the last one all that are left. */
function fieldsOf(usages: readonly number[], run: Omit<Field, 'usage'>): Field[] {
  return usages.slice(0, run.count).map((usage, at, named) => ({
    ...run,
    usage,
    bit: run.bit + at * run.size,
    count: at === named.length - 1 ? run.count - at : 1,
  }))
}

/** The short items one after the other; a broken one ends them. */
function* itemsOf(descriptor: Uint8Array): Generator<{ kind: number; value: number; size: number }> {
  for (let at = 0; at < descriptor.length; ) {
    const head = descriptor[at] ?? 0
    if (head === longItem) {
      at += 3 + (descriptor[at + 1] ?? 0)
      continue
    }
    const size = [0, 1, 2, 4][head & 3] ?? 0
    const bytes = descriptor.subarray(at + 1, at + 1 + size)
    if (bytes.length < size) return
    yield { kind: head & 0xfc, size, value: bytes.reduceRight((sum, byte) => sum * 256 + byte, 0) }
    at += 1 + size
  }
}
