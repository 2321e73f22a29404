import { contentElements } from './built-in-content.ts'
import { shippingElements } from './built-in-shipping.ts'
import type { Condition, FieldName } from './fields.ts'
import type { CodeElement, LabelTemplate, TemplateElement, TemplateKind, TextElement } from './template.ts'

const smallWidthUm = 100_000
const smallHeightUm = 50_000

/** The labels we bring: what is printed until a site lays out its own. Small ones are drawn for 100 x 50 mm. */
export const builtInTemplates: Record<TemplateKind, LabelTemplate> = {
  shipping: { kind: 'shipping', widthUm: 101_600, heightUm: 152_400, elements: shippingElements() },
  content: { kind: 'content', widthUm: 101_600, heightUm: 152_400, elements: contentElements() },
  location: small('location', [
    ...['filled', 'blank'].map((is, at) =>
      text(`name${at + 1}`, '{name}', 44, [at === 0 ? 19 : 4, 5, at === 0 ? 53 : 68, 38], {
        fit: 'title',
        when: [on('arrow', is as Condition['is'])],
      }),
    ),
    { kind: 'arrow', elementId: 'arrow', ...at(3, 6, 14, 34), turn: 0, when: [on('arrow', 'filled')] },
    text('checkDigits', '{checkDigits}', 19, [75, 6, 21, 22], { white: true, align: 'centre', fit: 'title' }),
    text('level', '{level}', 10, [75, 31, 21, 10], { bold: false, align: 'centre' }),
    bars(47),
  ]),
  item: small('item', [
    text('name', '{name}', 14, [4, 5, 92, 29], { fit: 'wrap' }),
    text('sku', '{sku}', 9, [4, 36, 92, 9], { bold: false }),
    bars(48),
  ]),
  tote: small('tote', [
    text('kind', '{kindWord}', 10.8, [4, 5, 32, 14], { white: true, align: 'centre', fit: 'title' }),
    text('subtitle', '{subtitle}', 10, [39, 5, 57, 14], { bold: false, align: 'right', fit: 'title' }),
    text('name', '{name}', 30, [4, 23, 92, 26], { fit: 'title' }),
    bars(52),
  ]),
  badge: small('badge', [
    text('site', '{site}', 9, [0, 0, 100, 15], { white: true, align: 'centre', fit: 'title' }),
    text('name', '{name}', 20, [4, 19, 92, 24], { fit: 'title' }),
    text('roles', '{roles}', 9, [4, 45, 62, 10], { bold: false, fit: 'title' }),
    text('number', '{number}', 9, [68, 45, 28, 10], { bold: false, align: 'right' }),
    bars(58),
  ]),
  quarantine: small('quarantine', [
    text('kind', '{kindWord}', 11, [0, 0, 62, 16], { white: true, align: 'centre', fit: 'title' }),
    text('reason', '{reason}', 11, [64, 1, 32, 15], { align: 'right', fit: 'title' }),
    text('name', '{name}', 12, [4, 18, 68, 18], { fit: 'title' }),
    text('quantity', '{quantity}', 16, [77, 18, 19, 18], { align: 'right' }),
    text('detail', '{detail}', 8, [4, 37, 92, 9], { bold: false }),
    text('who', '{who}', 8, [4, 47, 92, 9], { bold: false }),
    bars(59),
  ]),
  lpn: small('lpn', [
    text('kind', '{kindWord}', 10.8, [4, 5, 32, 14], { white: true, align: 'centre', fit: 'title' }),
    text('weight', '{weight}', 10, [39, 5, 57, 14], { bold: false, align: 'right', fit: 'title' }),
    text('name', '{name}', 20, [4, 22, 64, 20], { fit: 'title' }),
    text('carton', '{carton}', 20, [70, 22, 26, 20], { align: 'right', fit: 'title' }),
    { ...bars(46), symbology: 'sscc', text: '{sscc}' },
  ]),
}

function small(kind: TemplateKind, elements: TemplateElement[]): LabelTemplate {
  const codeText = text('codeText', '{codeText}', 10, [4, 88, 92, 8], { align: 'centre' })
  return { kind, widthUm: smallWidthUm, heightUm: smallHeightUm, elements: [...elements, codeText] }
}

function on(field: FieldName, is: Condition['is']): Condition {
  return { field, is, text: '' }
}

/** A place in hundredths of the label. */
function at(x: number, y: number, width: number, height: number) {
  const [across, down] = [smallWidthUm / 100, smallHeightUm / 100]
  return { xUm: x * across, yUm: y * down, widthUm: width * across, heightUm: height * down }
}

/** Letters in hundredths of the height. */
function text(
  elementId: string,
  said: string,
  size: number,
  [x, y, width, height]: [number, number, number, number],
  more: Partial<TextElement>,
): TextElement {
  const usual = { turn: 0, bold: true, align: 'left', fit: 'line', white: false } as const
  const sizeUm = Math.round((size * smallHeightUm) / 100)
  return {
    kind: 'text',
    elementId,
    text: said,
    sizeUm,
    ...at(x, y, width, height),
    ...usual,
    when: [],
    ...more,
  }
}

/** Bars take the whole width, so that long names stay readable; their quiet zones lie inside it. */
function bars(top: number): CodeElement {
  const symbology = 'fitting' as const
  const place = at(1, top, 98, 86 - top)
  return {
    kind: 'code',
    elementId: 'code',
    symbology,
    text: '{code}',
    moduleUm: 500,
    ...place,
    turn: 0,
    when: [],
  }
}
