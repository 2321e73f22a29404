import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Trap, withoutTraps } from './raw-dots.ts'

const traps: Trap[] = [
  [0x10, 0x04, 0x18],
  [0x1b, 0x21, 0x13],
]

it('a picture holds no start of a command, and differs by a dot where it did', () => {
  const bytes = fc.array(fc.constantFrom(0x10, 0x04, 0x1b, 0x21, 0x00, 0xff), { maxLength: 30 })
  fc.assert(
    fc.property(bytes, (rows) => {
      const safe = withoutTraps(Uint8Array.from(rows), traps)
      for (const [first, second] of traps)
        expect([...safe].some((byte, at) => byte === first && safe[at + 1] === second)).toBe(false)
      const dotsOff = [...safe].map(
        (byte, at) => ((byte ^ (rows[at] ?? 0)).toString(2).match(/1/g) ?? []).length,
      )
      expect(dotsOff.every((off) => off <= 1)).toBe(true)
    }),
  )
})
