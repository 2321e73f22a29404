/** Text of a file and how it was written down. */
export interface Decoded {
  text: string
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030' | 'Windows-1252'
}

/**
 * Reads bytes as text: by their byte order mark, as UTF-16 when every other byte is zero, as UTF-8 when they are, else
 * as what Excel saves where Windows speaks Chinese (all high bytes come in pairs of GB 2312) or a western language.
 * Null when they are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const mark = `${bytes[0]} ${bytes[1]}`
  if (mark === '255 254') return strictly(bytes, 'utf-16le', 'UTF-16')
  if (mark === '254 255') return strictly(bytes, 'utf-16be', 'UTF-16')
  const wide = widthOf(bytes)
  if (wide !== null) return strictly(bytes, wide, 'UTF-16')
  if (bytes.includes(0)) return null
  const utf8 = strictly(bytes, 'utf-8', 'UTF-8')
  if (utf8 !== null) return utf8
  const chinese = allPaired(bytes) ? strictly(bytes, 'gb18030', 'GB18030') : null
  return chinese ?? strictly(bytes, 'windows-1252', 'Windows-1252')
}

function strictly(bytes: Uint8Array, label: string, encoding: Decoded['encoding']): Decoded | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/** UTF-16 without a mark: the header is Latin, so every second byte of it is zero. */
function widthOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 64)
  if (start.length < 4) return null
  const zeros = (from: number) => start.filter((byte, at) => at % 2 === from && byte === 0).length
  const half = Math.floor(start.length / 2)
  if (zeros(1) >= half * 0.8 && zeros(0) === 0) return 'utf-16le'
  return zeros(0) >= half * 0.8 && zeros(1) === 0 ? 'utf-16be' : null
}

/** GB 2312 has both bytes of a sign above A0, and level one and two signs end at F7. */
function allPaired(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const next = bytes[at + 1] ?? 0
    if (byte < 0xa1 || byte > 0xf7 || next < 0xa1 || next === 0xff) return false
    at++
  }
  return true
}
