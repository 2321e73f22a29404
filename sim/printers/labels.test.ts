import { describe, expect, it } from 'vitest'
import {
  asDelivered,
  type LabelPrinter,
  labelPrinter,
  languageOf,
  type PrinterModelName,
} from '#domain/label-printer'
import { type Bitmap, isBlack } from '#printing/bitmap'
import { bytesOfLabel } from '#printing/label-bytes'
import { dotsOf, type Label, type LabelText } from '#printing/label-model'
import { labelsFor } from '#printing/testing/example-labels'
import { decodeDots } from '#printing/testing/render-label'
import { isBlank } from '#printing/text-runs'
import { readJob } from './read-job.ts'

/** Every label on every kind of printer is drawn and decoded, on a machine that others use too. */
const slow = { timeout: 120_000 }

const printers: [PrinterModelName, number | null][] = [
  ['tsc-te210', null],
  ['tsc-te310', null],
  ['tsc-ttp-644m', null],
  ['xprinter-xp-420b', null],
  ['zebra-lp2844', null],
  ['zebra-tlp3844', null],
  ['zebra-lp2824', null],
  ['epson-tm-t20iii', null],
  ['epson-tm-t88vi', null],
  ['epson-tm-l90', null],
  ['escpos-80', null],
]

describe.each(printers)('on a %s', slow, (model, dpi) => {
  const printer = labelPrinter({ ...asDelivered(model), dpi })
  it.each(labelsFor(printer).map((one) => [one.name, one] as const))(
    'the label of %s scans to its codes, shows all its texts and stays inside',
    async (_, { label, codes }) => {
      const bytes = bytesOfLabel(label)
      expect(languageOf(bytes)).toBe(printer.language)
      const { labels } = readJob(bytes, printer, label)
      const [paper] = labels
      if (paper === undefined) throw new Error('nothing was printed')
      expect([labels.length, paper.outside()]).toEqual([1, 0])
      const scanned = await decodeDots(paper.bitmap, 24)
      expect(scanned.map(({ text }) => text).sort()).toEqual(codes)
      expect(textsOf(label).filter((text) => !isInked(paper.bitmap, text, printer))).toEqual([])
    },
  )
})

const textsOf = (label: Label): LabelText[] =>
  label.items.flatMap((item) =>
    item.kind === 'text' && item.turn === 0 && !isBlank(item.text) ? [item] : [],
  )

/** Whether a text's place is neither all white nor all black. */
function isInked(bitmap: Bitmap, text: LabelText, printer: LabelPrinter): boolean {
  const [left, top] = [dotsOf(printer, text.xUm), dotsOf(printer, text.yUm)]
  const [wide, tall] = [dotsOf(printer, text.widthUm), dotsOf(printer, text.sizeUm * 0.75)]
  let black = 0
  for (let y = top; y < top + tall; y++)
    for (let x = left; x < left + wide; x++) if (isBlack(bitmap, x, y)) black++
  const share = black / (wide * tall)
  return text.reverse ? share > 0.2 && share < 0.98 : black > tall / 2 && share < 0.7
}
