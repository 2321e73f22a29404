import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDelivered, labelPrinter, type PrinterModelName } from '#domain/label-printer'
import { dotsOf, umOf } from './label-model.ts'
import { labelsFor } from './testing/example-labels.ts'

const models: PrinterModelName[] = [
  'zebra-zd421',
  'tsc-te310',
  'tsc-ttp-644m',
  'epson-tm-t88vi',
  'zebra-lp2844',
]

/** Every number of a thing under a name that ends in `Um`, and the corners of shapes. */
function lengthsIn(thing: unknown, name: string): number[] {
  if (typeof thing === 'number') return name.endsWith('Um') || name === 'corners' ? [thing] : []
  if (Array.isArray(thing)) return thing.flatMap((one) => lengthsIn(one, name))
  if (thing === null || typeof thing !== 'object' || thing instanceof Uint8Array) return []
  return Object.entries(thing).flatMap(([of, value]) => lengthsIn(value, of))
}

describe.each(models)('labels for a %s', (model) => {
  const printer = labelPrinter(asDelivered(model))

  it('are laid out in whole micrometres', () => {
    for (const { name, label } of labelsFor(printer)) {
      const lengths = lengthsIn(label, '')
      expect(lengths.length).toBeGreaterThan(10)
      expect([name, lengths.filter((length) => !Number.isInteger(length))]).toEqual([name, []])
    }
  })

  it('have the nearest dot to each length, and dots that stay dots', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 400_000 }), (um) => {
        const dots = dotsOf(printer, um)
        // exactly between two dots either is as near; the sum is of binary fractions
        expect(Math.abs(dots * 1000 - um * printer.dotsPerMm)).toBeLessThanOrEqual(500 + 1e-6)
        expect(dotsOf(printer, umOf(printer, dots))).toBe(dots)
      }),
    )
  })
})
