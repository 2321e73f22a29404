import { checkCharacter } from '#domain/barcode/check-character'

/** What the QR code of a shipping label says, to bind or find a carton in one scan. */
export interface CartonQr {
  trackingNumber: string
  orderNumber: string
  sscc: string
}

/**
 * Our QR text: `PB1|tracking|order|sscc|c`; `%` and `|` in a field and all but printable ASCII are %-escaped (RFC 3986),
 * `c` is the check character (ISO 7064 MOD 37,36, see domain/barcode) of the three fields joined by `|`.
 */
export function cartonQr({ trackingNumber, orderNumber, sscc }: CartonQr): string {
  const body = [trackingNumber, orderNumber, sscc].map(escaped).join('|')
  return `PB1|${body}|${checkCharacter(body)}`
}

/** Reads our QR text back; null when it is not ours or damaged. */
export function readCartonQr(text: string): CartonQr | null {
  const [mark, tracking, order, sscc, check, ...more] = text.split('|')
  if (
    mark !== 'PB1' ||
    tracking === undefined ||
    order === undefined ||
    sscc === undefined ||
    more.length > 0
  )
    return null
  if (check !== checkCharacter([tracking, order, sscc].join('|'))) return null
  const fields = [tracking, order, sscc].map(unescaped)
  const [trackingNumber, orderNumber, number] = fields
  if (trackingNumber == null || orderNumber == null || number == null) return null
  return { trackingNumber, orderNumber, sscc: number }
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\x20-\x7e]|[%|]/gu, (letter) =>
      [...Buffer.from(letter)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    )
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
