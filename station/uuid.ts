/**
 * Makes UUIDv7 ids (RFC 9562 5.7), so that tables and logs stay in order. Each is greater than the one before, within one
 * millisecond and after the clock was set back, too: the bits after the version count on (6.2, method 1).
 */
export function uuidMaker(now: () => number, random: (bytes: Uint8Array) => Uint8Array): () => string {
  let lastMs = 0
  let count = 0
  return () => {
    const bytes = random(new Uint8Array(16))
    const nowMs = now()
    if (nowMs > lastMs) {
      lastMs = nowMs
      count = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0)
    } else if (++count > 0xfff) {
      lastMs++
      count = 0
    }
    let time = lastMs
    for (let at = 5; at >= 0; at--) {
      bytes[at] = time % 256
      time = Math.floor(time / 256)
    }
    bytes[6] = 0x70 | (count >> 8)
    bytes[7] = count & 0xff
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  }
}

/** The millisecond in which a UUIDv7 was made. */
export const msOfId = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
