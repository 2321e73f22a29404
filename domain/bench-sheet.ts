/** Base 32 of signs that a QR code packs two in eleven bits, without those people take for one another (I L O U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const version = '1'
const head = 'PBW'
const checkLength = 7

/** The text of a bench sheet's code: `PBW`, the version, the bytes in base 32, and a CRC-32 over all of it. */
export function benchSheetText(bytes: Uint8Array): string {
  const body = `${head}${version}${base32(bytes)}`
  return body + checkOf(body)
}

/** Whether a scanned text is, or was once, the code of a bench sheet. */
export const isBenchSheet = (text: string): boolean => text.startsWith(head)

/** Whether a scanned text is the whole code of a bench sheet, of this program or another version of it. */
export function isWholeBenchSheet(text: string): boolean {
  if (!isBenchSheet(text)) return false
  const read = readBenchSheet(text)
  return !('wrong' in read) || read.wrong === 'version'
}

/** The bytes of a bench sheet, or why there are none: of a newer or older program, or damaged. */
export function readBenchSheet(
  text: string,
): Uint8Array | { wrong: 'damaged' } | { wrong: 'version'; version: string } {
  const body = text.slice(0, -checkLength)
  if (body.length <= head.length || checkOf(body) !== text.slice(-checkLength)) return { wrong: 'damaged' }
  const is = body.charAt(head.length)
  if (is !== version) return { wrong: 'version', version: is }
  return bytesOf(body.slice(head.length + 1)) ?? { wrong: 'damaged' }
}

function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31)
}

function bytesOf(text: string): Uint8Array | null {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of text) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return null
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 0xff)
    }
    held &= (1 << bits) - 1
  }
  return Uint8Array.from(bytes)
}

/** CRC-32 as of ISO 3309 (polynomial 0xEDB88320), in seven letters. */
function checkOf(text: string): string {
  let crc = 0xffffffff
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  const value = (crc ^ 0xffffffff) >>> 0
  return Array.from({ length: checkLength }, (_, at) => {
    const shift = (checkLength - 1 - at) * 5
    return alphabet.charAt(shift >= 32 ? 0 : (value >>> shift) & 31)
  }).join('')
}
