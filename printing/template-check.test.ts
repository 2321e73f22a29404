import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDelivered, labelPrinter } from '#domain/label-printer'
import { builtInTemplates } from '#domain/label-template/built-in'
import {
  elementOf,
  freeId,
  newElement,
  placedAt,
  withChange,
  withElement,
  without,
} from '#domain/label-template/edit'
import type { TemplateFault } from '#domain/label-template/faults'
import { type FieldName, fieldsOf } from '#domain/label-template/fields'
import { samplesOf } from '#domain/label-template/samples'
import {
  elementKindsOf,
  type LabelTemplate,
  type TemplateElement,
  templateKinds,
  turns,
} from '#domain/label-template/template'
import { bytesOfLabel } from './label-bytes.ts'
import { isLabelRefusal } from './label-refusal.ts'
import { checkTemplate, lookAtTemplate } from './template-check.ts'
import { labelFromTemplate } from './template-label.ts'
import { sampleValues } from './template-samples.ts'
import { decodeCodes, renderZpl } from './testing/render-label.ts'

/** Each check draws and reads some fifty pictures. */
const slow = { timeout: 60_000 }

const zd421 = labelPrinter(asDelivered('zebra-zd421'))
const zd411 = labelPrinter(asDelivered('zebra-zd411'))
const { tote, shipping } = builtInTemplates
const textWith = (template: LabelTemplate, change: Partial<TemplateElement>): LabelTemplate => {
  const element = newElement(template, 'text')
  return withElement(template, { ...element, ...change } as TemplateElement)
}
/** A square millimetre for a text of the template, right on its code. */
const onCode = { xUm: 40_000, yUm: 30_000, widthUm: 20_000, heightUm: 5_000 }
const faultsOf = async (template: LabelTemplate, printer = zd421) =>
  (await checkTemplate(template, printer)).map(({ elementId, what }) => [elementId, what.fault])

describe('checking a layout', slow, () => {
  it.each(templateKinds)('finds nothing wrong with our %s label', async (kind) => {
    expect(await checkTemplate(builtInTemplates[kind], zd421)).toEqual([])
  })

  it.each<[TemplateFault['fault'], LabelTemplate, string | null]>([
    ['code-covered', textWith(tote, onCode), 'code'],
    ['code-missing', without(tote, 'code'), null],
    ['code-missing', withChange(tote, 'code', { text: 'X{code}' }), null],
    [
      'code-too-narrow',
      placedAt(tote, 'code', { xUm: 0, yUm: 26_000, widthUm: 4_000, heightUm: 3_000 }),
      'code',
    ],
    [
      'code-unprintable',
      withElement(tote, { ...newElement(tote, 'code'), text: '' } as TemplateElement),
      'code-1',
    ],
    ['outside', withChange(tote, 'code', { xUm: 60_000 }), 'code'],
    ['outside', withChange(tote, 'name', { yUm: -8_000 }), 'name'],
    ['text-too-long', withChange(tote, 'subtitle', { widthUm: 3_000 }), 'subtitle'],
    [
      'texts-touch',
      placedAt(tote, 'subtitle', { xUm: 4_000, yUm: 11_000, widthUm: 92_000, heightUm: 13_000 }),
      'subtitle',
    ],
    [
      'unknown-field',
      textWith(tote, {
        kind: 'text',
        text: '{weight}',
        yUm: 0,
        xUm: 38_000,
        widthUm: 60_000,
        heightUm: 2_400,
      }),
      'text-1',
    ],
    [
      'never-drawn',
      withChange(tote, 'subtitle', {
        when: [
          { field: 'name', is: 'blank', text: '' },
          { field: 'name', is: 'equal', text: 'T-0042' },
        ],
      }),
      'subtitle',
    ],
    ['text-missing', without(shipping, 'practice'), null],
  ])('finds %s', async (fault, template, elementId) => {
    expect(await faultsOf(template)).toContainEqual([elementId, fault])
  })

  it('says of a label that is wider than the printer only that', async () => {
    expect(await faultsOf(shipping, zd411)).toContainEqual([null, 'too-wide'])
  })

  it('finds what only another printer, or only one sample, would show', async () => {
    const narrow = placedAt(shipping, 'ssccCode', {
      xUm: 2_000,
      yUm: 126_800,
      widthUm: 44_200,
      heightUm: 16_000,
    })
    const found = await checkTemplate(narrow, zd421)
    expect(found.map(({ elementId, what, dpi }) => [elementId, what.fault, dpi])).toEqual([
      ['ssccCode', 'code-too-narrow', 300],
    ])
    const gift = textWith(shipping, {
      ...{ text: 'A GIFT FOR {receiverName}', xUm: 70_000, yUm: 29_000, widthUm: 6_000, heightUm: 2_000 },
      when: [{ field: 'gift', is: 'filled', text: '' }],
    } as Partial<TemplateElement>)
    const [first] = await checkTemplate(gift, zd421)
    expect(first).toMatchObject({ elementId: 'text-1', sample: 'gift', what: { fault: 'text-too-long' } })
  })

  it('tries what no sample asks for', async () => {
    const when = [{ field: 'receiverCountry', is: 'equal', text: 'Brunei' }] as const
    const place = { xUm: 60_000, yUm: 29_000, widthUm: 30_000, heightUm: 3_000 }
    const fine = textWith(shipping, {
      text: 'CUSTOMS',
      sizeUm: 3_000,
      ...place,
      when: [...when],
    } as Partial<TemplateElement>)
    expect(await faultsOf(fine)).toEqual([])
    expect(await faultsOf(withChange(fine, 'text-1', { yUm: 105_000 }))).toEqual([
      ['trackingCode', 'code-covered'],
    ])
  })
})

const place = (limit: number) => fc.integer({ min: -limit, max: limit })
const turn = fc.constantFrom(...turns)

/** Any element of a kind of label, sensible or not. */
const anyElement = (template: LabelTemplate): fc.Arbitrary<TemplateElement> => {
  const fields = fieldsOf(template.kind)
  const said = fc.oneof(fc.constantFrom(...fields.map((name) => `{${name}}`)), fc.string({ maxLength: 12 }))
  const kinds = elementKindsOf(template.kind).filter((kind) => kind !== 'picture')
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      xUm: place(90_000),
      yUm: place(50_000),
      widthUm: fc.integer({ min: 100, max: 90_000 }),
      heightUm: fc.integer({ min: 100, max: 40_000 }),
      turn,
      text: said,
      sizeUm: fc.integer({ min: 1_000, max: 30_000 }),
      symbology: fc.constantFrom('code128', 'sscc', 'qr', 'dataMatrix', 'fitting'),
      fit: fc.constantFrom('line', 'title', 'wrap'),
      white: fc.boolean(),
      field: fc.constantFrom<FieldName>(...fields),
      is: fc.constantFrom('filled', 'blank', 'equal', 'unequal'),
    })
    .map(({ kind, field, is, ...rest }) => {
      const element = newElement(template, kind as 'text')
      const given = Object.fromEntries(Object.entries(rest).filter(([name]) => name in element))
      return { ...element, ...given, when: [{ field, is, text: 'x' }] } as TemplateElement
    })
}
const anyTemplate = fc.constantFrom(...templateKinds).chain((kind) => {
  const ours = builtInTemplates[kind]
  return fc
    .array(anyElement(ours), { maxLength: 6 })
    .map((elements) =>
      elements.reduce((made, one) => withElement(made, { ...one, elementId: freeId(made, one.kind) }), ours),
    )
})

describe('any layout at all', slow, () => {
  it('is drawn or refused, never thrown, for every sample', () => {
    fc.assert(
      fc.property(anyTemplate, fc.nat(20), (template, nth) => {
        const samples = samplesOf(template.kind)
        const values = sampleValues(template.kind, samples[nth % samples.length] ?? 'usual')
        const { picture, faults } = lookAtTemplate(template, values, zd421)
        const label = labelFromTemplate(template, values, zd421)
        expect(picture).not.toBeNull()
        if (isLabelRefusal(label)) expect(faults.length).toBeGreaterThan(0)
        else expect(bytesOfLabel(label).length).toBeGreaterThan(100)
      }),
      { numRuns: 120 },
    )
  })

  it('that passes is printed by a real interpreter with every code on it readable', async () => {
    const moves = fc.sample(fc.tuple(place(3_000), place(3_000), turn), { numRuns: 12, seed: 3 })
    let passed = 0
    for (const [x, y, way] of moves) {
      const before = elementOf(tote, 'code')
      if (before === null) throw new Error('no code')
      const moved = placedAt(tote, 'code', { ...before, widthUm: 90_000, xUm: 5_000 + x, yUm: 27_000 + y })
      const template = withChange(moved, 'code', { turn: way === 180 ? 180 : 0 })
      if ((await checkTemplate(template, zd421)).length > 0) continue
      passed++
      const values = sampleValues('tote', 'usual')
      const label = labelFromTemplate(template, values, zd421)
      if (isLabelRefusal(label)) throw new Error(label.refusal)
      const png = await renderZpl(bytesOfLabel(label), { widthUm: 100_000, heightUm: 50_000, dotsPerMm: 8 })
      expect((await decodeCodes(png)).map(({ text }) => text)).toEqual([values.texts.code])
    }
    expect(passed).toBeGreaterThan(2)
  })

  it.each(turns)('a code turned by %d degrees is read', async (way) => {
    const long = { xUm: 10_000, yUm: 2_000, widthUm: 18_000, heightUm: 46_000 }
    const upright = { xUm: 10_000, yUm: 10_000, widthUm: 80_000, heightUm: 18_000 }
    const standing = way === 90 || way === 270
    const bare: LabelTemplate = { ...tote, elements: [] }
    const code = { ...newElement(bare, 'code'), ...(standing ? long : upright), turn: way }
    expect(await checkTemplate(withElement(bare, code), zd421)).toEqual([])
  })
})
