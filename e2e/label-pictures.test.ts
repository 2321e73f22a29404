import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, expect, it } from 'vitest'
import { asDelivered, type LabelPrinter, labelPrinter, type PrinterModelName } from '#domain/label-printer'
import { bytesOfLabel } from '#printing/label-bytes'
import type { Label } from '#printing/label-model'
import { pngOf } from '#printing/testing/bitmap-png'
import { labelsFor } from '#printing/testing/example-labels'
import { zplLabelPicture } from '#printing/zpl-picture'
import { readJob } from '#sim/printers/read-job'

const forDocs = process.env.PACKBENCH_PICTURES === 'docs'
const folder = forDocs ? resolve('docs/pictures') : mkdtempSync(join(tmpdir(), 'label-pictures-'))
mkdirSync(folder, { recursive: true })
afterAll(() => {
  if (!forDocs) rmSync(folder, { recursive: true })
})

/** One printer of each language, the most common first. */
const models: PrinterModelName[] = ['zebra-zd421', 'tsc-te210', 'zebra-lp2844', 'epson-tm-t20iii']
const labels = [
  'a tote',
  'a location above its beam',
  'an item',
  'a badge',
  'units in quarantine',
  'a licence plate',
  'to 欧阳娜娜',
]
/** So many dots of a printer are one of the picture, across and down. */
const smaller = 3
const gap = 14
const most = { width: 271, height: 406 }

it('every built-in label in every language is drawn on one sheet', { timeout: 120_000 }, async () => {
  const cells: (PNG | null)[][] = []
  for (const name of labels) {
    const row: (PNG | null)[] = []
    for (const model of models) {
      const printer = labelPrinter(asDelivered(model))
      const found = labelsFor(printer).find((one) => one.name === name)
      row.push(found === undefined ? null : shrunk(PNG.sync.read(await printed(found.label, printer))))
    }
    cells.push(row)
  }
  expect(cells.flat().filter((cell) => cell !== null).length).toBe(4 * 6 + 3)
  const file = join(folder, 'labels-languages.png')
  writeFileSync(file, PNG.sync.write(sheetOf(cells)))
  expect(statSync(file).size).toBeLessThan(400_000)
})

/** What a printer makes of the label's bytes. */
async function printed(label: Label, printer: LabelPrinter): Promise<Buffer> {
  const bytes = bytesOfLabel(label)
  if (printer.language === 'zpl') return (await zplLabelPicture(bytes, printer)).png
  const [paper] = readJob(bytes, printer, label).labels
  if (paper === undefined) throw new Error('nothing was printed')
  return pngOf(paper.bitmap)
}

/** Each dot is the mean of those it stands for. */
function shrunk(png: PNG): PNG {
  const small = new PNG({ width: Math.floor(png.width / smaller), height: Math.floor(png.height / smaller) })
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      let sum = 0
      for (let at = 0; at < smaller * smaller; at++) {
        const dot = (y * smaller + Math.floor(at / smaller)) * png.width + x * smaller + (at % smaller)
        sum += png.data[dot * 4] ?? 255
      }
      const grey = Math.round(sum / (smaller * smaller))
      small.data.set([grey, grey, grey, 255], (y * small.width + x) * 4)
    }
  return small
}

/** A row for each label, a column for each printer, on grey so that the edges of the paper show. */
function sheetOf(cells: readonly (readonly (PNG | null)[])[]): PNG {
  const tall = cells.map((row) => Math.min(most.height, Math.max(...row.map((cell) => cell?.height ?? 0))))
  const width = gap + models.length * (most.width + gap)
  const height = tall.reduce((sum, one) => sum + one + gap, gap)
  const sheet = new PNG({ width, height })
  sheet.data.fill(200)
  let top = gap
  for (const [at, row] of cells.entries()) {
    for (const [column, cell] of row.entries())
      if (cell !== null) {
        const [wide, high] = [Math.min(most.width, cell.width), Math.min(tall[at] ?? 0, cell.height)]
        PNG.bitblt(cell, sheet, 0, 0, wide, high, gap + column * (most.width + gap), top)
      }
    top += (tall[at] ?? 0) + gap
  }
  return sheet
}
