import { afterEach, expect, test } from 'vitest'
import { type ActionName, actionCode } from '#domain/action'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import {
  atPackStep,
  labelOnBench,
  openTote,
  packUntil,
  papersOut,
  pickAll,
  released,
} from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const scan = (action: ActionName) => t.scan(actionCode(action))
const refused = (refusal: object) => ({ kind: 'refused', refusal })
const step = async () => (await t.screen('pack')).step
const cartons = () =>
  t.rows<{ number: number; state: string; label: string | null; weighed: number | null }>(
    'SELECT number, state, tracking_number AS label, weighed_g AS weighed FROM carton ORDER BY number',
  )
const labels = () => cartons().map(({ label }) => label)
const papers = () => t.rows("SELECT state, detail FROM print_job WHERE kind = 'shippingLabel' ORDER BY rowid")

async function withLabel(): Promise<string> {
  t = await released([order('o-1', { tea: 2 })])
  await labelOnBench(t)
  return labels()[0] ?? ''
}
/** The first carton is closed with one unit, the second one open for the other. */
async function oneClosed(): Promise<string> {
  t = await released([order('o-1', { tea: 2 })])
  await atPackStep(t, 'scan-unit')
  t.scan('TEA-01')
  scan('FULL')
  await packUntil(t, 'choose-carton')
  return labels()[0] ?? ''
}

test('a label is void only when that is said twice', async () => {
  const label = await withLabel()
  expect([scan('VOID'), cartons()[0]?.state]).toMatchObject([
    refused({ refusal: 'confirm-void', trackingNumber: label }),
    'labelled',
  ])
  expect([scan('VOID'), cartons()]).toMatchObject([
    { kind: 'accepted', said: { saved: 'carton-reopened', trackingNumber: label } },
    [{ state: 'open', label: null, weighed: null }],
  ])
})

test('something else scanned in between, and it must be said twice again', async () => {
  await withLabel()
  scan('VOID')
  t.scan('TEA-01')
  expect([scan('VOID'), cartons()[0]?.state]).toMatchObject([
    refused({ refusal: 'confirm-void' }),
    'labelled',
  ])
})

test('the goods are put right, the carton is weighed anew and its new label ships the order once', async () => {
  const label = await withLabel()
  scan('VOID')
  scan('VOID')
  const { lines } = await t.screen('pack')
  await t.call('takeOut', {
    seat: 'a',
    lineRef: lines[0]?.lineRef ?? '',
    sku: lines[0]?.item.sku ?? '',
    damaged: false,
  })
  expect(await step()).toMatchObject({ step: 'scan-unit' })
  await packUntil(t, 'scan-label')
  const [again] = labels()
  expect([again === label, t.scan(label)]).toMatchObject([false, refused({ refusal: 'label-void' })])
  t.scan(again ?? '')
  const told = t.rows<{ body: string }>("SELECT body FROM outbox WHERE kind = 'shipmentConfirmation'")
  expect(told.map(({ body }) => [body.includes(label), body.includes(again ?? '-')])).toEqual([[false, true]])
})

test('a void label is known for what it is, also at home and after the program ended', async () => {
  const label = await withLabel()
  scan('VOID')
  scan('VOID')
  await t.reopen()
  expect(t.scan(label)).toMatchObject(refused({ refusal: 'label-void', trackingNumber: label }))
})

test('a label that has not come out is taken back and never comes out', async () => {
  t = await released([order('o-1', { tea: 2 })])
  await pickAll(t)
  openTote(t, 1)
  t.devices.prints = 'not-sent'
  await packUntil(t, 'weigh')
  t.devices.weigh((await t.screen('pack')).weight.expectedG ?? 0)
  await t.until(async () => (await step()).step === 'label-pending')
  scan('VOID')
  scan('VOID')
  expect([papers(), await step()]).toMatchObject([
    [{ state: 'cancelled', detail: 'void label' }],
    { step: 'weigh' },
  ])
})

test('a closed carton that is opened again gets a packing slip of what is in it then', async () => {
  const slips = () => t.rows("SELECT 1 FROM print_job WHERE kind = 'packingSlip'").length
  const label = await oneClosed()
  await papersOut(t)
  const before = slips()
  t.scan(label)
  scan('VOID')
  await packUntil(t, 'home')
  await papersOut(t)
  expect([before, slips()]).toEqual([1, 2])
})

test('a closed carton is opened again by its own label', async () => {
  const label = await oneClosed()
  expect(t.scan(label)).toMatchObject(refused({ refusal: 'closed-carton', trackingNumber: label, number: 1 }))
  expect([scan('VOID'), cartons()]).toMatchObject([
    { kind: 'accepted' },
    [{ number: 1, state: 'open', label: null }],
  ])
})

test('nothing is opened again that nobody named', async () => {
  await oneClosed()
  expect(scan('VOID')).toMatchObject(refused({ refusal: 'not-asked-for', text: 'VOID' }))
})

test('a carton that stays empty is none: its goods went into the one opened again, and the order ships with that', async () => {
  const label = await oneClosed()
  t.scan(ownCode('cartonType', 'CT-3'))
  t.scan(label)
  scan('VOID')
  await packUntil(t, 'home')
  expect(cartons()).toMatchObject([{ number: 1, state: 'closed' }])
  const [sent] = t.rows<{ body: string }>("SELECT body FROM outbox WHERE kind = 'shipmentConfirmation'")
  expect(JSON.parse(sent?.body ?? '{}')).toMatchObject({ cartons: [{ lines: [{ quantity: 2 }] }] })
})

test('with two cartons open, the order ships with the last one closed, each under a label of its own', async () => {
  const label = await oneClosed()
  t.scan(ownCode('cartonType', 'CT-3'))
  t.scan('TEA-01')
  t.scan(label)
  scan('VOID')
  await packUntil(t, 'home')
  expect(cartons()).toMatchObject([
    { number: 1, state: 'closed' },
    { number: 2, state: 'closed' },
  ])
  expect(t.rows("SELECT 1 FROM outbox WHERE kind = 'shipmentConfirmation'")).toHaveLength(1)
})

test('the log says who opened which carton again', async () => {
  const label = await withLabel()
  scan('VOID')
  scan('VOID')
  const [row] = t.rows<{ actor: string; payload: string }>(
    "SELECT actor, payload FROM event WHERE kind = 'carton-reopened'",
  )
  expect([row?.actor, JSON.parse(row?.payload ?? '{}')]).toMatchObject(['P-1015', { trackingNumber: label }])
  await papersOut(t)
})
