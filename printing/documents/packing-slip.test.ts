import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PackingSlipFields } from '#domain/label'
import { packingSlipPdf } from '../testing/built-in-papers.ts'
import { teaSlip } from '../testing/example-slip.ts'
import { hostileText } from '../testing/hostile-text.ts'
import { decodeCodes } from '../testing/render-label.ts'

/** Pictures and thousands of random texts take their time on a shared machine. */
const slow = { timeout: 30_000 }

const manyRows: PackingSlipFields = {
  ...teaSlip,
  rows: Array.from({ length: 200 }, (_, index) => ({
    sku: `SKU-${1000 + index}`,
    name:
      index % 2 === 0
        ? '双层玻璃茶杯 350 ml, double-walled, hand-blown, set of two in gift box'
        : 'Electric kettle',
    insteadOf: null,
    quantity: 1,
    orderedQuantity: 1,
    lotOrSerials: index === 7 ? Array.from({ length: 900 }, (_, serial) => `SN-${100_000 + serial}`) : [],
  })),
}

describe('a packing slip', slow, () => {
  it('has a scannable order code and readable names', async () => {
    await withPdf(teaSlip, async (file, folder) => {
      execFileSync('pdftoppm', ['-r', '203', '-png', '-singlefile', file, join(folder, 'page')])
      const codes = await decodeCodes(readFileSync(join(folder, 'page.png')))
      expect(codes.map(({ text, aim }) => `${aim} ${text}`)).toEqual([`]C0 ${teaSlip.orderCode}`])
      expect(textOf(file)).toContain('Nurul Aisyah binti Rahman')
      expect(textOf(file)).toContain('双层玻璃茶杯 350 ml')
    })
  })

  it('says on every page that it was made on a copy, and on no page of a live one', async () => {
    await withPdf({ ...manyRows, practice: 'training' }, async (file) => {
      const pages = textOf(file).split('\f').slice(0, -1)
      expect(pages.every((page) => page.includes('TRAINING – NOT A SHIPMENT'))).toBe(true)
    })
    await withPdf(manyRows, async (file) => expect(textOf(file)).not.toContain('NOT A SHIPMENT'))
  })

  it('prints 200 rows over pages, each with its head and page number, nothing lost', async () => {
    await withPdf(manyRows, async (file) => {
      const pages = textOf(file).split('\f').slice(0, -1)
      expect(pages.length).toBeGreaterThan(5)
      pages.forEach((page, index) => {
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
        expect(page).toMatch(/Ordered\s+Packed/)
      })
      const text = pages.join('')
      for (const wanted of ['SKU-1000', 'SKU-1199', 'SN-100000', 'SN-100899']) expect(text).toContain(wanted)
      expect(text.match(/SKU-\d{4}/g)?.length).toBe(200)
    })
  })

  it('keeps Arabic lines with their numbers unturned', async () => {
    const shipTo = {
      ...teaSlip.shipTo,
      name: 'محمد',
      lines: ['شارع الملك فهد، الرياض 50200'],
      postcode: '12214',
    }
    await withPdf({ ...teaSlip, shipTo, giftNote: 'عيد ميلاد سعيد 2026!' }, async (file) => {
      const text = textOf(file)
      for (const wanted of ['50200', '12214', '2026']) expect(text).toContain(wanted)
    })
  })

  it('says under an item in whose place it goes, and under no other', async () => {
    const rows = teaSlip.rows.map((row, at) => (at === 0 ? { ...row, insteadOf: 'Ceylon tea 250 g' } : row))
    await withPdf({ ...teaSlip, rows }, async (file) => {
      const text = textOf(file)
      expect(text.match(/In place of .*/g)).toEqual(['In place of Ceylon tea 250 g'])
      expect(text.indexOf('Earl Grey')).toBeLessThan(text.indexOf('In place of'))
      expect(text.indexOf('In place of')).toBeLessThan(text.indexOf('双层玻璃茶杯'))
    })
  })

  it('is the same bytes for the same fields', async () => {
    const [once, again] = [await packingSlipPdf(teaSlip, 'en'), await packingSlipPdf(teaSlip, 'en')]
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true)
  })

  it('sets Ł and L from their own files though they share a font name', async () => {
    await withPdf({ ...teaSlip, giftNote: 'Łukasz Lukasz Żółć' }, async (file) => {
      expect(textOf(file)).toContain('Łukasz Lukasz Żółć')
    })
  })

  it('is never stopped by a text, however long', async () => {
    await packingSlipPdf(teaSlip, 'en')
    await fc.assert(
      fc.asyncProperty(
        hostileText(60),
        hostileText(20),
        fc.integer({ min: 1, max: 40 }),
        async (text, other, times) => {
          const long = text.repeat(times)
          const pdf = await packingSlipPdf(
            {
              ...teaSlip,
              orderNumber: other,
              orderCode: other,
              shipTo: { ...teaSlip.shipTo, name: long, lines: [text, other], postcode: other },
              rows: [
                {
                  sku: other,
                  name: long,
                  insteadOf: text,
                  quantity: 1,
                  orderedQuantity: 2,
                  lotOrSerials: [text],
                },
              ],
              giftNote: long,
            },
            'en',
          )
          expect(Buffer.from(pdf.subarray(0, 5)).toString('latin1')).toBe('%PDF-')
        },
      ),
      { numRuns: 25 },
    )
  })
})

async function withPdf(
  fields: PackingSlipFields,
  use: (file: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'packing-slip-'))
  try {
    const file = join(folder, 'slip.pdf')
    writeFileSync(file, await packingSlipPdf(fields, 'en'))
    await use(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}
