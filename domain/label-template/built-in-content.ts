import type { Condition, FieldName } from './fields.ts'
import { rowsOnLabel, type TemplateElement, type TextElement } from './template.ts'

const left = 4_000
const wide = 92_000
/** Tall enough for two lines of a long name. */
const rowTall = 9_600
const goodsTop = 22_600

/** What lies in a carton: whose it is, the goods with their numbers, the codes of order and carton. */
export const contentElements = (): TemplateElement[] => [
  text('title', '{title}', [left, 3_500, wide, 9_000], 6_500, { white: true, align: 'centre' }),
  text('order', '{orderNumber}', [left, 14_000, 60_000, 6_000], 6_000, {}),
  text('carton', '{carton}', [64_000, 14_000, 32_000, 6_000], 5_000, { align: 'right' }),
  rule('below-order', 21_400),
  {
    kind: 'goods',
    elementId: 'goods',
    ...place([left, goodsTop, wide, rowsOnLabel * rowTall]),
    sizeUm: 3_200,
    turn: 0,
    when: [],
  },
  rule('below-goods', 110_000),
  text('sum', '{sum}', [left, 111_200, 62_000, 4_000], 3_600, { bold: false }),
  text('part', '{part}', [66_000, 111_200, 30_000, 4_000], 3_600, { align: 'right', when: [filled('part')] }),
  {
    kind: 'code',
    elementId: 'order-code',
    symbology: 'code128',
    text: '{orderCode}',
    moduleUm: 375,
    ...place([2_000, 117_000, 96_000, 11_000]),
    turn: 0,
    when: [filled('orderCode')],
  },
  {
    kind: 'code',
    elementId: 'carton-code',
    symbology: 'sscc',
    text: '{sscc}',
    moduleUm: 500,
    ...place([2_000, 131_000, 96_000, 12_000]),
    turn: 0,
    when: [],
  },
  text('carton-number', '(00) {sscc}', [2_000, 144_400, 96_000, 2_800], 3_400, {
    bold: false,
    align: 'centre',
  }),
]

type Corners = [xUm: number, yUm: number, widthUm: number, heightUm: number]

function place([xUm, yUm, widthUm, heightUm]: Corners) {
  return { xUm, yUm, widthUm, heightUm }
}

const filled = (field: FieldName): Condition => ({ field, is: 'filled', text: '' })

function rule(elementId: string, yUm: number): TemplateElement {
  return { kind: 'line', elementId, ...place([left, yUm, wide, 400]), turn: 0, when: [] }
}

function text(
  elementId: string,
  said: string,
  corners: Corners,
  sizeUm: number,
  more: Partial<TextElement>,
): TextElement {
  const usual = { bold: true, align: 'left', fit: 'line', white: false, turn: 0, when: [] } as const
  return { kind: 'text', elementId, text: said, sizeUm, ...place(corners), ...usual, when: [], ...more }
}
