import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { ShippingLabelFields } from '#domain/label'
import { asDelivered, type LabelPrinter, labelPrinter } from '#domain/label-printer'
import { cartonQr, readCartonQr } from './carton-qr.ts'
import { shippingLabel, shippingLabelBytes } from './shipping-label.ts'
import { tea, teaTo } from './testing/example-label.ts'
import { decodeCodes, renderZpl } from './testing/render-label.ts'

/** Pictures and thousands of random texts take their time on a shared machine. */
const slow = { timeout: 30_000 }

const zd421 = labelPrinter(asDelivered('zebra-zd421'))
const receivers: Record<string, ShippingLabelFields> = {
  English: tea,
  Chinese: teaTo(
    {
      name: '欧阳娜娜',
      company: '茶叶贸易有限公司',
      lines: ['武吉免登路168号星光大道A座12楼'],
      town: '吉隆坡',
      state: '',
      country: '马来西亚',
    },
    { codSen: 128_640 },
  ),
  Tamil: teaTo(
    { name: 'முத்துலட்சுமி சுப்பிரமணியம்', lines: ['எண் 12, ஜாலான் மஸ்ஜித் இந்தியா'], town: 'கோலாலம்பூர்' },
    { handling: ['fragile'] },
  ),
  Arabic: teaTo({
    name: 'محمد عبد الرحمن العلي',
    lines: ['شارع الملك فهد، مبنى 12، شقة 4'],
    town: 'الرياض',
    postcode: '12214',
    country: 'السعودية',
  }),
  'a 60-letter name, cash and hazmat': teaTo(
    {
      name: 'Tengku Puan Sri Datin Paduka Hajah Nor Zamzam binti Muhammad',
      lines: [
        'Tingkat 23A, Menara Perbadanan Kemajuan Negeri',
        'Persiaran Perbandaran off Jalan Lapangan Terbang Lama Seksyen 14',
      ],
    },
    {
      codSen: 999_999_999,
      handling: ['fragile', 'hazmat', 'gift'],
      trackingNumber: 'MYNJV-2026-11-20-00123456',
    },
  ),
  'a tracking number that is code to a printer': { ...tea, trackingNumber: 'A>B-C^~_\\>;5' },
  'a practice, with everything a label can hold': teaTo(
    {},
    { practice: 'shadow', handling: ['fragile', 'hazmat', 'gift'], trackingNumber: 'SHADOW-000017' },
  ),
  'a tracking number of digits': { ...tea, trackingNumber: '630002864925011' },
}

describe('a label made on a copy', slow, () => {
  it.each(['training', 'shadow'] as const)(
    'says that it is no shipment where the sender stands: %s',
    (practice) => {
      const label = shippingLabel({ ...tea, practice }, zd421)
      const texts = 'items' in label ? label.items.flatMap((one) => ('text' in one ? one.text : [])) : []
      expect(texts).toContain(`${practice.toUpperCase()} – NOT A SHIPMENT`)
      expect(texts.some((text) => text.includes(tea.shipFrom.name))).toBe(false)
    },
  )
  it('says nothing of it on a live one', () => {
    expect(JSON.stringify(shippingLabel(tea, zd421))).not.toContain('SHIPMENT')
  })
})

function zplOf(fields: ShippingLabelFields, printer: LabelPrinter = zd421): Uint8Array {
  const made = shippingLabelBytes(fields, printer)
  if (!(made instanceof Uint8Array)) throw new Error(made.refusal)
  return made
}

describe('a shipping label', slow, () => {
  it.each(Object.entries(receivers))(
    'for %s scans to exactly its numbers and leaves the margins free',
    async (_, fields) => {
      const png = await renderZpl(zplOf(fields))
      const codes = await decodeCodes(png)
      expect(codes.map(({ aim, text }) => `${aim} ${text}`).sort()).toEqual(
        [`]Q1 ${cartonQr(fields)}`, `]C0 ${fields.trackingNumber}`, `]C1 (00)${fields.sscc}`].sort(),
      )
      expect(inkOutside(png, 16, 16, 16 + 784, 1200)).toBe(0)
    },
  )

  it('scans from a 300 dpi printer too', async () => {
    const png = await renderZpl(zplOf(tea, labelPrinter({ ...asDelivered('zebra-zd421'), dpi: 300 })), {
      widthUm: 101_600,
      heightUm: 152_400,
      dotsPerMm: 12,
    })
    expect((await decodeCodes(png)).map(({ text }) => text)).toContain(tea.trackingNumber)
  })

  it('shrinks an absurd address instead of losing any of it', () => {
    const label = shippingLabel(
      teaTo({ lines: Array(12).fill('Persiaran Perbandaran off Jalan Lapangan Terbang') }),
      zd421,
    )
    if ('refusal' in label) throw new Error(label.refusal)
    const said = label.items.map((item) => (item.kind === 'text' ? item.text : '')).join(' ')
    expect(said.match(/Persiaran/g)?.length).toBe(12)
  })

  it('keeps everything on the label inside it', () => {
    for (const fields of Object.values(receivers)) {
      const label = shippingLabel(fields, zd421)
      if ('refusal' in label) throw new Error(label.refusal)
      const texts = label.items.filter((item) => item.kind === 'text')
      expect(
        texts.every(
          ({ xUm, yUm, sizeUm, widthUm }) => yUm > 2_000 && yUm + sizeUm < 149_000 && xUm + widthUm < 100_000,
        ),
      ).toBe(true)
    }
  })

  it('is refused by a printer that is too narrow', () => {
    expect(shippingLabelBytes(tea, labelPrinter(asDelivered('zebra-zd411')))).toEqual({
      refusal: 'label-wider-than-printer',
      labelUm: 101_600,
      printerUm: 56_000,
    })
  })

  it('is refused without a tracking number or with one that scanners lose', () => {
    expect(shippingLabelBytes({ ...tea, trackingNumber: ' ' }, zd421)).toEqual({
      refusal: 'tracking-number-missing',
    })
    expect(shippingLabelBytes({ ...tea, trackingNumber: 'JT中' }, zd421)).toMatchObject({
      refusal: 'barcode-unprintable',
    })
    expect(shippingLabelBytes({ ...tea, trackingNumber: 'X'.repeat(60) }, zd421)).toMatchObject({
      refusal: 'barcode-too-long',
    })
  })

  it('is refused with a wrong SSCC', () => {
    expect(shippingLabelBytes({ ...tea, sscc: '395512340000000012' }, zd421)).toMatchObject({
      refusal: 'sscc-wrong',
    })
    expect(shippingLabelBytes({ ...tea, sscc: '9551234567896' }, zd421)).toMatchObject({
      refusal: 'sscc-wrong',
    })
  })
})

describe('the QR text of a label', slow, () => {
  it('reads back, also with its own separator inside', () => {
    for (const orderNumber of ['SO-1', 'a|b%7C', '订单 9', '']) {
      const carton = { trackingNumber: 'JT1', orderNumber, sscc: tea.sscc }
      expect(readCartonQr(cartonQr(carton))).toEqual(carton)
    }
  })

  it('is refused when a letter is wrong', () => {
    expect(readCartonQr(cartonQr(tea).replace('630002864925', '630002864952'))).toBeNull()
    expect(readCartonQr('https://example.com')).toBeNull()
  })
})

function inkOutside(png: Buffer, left: number, top: number, right: number, bottom: number): number {
  const picture = PNG.sync.read(png)
  let ink = 0
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++)
      if (
        (x < left || x >= right || y < top || y >= bottom) &&
        (picture.data[(y * picture.width + x) * 4] ?? 255) < 128
      )
        ink++
  return ink
}
