import { afterEach, expect, test } from 'vitest'
import type { CodeSelection } from '#contract/code-commands'
import { ownCode } from '#domain/barcode/own-code'
import { decodeCodes } from '#printing/testing/render-label'
import { ok } from '#sim/try/try-import'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atPackStep, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const platesOf = (...orders: string[]): CodeSelection => ({ kind: 'lpn', orders, copies: 1 })
const onLabels = { paper: 'labels', size: '100x50' } as const

async function packedOrder(): Promise<{ number: string; sscc: string }> {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'home')
  await signIn(t, 'supervisor')
  const [carton] = t.rows<{ number: string; sscc: string }>(
    'SELECT o.number, c.sscc FROM carton c JOIN customer_order o ON o.order_ref = c.order_ref WHERE c.sscc IS NOT NULL',
  )
  if (carton === undefined) throw new Error('nothing was packed')
  return carton
}

test('the licence plate of a packed carton is printed once more from the desk and scans to its SSCC', async () => {
  const { number, sscc } = await packedOrder()
  expect(await t.call('printCodes', { selection: platesOf(number), paper: onLabels })).toEqual({
    ok: true,
    value: { labels: 1 },
  })
  const [job] = t.rows<{ job_id: string }>("SELECT job_id FROM print_job WHERE kind = 'code'")
  const seen = await t.call('lookAtPaper', { jobId: job?.job_id ?? '', page: 0 })
  const picture = seen.ok ? (seen.value.picture ?? '') : ''
  const codes = await decodeCodes(Buffer.from(picture.split(',')[1] ?? '', 'base64'))
  expect(codes.map(({ text, aim }) => [text, aim])).toEqual([[`(00)${sscc}`, ']C1']])
  const sheet = await t.call('previewCodes', {
    selection: platesOf(number),
    paper: { paper: 'sheets', grid: '3x7' },
  })
  expect(sheet).toMatchObject({ ok: true, value: { labels: 1, pages: 1, tooSmall: null } })
})

test('an order without a packed carton has no licence plate to print', async () => {
  await packedOrder()
  for (const name of ['NO-SUCH-ORDER', ownCode('tote', 'T-0001')])
    expect(await t.call('printCodes', { selection: platesOf(name), paper: onLabels })).toMatchObject({
      ok: false,
      refusal: { refusal: 'not-found', what: name },
    })
  expect(t.rows("SELECT * FROM print_job WHERE kind = 'code'")).toEqual([])
})

test('labels of new plates count on from the last one printed, and leave out numbers that were given', async () => {
  t = await tryStation()
  t.own().exec("INSERT INTO plate (plate_id, sku, quantity) VALUES ('LP-000002', 'tea', 4)")
  await signIn(t, 'supervisor')
  const next = async () => (await ok(t.call('codeChoices', {}))).nextPlate
  const selection: CodeSelection = { kind: 'newPlate', first: '', count: 3 }
  expect([await next(), await ok(t.call('previewCodes', { selection, paper: onLabels }))]).toMatchObject([
    'LP-000001',
    { labels: 2 },
  ])
  expect([await ok(t.call('printCodes', { selection, paper: onLabels })), await next()]).toEqual([
    { labels: 2 },
    'LP-000004',
  ])
  const known: CodeSelection = { kind: 'plate', from: '', to: '' }
  expect(await ok(t.call('printCodes', { selection: known, paper: onLabels }))).toEqual({ labels: 1 })
})

test('labels for cartons that are picked into have numbers of their own, and leave out those in use', async () => {
  t = await tryStation()
  t.own().exec("INSERT INTO tote (tote_id, carton_type_id) VALUES ('CN-000002', 'CT-3')")
  await signIn(t, 'supervisor')
  const selection: CodeSelection = { kind: 'newCarton', first: '', count: 3 }
  expect(await ok(t.call('printCodes', { selection, paper: onLabels }))).toEqual({ labels: 2 })
  expect(await ok(t.call('codeChoices', {}))).toMatchObject({
    nextCarton: 'CN-000004',
    nextPlate: 'LP-000001',
    ends: { tote: { last: expect.stringMatching(/^T-|^W/) } },
  })
})
