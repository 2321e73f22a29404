import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShippingLabelFields } from '#domain/label'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { cartonQr } from '../carton-qr.ts'
import { isInFontZero } from '../font-zero.ts'
import { shippingLabelBytes } from '../shipping-label.ts'
import { tea, teaTo } from '../testing/example-label.ts'
import { hostilePlainText, hostileText } from '../testing/hostile-text.ts'
import { commandNames, zplCommands } from '../testing/zpl-tokenizer.ts'
import { composed } from '../text-runs.ts'
import { fieldData } from './zpl.ts'

/** Pictures and thousands of random texts take their time on a shared machine. */
const slow = { timeout: 30_000 }

const zd421 = labelPrinter(asDelivered('zebra-zd421'))
function bytesOf(fields: ShippingLabelFields): Uint8Array {
  const made = shippingLabelBytes(fields, zd421)
  if (!(made instanceof Uint8Array)) throw new Error(made.refusal)
  return made
}

/** Every text field of a label filled by one recipe. */
function filled(text: (index: number) => string, trackingNumber: string): ShippingLabelFields {
  return {
    ...tea,
    orderNumber: text(0),
    courierName: text(1),
    service: text(2),
    trackingNumber,
    shipTo: {
      name: text(3),
      company: text(4),
      lines: [text(5), text(6)],
      postcode: text(7),
      town: text(8),
      state: text(9),
      country: text(10),
      phone: text(11),
    },
    shipFrom: { name: text(12), lines: [text(13)], phone: text(14) },
    currency: text(15),
    codSen: 12_345,
    handling: ['fragile', 'hazmat', 'gift'],
    packedAtText: text(16),
  }
}

const ourSequence =
  /^\^XA \^CI \^LH \^LR \^FW \^PO \^PM \^PW \^LL (\^FO (\^FR )?(\^A \^FH \^FD|\^GF|\^GB|\^BY \^BC \^FH \^FD|\^BY \^BQ \^FH \^FD) \^FS )*\^PQ \^XZ$/
const trackingNumbers = fc.stringMatching(/^[ -~]{1,24}$/).filter((text) => text.trim() !== '')
const texts = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 17, maxLength: 17 })

describe('a label for a ZPL printer', slow, () => {
  it('is one label, its size told, printed once', () => {
    const commands = zplCommands(bytesOf(tea))
    const argument = (name: string) => commands.filter((one) => one.name === name).map((one) => one.argument)
    expect([argument('^PW'), argument('^LL'), argument('^PQ'), argument('^XA').length]).toEqual([
      ['813'],
      ['1219'],
      ['1'],
      1,
    ])
  })

  it('holds no command but ours, whatever the texts say', () => {
    fc.assert(
      fc.property(texts(hostileText(14)), trackingNumbers, (text, tracking) => {
        const made = shippingLabelBytes(
          filled((index) => text[index] ?? '', tracking),
          zd421,
        )
        if (made instanceof Uint8Array) expect(commandNames(made).join(' ')).toMatch(ourSequence)
        else expect(made.refusal).toMatch(/too-long/)
      }),
      { numRuns: 150 },
    )
  })

  it('has the same commands for hostile text as for harmless text of its length', () => {
    const harmless = (text: string) => composed(text).replace(/\S/gu, 'a')
    fc.assert(
      fc.property(texts(hostilePlainText(6)), (text) => {
        const hostile = bytesOf(filled((index) => text[index] ?? '', 'JT630002864925'))
        const calm = bytesOf(filled((index) => harmless(text[index] ?? ''), 'JT630002864925'))
        expect(commandNames(hostile)).toEqual(commandNames(calm))
      }),
      { numRuns: 100 },
    )
  })

  it('gives a text back letter for letter', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(30), fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        const [, data, end, ...more] = zplCommands(Buffer.from(fieldData(text)))
        expect([data?.name, data?.text, end?.name, more]).toEqual(['^FD', composed(text), '^FS', []])
      }),
      { numRuns: 3000 },
    )
  })

  it('says every plain text on the label in full, over as many lines as it takes', () => {
    const squeezed = (text: string) => composed(text).replace(/\s+/g, '')
    fc.assert(
      fc.property(texts(hostilePlainText(60)), trackingNumbers, (text, tracking) => {
        const fields = filled(
          (index) => (isInFontZero(text[index] ?? '') ? (text[index] ?? '') : ''),
          tracking,
        )
        const made = shippingLabelBytes(fields, zd421)
        if (!(made instanceof Uint8Array)) return
        const said = zplCommands(made).map((one) => one.text ?? '')
        const all = squeezed(said.join(''))
        const { shipTo, shipFrom } = fields
        for (const one of [
          fields.orderNumber,
          fields.courierName,
          fields.service,
          shipTo.name,
          ...shipTo.lines,
          shipTo.postcode,
          shipTo.town,
          shipTo.phone,
          ...shipFrom.lines,
          fields.packedAtText,
        ])
          expect(all).toContain(squeezed(one))
        const escaped = tracking.replaceAll('>', '>0')
        expect(said).toContain(tracking.includes('>') ? `>:${escaped}` : tracking)
        expect(said).toContain(`MA,${cartonQr(fields)}`)
      }),
      { numRuns: 100 },
    )
  })

  it('is the same bytes each time', () => {
    const hash = (fields: ShippingLabelFields) =>
      createHash('sha256').update(bytesOf(fields)).digest('hex').slice(0, 16)
    const chinese = teaTo({ name: '欧阳娜娜', lines: ['武吉免登路168号'], town: '吉隆坡', country: 'مليسيا' })
    expect([hash(tea), hash(tea), hash(chinese)]).toEqual([
      '8d40ad1815591bf0',
      '8d40ad1815591bf0',
      '58d46e6c80aa6e1c',
    ])
  })
})
