import type { Address } from '#domain/label'
import type { ContentLabelFields } from '#domain/paper-fields'
import type { TemplateKind } from './template.ts'

/** Everything a label of each kind can say, with an example of it. */
export const templateFields = {
  shipping: {
    orderNumber: 'SO-2611-08417',
    courier: 'J&T Express',
    service: 'Next Day',
    trackingNumber: 'JT630002864925',
    sscc: '395512340000000011',
    cartonCode: 'PB1|JT630002864925|SO-2611-08417|395512340000000011|7',
    senderName: 'Teh Tarik Trading',
    senderAddress: 'Lot 7, Jalan Gudang 3, 40150 Shah Alam',
    senderPhone: '03-5510 2030',
    packedAt: '20/11/2026 14:03',
    receiverName: 'Nurul Aisyah binti Rahman',
    receiverCompany: '',
    receiverAddress: 'No. 12, Jalan SS 2/64, Taman Bahagia',
    receiverPostcode: '47300',
    receiverTown: 'Petaling Jaya',
    receiverState: 'Selangor',
    receiverCountry: 'Malaysia',
    receiverPhone: '+60 12-345 6789',
    receiverScript: 'latin',
    cartonNumber: '1',
    carton: '1 of 2',
    weight: '3.412 kg',
    cod: 'RM 1,286.40',
    fragile: 'FRAGILE',
    hazmat: 'HAZMAT',
    gift: 'GIFT',
    handling: 'FRAGILE, GIFT',
    practice: 'TRAINING – NOT A SHIPMENT',
  },
  content: {
    title: 'CONTENTS',
    orderNumber: 'SO-2611-08417',
    orderCode: 'PBOSO-2611-08417X',
    code: '(00)395512340000000011',
    sscc: '395512340000000011',
    carton: '1 / 2',
    sum: 'Units: 12  ·  3.412 kg',
    part: 'Sheet 1 of 2',
  },
  location: {
    code: 'PBLB-07-42S',
    codeText: 'PBLB-07-42S',
    name: 'B-07-42',
    checkDigits: '417',
    level: 'Level 4',
    arrow: 'up',
  },
  item: { code: '9556012304417', codeText: '9 556012 304417', name: 'Kopi Tarik Kluang', sku: 'KTK-31-30' },
  tote: {
    code: 'PBTT-0042K',
    codeText: 'PBTT-0042K',
    kindWord: 'Tote',
    name: 'T-0042',
    subtitle: 'Blue, 40 l',
  },
  badge: {
    code: 'PBBB-1001Q',
    codeText: 'PBBB-1001Q',
    site: 'Shah Alam',
    name: 'Nurul Aisyah',
    roles: 'Picker, Packer',
    number: 'B-1001',
  },
  quarantine: {
    code: 'PBQQ-00124',
    codeText: 'PBQQ-00124',
    kindWord: 'QUARANTINE',
    name: 'Kopi Tarik Kluang',
    detail: 'KTK-31-30  ·  L2609A',
    quantity: '× 12',
    reason: 'Damaged',
    who: 'Nurul Aisyah  ·  22/11/2026 14:32',
  },
  lpn: {
    code: '(00)395512340000000011',
    codeText: '(00) 3955 1234 0000 0000 11',
    sscc: '395512340000000011',
    kindWord: 'Carton',
    name: 'SO-2611-08417',
    carton: '1 of 2',
    weight: '3.412 kg',
  },
} as const satisfies Record<TemplateKind, Record<string, string>>

type FieldsOf<Kind extends TemplateKind> = keyof (typeof templateFields)[Kind]
/** A field of some label. */
export type FieldName = { [Kind in TemplateKind]: FieldsOf<Kind> }[TemplateKind]

/** The fields of a kind of label. */
export const fieldsOf = (kind: TemplateKind): FieldName[] => Object.keys(templateFields[kind]) as FieldName[]

/** What a label of a kind must hold to be of any use: a code of this, or, of a shipment, this text. */
export const mustHold: Record<TemplateKind, { code: FieldName; text: FieldName | null }> = {
  shipping: { code: 'trackingNumber', text: 'practice' },
  content: { code: 'code', text: 'title' },
  location: { code: 'code', text: null },
  item: { code: 'code', text: null },
  tote: { code: 'code', text: null },
  badge: { code: 'code', text: null },
  quarantine: { code: 'code', text: null },
  lpn: { code: 'code', text: null },
}

/** What one label says: its fields, its receiver, the marks it carries, and the goods it lists. */
export interface TemplateValues {
  texts: Readonly<Partial<Record<FieldName, string>>>
  address: Address | null
  marks: readonly string[]
  /** What lies in the carton, of content labels. */
  goods?: readonly ContentLabelFields['rows'][number][]
}

/** What fields say, by their names. */
interface Said {
  texts: Readonly<Partial<Record<string, string>>>
}

/** `equal` compares without regard to case and outer spaces. */
export const comparisons = ['filled', 'blank', 'equal', 'unequal'] as const

/** Something that must be so before an element is drawn: a field says something, nothing, this, or anything else. */
export interface Condition<Field extends string = FieldName> {
  field: Field
  is: (typeof comparisons)[number]
  /** What it is compared with; empty where only whether it is filled matters. */
  text: string
}

/** Whether all conditions hold. */
export const allHold = (when: readonly Condition<string>[], { texts }: Said): boolean =>
  when.every(({ field, is, text }) => {
    const value = (texts[field] ?? '').trim().toLowerCase()
    if (is === 'filled' || is === 'blank') return (value !== '') === (is === 'filled')
    return (value === text.trim().toLowerCase()) === (is === 'equal')
  })

const inBraces = /\{([A-Za-z]+)\}/g

/** A text with its fields filled in; what is no field of ours stays as it is written. */
export const filledIn = (text: string, { texts }: Said): string =>
  text.replaceAll(inBraces, (braced, name: string) =>
    Object.hasOwn(texts, name) ? (texts[name] ?? '') : braced,
  )

/** The names in braces of a text. */
export const fieldsNamed = (text: string): string[] =>
  [...text.matchAll(inBraces)].map(([, name]) => name ?? '')

const scripts = [
  ['arabic', /\p{Script=Arabic}/u],
  ['chinese', /\p{Script=Han}/u],
  ['tamil', /\p{Script=Tamil}/u],
] as const

/** Which letters a receiver is written in, so that a label can have a line for them. */
export const scriptOf = (text: string): 'latin' | (typeof scripts)[number][0] =>
  scripts.find(([, letters]) => letters.test(text))?.[0] ?? 'latin'
