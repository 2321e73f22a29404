import { noWeight, type ScaleProtocol, type ScaleSaid, weight } from './protocol.ts'

/** Units by their number in the usage table; a tael is another weight in each country, so it is none here. */
const units = ['', 'mg', 'g', 'kg', 'ct', 'tael', 'gn', 'dwt', 't', 'ton', 'ozt', 'oz', 'lb'] as const
const reportIds = [3, 4]
/** What the page has besides weights: attributes, control, status, weight limit, statistics. All are shorter. */
const otherReports = [1, 2, 4, 5, 6]
const farthestExponent = 9
const bodyLength = 5

/** A whole number and its power of ten as decimal text: 6452 and -1 is 645.2. Nothing is rounded. */
function decimal(raw: number, exponent: number): string {
  if (exponent >= 0) return raw === 0 ? '0' : `${raw}${'0'.repeat(exponent)}`
  const digits = String(raw).padStart(1 - exponent, '0')
  return `${digits.slice(0, exponent)}.${digits.slice(exponent)}`
}

/**
 * The five bytes of a scale data report, with or without its number before them. Windows fills every report up to the
 * longest the device has, with zeros.
 */
function bodyOf(report: Uint8Array): Uint8Array | null {
  if (report.length === bodyLength) return report
  const filled = report.subarray(bodyLength + 1).every((byte) => byte === 0)
  return reportIds.includes(report[0] ?? 0) && report.length > bodyLength && filled
    ? report.subarray(1, bodyLength + 1)
    : null
}

/**
 * What one scale data report says; null when it is another report. Five bytes: status, unit, exponent (signed), weight
 * (unsigned, low byte first).
 * Source: USB-IF "HID Point of Sale Usage Tables" 1.02, page 0x8D.
 */
export function readReport(report: Uint8Array): ScaleSaid | null {
  const body = bodyOf(report)
  if (body === null) return null
  const [status = 0, unitNumber = 0, scaling = 0, low = 0, high = 0] = body
  const unit = units[unitNumber]
  const exponent = scaling > 127 ? scaling - 256 : scaling
  if (unit === undefined || unit === '' || Math.abs(exponent) > farthestExponent) return null
  const text = decimal(low + high * 256, exponent)
  switch (status) {
    case 1:
    case 7:
      return noWeight('fault', text, unit)
    case 2:
    case 4:
      return weight(text, unit, { stable: true, load: null })
    case 3:
      return weight(text, unit, { stable: false, load: null })
    case 5:
      /** The weight of a report has no sign: the status is it. */
      return noWeight('underload', `-${text}`, unit)
    case 6:
      return noWeight('overload', text, unit)
    case 8:
      return noWeight('needs-zero', text, unit)
    default:
      return null
  }
}

/** Scales on a USB plug that need no driver: DYMO, Stamps.com and others. Each report is a telegram. */
export const hidPos: ScaleProtocol = {
  ask: null,
  zero: { bytes: Uint8Array.of(0x02, 0x02), answer: 'none' },
  tare: null,
  lines: [],
  findable: false,
  feed(held, chunk) {
    const text = Buffer.from(chunk).toString('hex')
    const isOther = chunk.length <= bodyLength && otherReports.includes(chunk[0] ?? 0)
    const said = readReport(chunk) ?? { said: isOther ? ('other' as const) : ('unreadable' as const), text }
    return { held, frames: [{ bytes: chunk, said }] }
  },
}
