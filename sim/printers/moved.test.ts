import { describe, expect, it } from 'vitest'
import { asDelivered, labelPrinter, type PrinterModelName } from '#domain/label-printer'
import { bytesOfLabel, printedLabel, roomToMove } from '#printing/label-bytes'
import type { Label } from '#printing/label-model'
import { isLabelRefusal } from '#printing/label-refusal'
import { labelsFor } from '#printing/testing/example-labels'
import { decodeDots } from '#printing/testing/render-label'
import { readJob } from './read-job.ts'

/** Labels are drawn and decoded at all their edges, on a machine that others use too. */
const slow = { timeout: 120_000 }
const models: PrinterModelName[] = ['tsc-te210', 'tsc-te310', 'zebra-lp2844', 'epson-tm-t20iii']
const named = ['a tote', 'a badge', 'units in quarantine', 'an item']

const moved = (label: Label, offsetXUm: number, offsetYUm: number): Label => ({
  ...label,
  printer: { ...label.printer, offsetXUm, offsetYUm },
})

describe.each(models)('on a %s', slow, (model) => {
  const printer = labelPrinter(asDelivered(model))
  const labels = labelsFor(printer).filter(({ name }) => named.includes(name))
  const dotUm = 1000 / printer.dotsPerMm

  it.each(labels.map((one) => [one.name, one] as const))(
    'the label of %s may be moved to its edges and no dot further',
    async (_, { label, codes }) => {
      const { leastXUm, mostXUm, leastYUm, mostYUm } = roomToMove(label)
      expect([leastXUm <= 0, mostXUm >= 0, leastYUm <= 0, mostYUm >= 0]).toEqual([true, true, true, true])
      const corners: [number, number][] = [
        [leastXUm, leastYUm],
        [mostXUm, mostYUm],
      ]
      for (const [x, y] of corners) {
        const bytes = printedLabel(moved(label, x, y))
        if (isLabelRefusal(bytes)) throw new Error(JSON.stringify(bytes))
        const [paper] = readJob(bytes, printer, label).labels
        if (paper === undefined) throw new Error('nothing was printed')
        expect(paper.outside()).toBe(0)
        const scanned = await decodeDots(paper.bitmap, 24)
        expect(scanned.map(({ text }) => text)).toEqual(codes)
      }
      for (const [x, y] of [
        [leastXUm - dotUm, 0],
        [mostXUm + dotUm, 0],
        [0, leastYUm - dotUm],
        [0, mostYUm + dotUm],
      ] as const)
        expect(printedLabel(moved(label, Math.round(x), Math.round(y)))).toEqual({
          refusal: 'print-moved-off',
          ...{ leastXUm, mostXUm, leastYUm, mostYUm },
        })
    },
  )

  it('a test label is printed wherever it is moved, and no mark of it elsewhere', () => {
    const test = labelsFor(printer).find(({ name }) => name === 'a test')?.label
    if (test === undefined) throw new Error('no test label')
    const inkOf = (x: number, y: number) => {
      const [paper] = readJob(bytesOfLabel(moved(test, x, y)), printer, test).labels
      if (paper === undefined) throw new Error('nothing was printed')
      expect(paper.outside()).toBe(0)
      return paper.bitmap.data.reduce((sum, byte) => sum + (byte.toString(2).match(/1/g)?.length ?? 0), 0)
    }
    const whole = inkOf(0, 0)
    for (const [x, y] of [
      [5000, 0],
      [-5000, 0],
      [0, 5000],
      [-5000, -5000],
    ] as const) {
      const left = inkOf(x, y)
      expect(left).toBeLessThan(whole)
      expect(left).toBeGreaterThan(whole * 0.8)
    }
  })
})
