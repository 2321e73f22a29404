import type { Holds } from '#domain/site-data/column'
import type { FileTrouble, Trouble } from '#domain/site-data/trouble'
import { each } from '#words/examples'

/** One of each thing that may be wrong with a cell or a row. */
export const troubleExamples: Trouble[] = each<Trouble, 'trouble'>({
  missing: { trouble: 'missing' },
  'too-long': { trouble: 'too-long', most: 64 },
  'control-character': { trouble: 'control-character' },
  'not-a-number': { trouble: 'not-a-number' },
  'two-readings': { trouble: 'two-readings', one: '1.250', other: '1250' },
  'unknown-unit': { trouble: 'unknown-unit', units: ['g', 'kg', 'mg', 'lb', 'oz'] },
  'out-of-range': { trouble: 'out-of-range', least: '1 mm', most: '20 m' },
  'too-fine': { trouble: 'too-fine', smallest: '0.01' },
  'not-one-of': { trouble: 'not-one-of', choices: ['none', 'lot', 'serial'] },
  'not-a-date': { trouble: 'not-a-date' },
  rounded: { trouble: 'rounded' },
  'many-zeros': { trouble: 'many-zeros' },
  'zeros-lost': { trouble: 'zeros-lost', digits: 12 },
  'check-digit': { trouble: 'check-digit', should: '6' },
  'not-a-code': { trouble: 'not-a-code' },
  'not-scannable': { trouble: 'not-scannable' },
  'wrong-form': { trouble: 'wrong-form', form: '#RRGGBB' },
  'formula-failed': { trouble: 'formula-failed', error: '#DIV/0!' },
  'too-many-cells': { trouble: 'too-many-cells', cells: 13, columns: 12 },
  quotes: { trouble: 'quotes' },
  'twice-in-file': { trouble: 'twice-in-file', line: 4017 },
  'case-of-one': { trouble: 'case-of-one' },
  'unknown-here': { trouble: 'unknown-here', kind: 'items' },
  'aisle-not-on-map': { trouble: 'aisle-not-on-map', aisle: '1' },
  'belongs-to': { trouble: 'belongs-to', who: 'KTK-31-30' },
  'badge-void': { trouble: 'badge-void' },
  'other-place': { trouble: 'other-place' },
  'lot-needed': { trouble: 'lot-needed' },
  'lot-not-kept': { trouble: 'lot-not-kept' },
  'expiry-needed': { trouble: 'expiry-needed' },
  promised: { trouble: 'promised', quantity: 48 },
  'plates-over': { trouble: 'plates-over', units: 12 },
  'oms-owns': { trouble: 'oms-owns', kind: 'items' },
  'in-use': { trouble: 'in-use', used: { by: 'stock', what: 'B-07-42' } },
  'last-admin': { trouble: 'last-admin' },
  yourself: { trouble: 'yourself' },
  'two-pictures': { trouble: 'two-pictures', other: 'KTK-31.png' },
  'not-a-picture': { trouble: 'not-a-picture' },
  'picture-too-big': { trouble: 'picture-too-big', mostBytes: 6_291_456, mostPixels: 6000 },
})

/** One of each thing that may be wrong with a whole file. */
export const fileTroubleExamples: FileTrouble[] = each<FileTrouble, 'file'>({
  'too-big': { file: 'too-big', mostBytes: 67_108_864 },
  'too-many-rows': { file: 'too-many-rows', most: 200_000 },
  'not-a-table': { file: 'not-a-table' },
  'old-excel': { file: 'old-excel' },
  damaged: { file: 'damaged' },
  'too-slow': { file: 'too-slow' },
  'no-rows': { file: 'no-rows' },
  'no-column': { file: 'no-column', columns: ['sku'] },
  'column-twice': { file: 'column-twice', column: 'sku' },
  'no-pictures': { file: 'no-pictures' },
  gone: { file: 'gone' },
})

/** One of each thing a column may hold. */
export const holdsExamples: Holds[] = each<Holds, 'holds'>({
  text: { holds: 'text', most: 64 },
  code: { holds: 'code', most: 40 },
  barcode: { holds: 'barcode' },
  weight: { holds: 'weight' },
  length: { holds: 'length' },
  money: { holds: 'money' },
  whole: { holds: 'whole', least: 1, most: 100_000 },
  flag: { holds: 'flag' },
  day: { holds: 'day' },
  colour: { holds: 'colour' },
  digits: { holds: 'digits', least: 2, most: 4 },
  choice: { holds: 'choice', choices: ['en', 'ms', 'zh'] },
  choices: { holds: 'choices', choices: ['en', 'ms', 'zh'] },
})
