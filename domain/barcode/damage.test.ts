import { expect, test } from 'vitest'
import { type Code, readCode } from '#domain/barcode/code'

const today = '2026-11-22'
const GS = '\u001d'
const signs = [...`0123456789AZaz-/ #~${GS}`]

/** Everything a text becomes when one of its signs is lost, changed, or comes twice. */
function damaged(text: string): { text: string; at: number; changed: boolean }[] {
  return [...text].flatMap((sign, at) => [
    { text: text.slice(0, at) + text.slice(at + 1), at, changed: false },
    { text: text.slice(0, at) + sign + text.slice(at), at, changed: false },
    ...signs
      .filter((other) => other !== sign)
      .map((other) => ({ text: text.slice(0, at) + other + text.slice(at + 1), at, changed: true })),
  ])
}

/** Whether a text is read as anything that names an item, a carton or a lot. */
const names = ({ text, aim }: { text: string; aim: string }): boolean => {
  const code = readCode(text, aim, today)
  return (
    code.kind === 'plain' || (code.kind === 'gs1' && Object.values(code.facts).some((fact) => fact !== null))
  )
}

/** The digits of an identifier have no check of their own: some make another identifier that the value fits. */
test.each([
  ['an EAN-13', '9551234567896', ']E0', 0, 0],
  ['an EAN-8', '96385074', ']E4', 0, 0],
  ['an ITF-14', '19551234567893', ']I1', 0, 0],
  ['a carton', '00395212340000000014', ']C1', 2, 2],
  ['an item', '0109551234567896', ']d2', 2, 3],
  ['a model', '80131987654Ad4X4bL5ttr2310c2K', ']Q3', 4, 2],
])('any one sign of %s read wrong is found', (_name, text, aim, identifier, others) => {
  const unseen = damaged(text)
    .filter(({ changed }) => changed)
    .filter((one) => readCode(one.text, aim, today).kind !== 'broken')
  expect(unseen.filter((one) => one.at >= identifier || names({ text: one.text, aim }))).toEqual([])
  expect(unseen).toHaveLength(others)
})

test('damage to a whole label goes unseen only where nothing checks: date, lot and serial', () => {
  const [gtin, date, lot] = ['0109551234567896', '17280331', `10L2609A${GS}`]
  const label = `${gtin}${date}${lot}21SN42`
  const all = damaged(label).map((one) => ({ ...one, code: readCode(one.text, ']C1', today) }))
  const unseen = all.filter(
    (one): one is typeof one & { code: Extract<Code, { kind: 'gs1' }> } => one.code.kind === 'gs1',
  )
  expect(unseen.filter(({ code }) => ![null, '09551234567896'].includes(code.facts.gtin))).toEqual([])
  expect(unseen.filter(({ at }) => at > 1 && at < gtin.length)).toEqual([])
  const share = (from: number, length: number) => {
    const here = all.filter(({ at }) => at >= from && at < from + length)
    return here.filter(({ code }) => code.kind === 'gs1').length / here.length
  }
  expect(share(gtin.length, date.length)).toBeLessThan(0.25)
  expect(share(gtin.length + date.length, lot.length)).toBeGreaterThan(0.5)
})
