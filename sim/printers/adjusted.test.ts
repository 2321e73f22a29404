import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { asDelivered, type LabelPrinter, labelPrinter, type PrinterModelName } from '#domain/label-printer'
import { labelSizes } from '#domain/label-stock'
import { isBlack } from '#printing/bitmap'
import { codeLabel } from '#printing/code-label'
import { bytesOfLabel } from '#printing/label-bytes'
import { isLabelRefusal } from '#printing/label-refusal'
import { tote } from '#printing/testing/example-labels'
import { renderZpl } from '#printing/testing/render-label'
import { readJob } from './read-job.ts'

const size = labelSizes['50x25']

function bytesFor(printer: LabelPrinter): Uint8Array {
  const label = codeLabel({ ...tote, kindWord: '标签' }, size, printer)
  if (isLabelRefusal(label)) throw new Error(label.refusal)
  return bytesOfLabel(label)
}

/** All black dots of a label, as `x,y`. */
async function inkOf(printer: LabelPrinter): Promise<Set<string>> {
  const bytes = bytesFor(printer)
  const ink = new Set<string>()
  const look = (wide: number, tall: number, black: (x: number, y: number) => boolean) => {
    for (let y = 0; y < tall; y++) for (let x = 0; x < wide; x++) if (black(x, y)) ink.add(`${x},${y}`)
  }
  if (printer.language === 'zpl') {
    const png = PNG.sync.read(await renderZpl(bytes, { ...size, dotsPerMm: 8 }))
    look(png.width, png.height, (x, y) => (png.data[(y * png.width + x) * 4] ?? 255) < 128)
  } else {
    const bitmap = readJob(bytes, printer, size).labels[0]?.bitmap
    if (bitmap !== undefined) look(bitmap.widthDots, bitmap.heightDots, (x, y) => isBlack(bitmap, x, y))
  }
  return ink
}

const darkest: Record<string, string> = {
  'zebra-zd421': '~SD30',
  'tsc-te210': '\r\nDENSITY 15\r\n',
  'zebra-lp2844': '\nD15\n',
  'epson-tm-t20iii': '\x1d(K\x02\x00\x31\x06',
}

describe.each(Object.keys(darkest) as PrinterModelName[])('labels of a %s', (model) => {
  const set = asDelivered(model)

  it('move by its offset, dot by dot', { timeout: 60_000 }, async () => {
    const before = await inkOf(labelPrinter(set))
    const after = await inkOf(labelPrinter({ ...set, offsetXUm: 500, offsetYUm: 1000 }))
    expect(before.size).toBeGreaterThan(2000)
    const moved = [...before].map((dot) => {
      const [x = 0, y = 0] = dot.split(',').map(Number)
      return `${x + 4},${y + 8}`
    })
    expect(after).toEqual(new Set(moved))
  })

  it('are as dark as it is told, and as it is set where nobody told', () => {
    const text = (darknessPercent: number | null) =>
      Buffer.from(bytesFor(labelPrinter({ ...set, darknessPercent }))).toString('latin1')
    expect(text(100)).toContain(darkest[model])
    expect(text(null)).not.toMatch(/~SD|DENSITY|\nD\d|\(K/)
    expect(text(0)).not.toBe(text(50))
  })
})
