import { PNG } from 'pngjs'
import type { LogoTrouble } from '#domain/refusal/papers'

const mostBytes = 1_000_000
/** Finer than any paper shows it; more takes memory before anything of it is seen. */
const mostDots = 2000
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Makes the logo of a file: a PNG without transparency, read whole and written anew, so that whatever else the file held
 * is gone and no paper fails over it. Source of the head: PNG specification, 5.2 and 11.2.1 (IHDR).
 */
export function siteLogo(file: Uint8Array): Buffer | LogoTrouble {
  const bytes = Buffer.from(file)
  if (bytes.length > mostBytes) return 'too-heavy'
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(pngStart)) return 'not-png'
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (Math.max(...sides) > mostDots) return 'too-many-dots'
  try {
    const picture = PNG.sync.read(bytes)
    const bgColor = { red: 255, green: 255, blue: 255 }
    return PNG.sync.write(picture, { colorType: 2, inputHasAlpha: true, bgColor })
  } catch {
    return 'unreadable'
  }
}
