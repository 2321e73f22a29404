import type { Condition, FieldName } from './fields.ts'
import type { CodeElement, TemplateElement, TextElement } from './template.ts'

const leftUm = 4_000
const wideUm = 92_000
/** Where the order, its carton and the cash stand. */
const numbersUm = 78_000

type Place = [xUm: number, yUm: number, widthUm: number, heightUm: number]

/**
 * The 4 x 6 inch shipping label, top to bottom: courier, sender, receiver, what the driver must know, the two barcodes.
 * Everything stands within 100 x 150 mm, so the metric roll works too.
 */
export function shippingElements(): TemplateElement[] {
  return [...header(), ...sender(), ...receiver(), ...numbers(), ...codes()]
}

function header(): TemplateElement[] {
  return [
    text('courier', '{courier}', 11_500, [leftUm, 3_500, 58_000, 9_400], 'title', [on('service', 'filled')]),
    text('courierAlone', '{courier}', 11_500, [leftUm, 3_500, wideUm, 9_400], 'title', [
      on('service', 'blank'),
    ]),
    bar('service', '{service}', 7_500, [64_000, 3_500, 32_000, 10_000], [on('service', 'filled')]),
    rule('courierRule', 15_500),
  ]
}

/** Nobody sends what was made on a copy: where the sender stands, it says so. */
function sender(): TemplateElement[] {
  const live = [on('practice', 'blank')]
  const said = 'FROM {senderName}\n{senderAddress}\n{senderPhone}'
  return [
    small('sender', said, 2_800, [leftUm, 16_800, 66_000, 10_000], 'wrap', live),
    {
      ...small('packed', 'PACKED\n{packedAt}', 2_800, [72_000, 16_800, 24_000, 10_000], 'wrap', live),
      align: 'right',
    },
    bar('practice', '{practice}', 7_000, [leftUm, 16_600, wideUm, 10_200], [on('practice', 'filled')]),
    rule('senderRule', 27_600),
  ]
}

function receiver(): TemplateElement[] {
  const address = (elementId: string, heightUm: number, is: Condition['is']): TemplateElement => ({
    kind: 'address',
    elementId,
    ...place([leftUm, 29_400, wideUm, heightUm]),
    turn: 0,
    when: [on('handling', is)],
  })
  return [
    address('receiver', 47_600, 'blank'),
    address('receiverMarked', 38_600, 'filled'),
    {
      kind: 'marks',
      elementId: 'marks',
      sizeUm: 7_000,
      ...place([leftUm, 68_800, wideUm, 7_400]),
      turn: 0,
      when: [on('handling', 'filled')],
    },
    { ...rule('receiverRule', 77_000), when: [on('handling', 'blank')] },
  ]
}

/** Cash on delivery takes the right third. */
function numbers(): TemplateElement[] {
  const top = numbersUm
  const place: Place = [2_000, top - 300, 20_800, 20_800]
  return [
    code('cartonCode', 'qr', '{cartonCode}', place),
    small('orderWord', 'ORDER', 2_400, [26_000, top + 1_600, 20_000, 2_000], 'line', []),
    ...counted(70_000, 6_400, '', 'blank'),
    ...counted(34_000, 5_000, 'Cash', 'filled'),
    ...cash(),
  ]
}

function counted(spaceUm: number, orderUm: number, name: string, is: Condition['is']): TemplateElement[] {
  const when = [on('cod', is)]
  const left = 26_000
  const half = spaceUm / 2
  const row = numbersUm + 14_100
  const word = numbersUm + 11_400
  return [
    text(`order${name}`, '{orderNumber}', orderUm, [left, numbersUm + 4_300, spaceUm, 5_000], 'line', when),
    small(`cartonWord${name}`, 'CARTON', 2_400, [left, word, 20_000, 2_000], 'line', when),
    text(`carton${name}`, '{carton}', 5_400, [left, row, half - 1_000, 5_000], 'line', when),
    small(`weightWord${name}`, 'WEIGHT', 2_400, [left + half, word, 20_000, 2_000], 'line', when),
    text(`weight${name}`, '{weight}', 5_400, [left + half, row, half, 5_000], 'line', when),
  ]
}

function cash(): TemplateElement[] {
  const when = [on('cod', 'filled')]
  const top = numbersUm + 600
  const amount: Place = [64_000, numbersUm + 6_000, 30_000, 13_200]
  return [
    {
      kind: 'frame',
      elementId: 'cashFrame',
      lineUm: 800,
      ...place([62_000, top, 34_000, 19_400]),
      turn: 0,
      when,
    },
    bar('cashWord', 'CASH ON DELIVERY', 4_200, [62_000, top, 34_000, 5_400], when),
    { ...text('cash', '{cod}', 10_000, amount, 'line', when), align: 'centre' },
  ]
}

function codes(): TemplateElement[] {
  const [left, wide] = [2_000, 96_000]
  const tracking = text('tracking', '{trackingNumber}', 5_400, [left, 119_000, wide, 4_200], 'line', [])
  const sscc = small('sscc', '(00) {sscc}', 3_600, [left, 144_000, wide, 2_800], 'line', [])
  return [
    rule('numbersRule', 98_800),
    code('trackingCode', 'code128', '{trackingNumber}', [left, 100_500, wide, 17_000]),
    { ...tracking, align: 'centre' },
    rule('trackingRule', 125_000),
    code('ssccCode', 'sscc', '{sscc}', [left, 126_800, wide, 16_000]),
    { ...sscc, align: 'centre' },
  ]
}

function on(field: FieldName, is: Condition['is']): Condition {
  return { field, is, text: '' }
}

function place([xUm, yUm, widthUm, heightUm]: Place) {
  return { xUm, yUm, widthUm, heightUm }
}

function text(
  elementId: string,
  said: string,
  sizeUm: number,
  where: Place,
  fit: TextElement['fit'],
  when: Condition[],
): TextElement {
  const set = { sizeUm, bold: true, align: 'left', fit, white: false, turn: 0 } as const
  return { kind: 'text', elementId, text: said, ...place(where), ...set, when }
}

function small(...all: Parameters<typeof text>): TextElement {
  return { ...text(...all), bold: false }
}

function bar(elementId: string, said: string, sizeUm: number, where: Place, when: Condition[]): TextElement {
  return { ...text(elementId, said, sizeUm, where, 'title', when), white: true, align: 'centre' }
}

function rule(elementId: string, yUm: number): TemplateElement {
  return { kind: 'line', elementId, ...place([leftUm, yUm, wideUm, 400]), turn: 0, when: [] }
}

function code(
  elementId: string,
  symbology: CodeElement['symbology'],
  said: string,
  where: Place,
): CodeElement {
  return { kind: 'code', elementId, symbology, text: said, moduleUm: 500, ...place(where), turn: 0, when: [] }
}
