import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { readJob } from '#sim/printers/read-job'
import { courierLabel } from './courier-label.ts'
import { drawCode128 } from './documents/pdf-barcode.ts'
import { bytesOfLabel } from './label-bytes.ts'
import { decodeCodes, decodeDots, renderZpl } from './testing/render-label.ts'

const slow = { timeout: 60_000 }
const zebra = labelPrinter(asDelivered('zebra-zd421'))
const media = { widthUm: 100_000, heightUm: 150_000 }
const number = 'JT630002864925'

/** A courier's page: its number as bars on paper of a size, upright or lying on its side. */
function courierPdf(size: [number, number], codes: string[], turned = false): Promise<Uint8Array> {
  const doc = new PDFDocument({ size, margin: 0 })
  const chunks: Uint8Array[] = []
  const bytes = new Promise<Uint8Array>((resolve) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
  })
  if (turned) doc.translate(size[0], 0).rotate(90)
  const [wide, tall] = turned ? [size[1], size[0]] : size
  doc.rect(20, 20, Math.min(wide, 288) - 40, Math.min(tall, 432) - 40).stroke()
  for (const [at, code] of codes.entries())
    drawCode128(doc, code, { left: 40, width: 220, align: 'left' }, 60 + at * 80, 40)
  doc.end()
  return bytes
}

describe.each([
  ['a page of the label’s own size', [288, 432], false],
  ['a corner of an A4 page', [595, 842], false],
  ['a page that lies on its side', [432, 288], true],
] as const)('%s', slow, (_page, size, turned) => {
  it.each([203, 300] as const)('prints at %i dpi with a number that scans', async (dpi) => {
    const printer = { ...zebra, dpi, dotsPerMm: dpi === 203 ? 8 : 12 }
    const made = await courierLabel(await courierPdf([...size], [number], turned), number, printer, media)
    if ('refusal' in made) throw new Error(JSON.stringify(made))
    const picture = await renderZpl(bytesOfLabel(made), { ...media, dotsPerMm: printer.dotsPerMm })
    expect((await decodeCodes(picture)).map(({ text }) => text)).toEqual([number])
  })
})

it.each([
  ['of another carton', ['JT000000000000'], 'courier-label-of-other'],
  ['whose number is a part of a longer one', [`${number}7`], 'courier-label-of-other'],
  ['without any code', [], 'courier-label-without-code'],
])('a label %s is refused', slow, async (_what, codes, refusal) => {
  expect(await courierLabel(await courierPdf([288, 432], codes), number, zebra, media)).toMatchObject({
    refusal,
  })
})

it('what is no PDF is refused', slow, async () => {
  const made = await courierLabel(Buffer.from('<html>404</html>'), number, zebra, media)
  expect(made).toEqual({ refusal: 'courier-label-unreadable' })
})

it('a roll wider than the printer is refused', slow, async () => {
  const made = await courierLabel(
    await courierPdf([288, 432], [number]),
    number,
    { ...zebra, widthUm: 56_000 },
    media,
  )
  expect(made).toMatchObject({ refusal: 'label-wider-than-printer' })
})

it.each(['tsc-te210', 'zebra-lp2844'] as const)('scans off a %s in its own language', slow, async (model) => {
  const printer = labelPrinter(asDelivered(model))
  const made = await courierLabel(await courierPdf([288, 432], [number]), number, printer, media)
  if ('refusal' in made) throw new Error(JSON.stringify(made))
  const [paper] = readJob(bytesOfLabel(made), printer, made).labels
  if (paper === undefined) throw new Error('nothing was printed')
  const codes = await decodeDots(paper.bitmap, 24)
  expect([codes.map(({ text }) => text), paper.outside()]).toEqual([[number], 0])
})

it('a roll too narrow for the bars is refused, not printed unreadable', slow, async () => {
  const narrow = { widthUm: 25_000, heightUm: 40_000 }
  const made = await courierLabel(await courierPdf([288, 432], [number]), number, zebra, narrow)
  expect(made).toEqual({ refusal: 'courier-label-without-code' })
})
