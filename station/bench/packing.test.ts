import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { settingsFor } from '#sim/try/try-warehouse'
import { atPackStep, openTote, packUntil, pickAll, release, released, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
/** Picked orders, the first in tote 1, the second in tote 2. */
async function picked(...wanted: Record<string, number>[]): Promise<void> {
  t = await released(wanted.map((one, at) => order(`o-${at + 1}`, one)))
  await pickAll(t)
}

test('an order is packed by scans to the end and confirmed once', async () => {
  await picked({ tea: 2 })
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await t.ledger()).faults).toEqual([])
})

test('the OMS hears what was in the carton', async () => {
  await picked({ tea: 2, kopi: 3 })
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  const [shipped] = (await t.ledger()).orders
  expect(shipped?.shipments).toMatchObject([
    { cartons: [{ weightG: 1370, lines: [{ quantity: 2 }, { quantity: 3, lots: ['L1'] }] }] },
  ])
})

test('the confirmation is in the outbox the moment the carton is closed', async () => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'scan-label')
  await t.oms.goAway()
  await packUntil(t, 'home')
  expect(t.rows("SELECT kind, state FROM outbox WHERE kind = 'shipmentConfirmation'")).toEqual([
    { kind: 'shipmentConfirmation', state: 'pending' },
  ])
})

const cartonNow = () => t.rows('SELECT state, weighed_g FROM carton')
const timesWeighed = () => t.rows("SELECT 1 FROM event WHERE kind = 'carton-weighed'").length

test('the scanned command WEIGH weighs again what stands on the scale', async () => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'weigh')
  t.devices.weigh(620)
  for (const grams of [620, 620]) t.devices.reading(grams)
  const before = timesWeighed()
  t.scan(ownCode('command', 'WEIGH'))
  for (const grams of [620, 620]) t.devices.reading(grams)
  expect([before, timesWeighed()]).toEqual([1, 2])
})

test('WEIGH counts for a scale that has not said anything yet', async () => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'weigh')
  t.scan(ownCode('command', 'WEIGH'))
  for (const grams of [370, 370]) t.devices.reading(grams)
  expect(cartonNow()).toEqual([{ state: 'labelled', weighed_g: 370 }])
})

test.each([
  ['taken off, mended and put on again', [0, 370, 370]],
  ['mended on the scale', [370, 370]],
])('a carton of a wrong weight that is %s is weighed by itself', async (_how, readings) => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'weigh')
  t.devices.weigh(620)
  expect(cartonNow()).toEqual([{ state: 'open', weighed_g: 620 }])
  for (const grams of readings) t.devices.reading(grams)
  expect(cartonNow()).toEqual([{ state: 'labelled', weighed_g: 370 }])
})

test.each([
  ['a torn label on the pan is no weight', null, 9, null],
  ['a letter is one', null, 12, 12],
  ['a letter is none where the settings say so', 20, 12, null],
  ['a torn label is one where the settings say so', 9, 9, 9],
])('of a scale that shows whole grams %s', async (_what, leastG, weightG, weighedG) => {
  const scale = settingsFor('').devices.map((one) => (one.kind === 'scale' ? { ...one, leastG } : one))
  t = await tryStation([order('o-1', { tea: 1 })], { settings: { devices: scale } })
  await release(t)
  await atPackStep(t, 'weigh')
  t.devices.weigh(weightG)
  expect(cartonNow()).toEqual([{ state: 'open', weighed_g: weighedG }])
})

test('a wrong weight blocks the label and is kept', async () => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'weigh')
  t.devices.weigh(620)
  expect([
    (await t.screen('pack')).step,
    t.rows('SELECT state, weighed_g FROM carton'),
    t.rows('SELECT * FROM print_job'),
  ]).toEqual([
    {
      step: 'weight-off',
      weighedG: 620,
      expectedG: 370,
      toleranceG: 30,
      likely: { sku: 'tea', name: 'tea', sign: 'extra' },
    },
    [{ state: 'open', weighed_g: 620 }],
    [],
  ])
})

test('the carton put right and weighed again gets its label', async () => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'weigh')
  t.devices.weigh(620)
  t.devices.weigh(371)
  expect(t.rows('SELECT state, weighed_g FROM carton')).toEqual([{ state: 'labelled', weighed_g: 371 }])
})

test('a weight before all is packed is not taken', async () => {
  await picked({ tea: 2 })
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
  t.devices.weigh(370)
  expect(t.rows('SELECT weighed_g FROM carton')).toEqual([{ weighed_g: null }])
})

test('the label of another order is refused', async () => {
  await picked({ tea: 1 }, { tea: 2 })
  openTote(t, 1)
  await packUntil(t, 'home')
  openTote(t, 2)
  await packUntil(t, 'scan-label')
  const [first] = t.rows<{ tracking_number: string }>(
    'SELECT tracking_number FROM carton ORDER BY closed_at DESC',
  )
  t.scan(first?.tracking_number ?? '')
  expect((await t.screen('pack')).step.step).toBe('scan-label')
})

test('an item of another order is refused and named', async () => {
  await picked({ tea: 1 }, { radio: 1 })
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
  expect(t.scan('RADIO-01')).toMatchObject({
    kind: 'refused',
    refusal: { refusal: 'item-not-in-order', sku: 'radio', belongsTo: 'O-2' },
  })
})

test('a full carton is closed and the rest goes into the next', async () => {
  await picked({ tea: 3 })
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
  t.scan('TEA-01')
  await t.call('cartonFull', { seat: 'a' })
  await packUntil(t, 'home')
  expect(t.rows('SELECT number, state, weighed_g FROM carton ORDER BY number')).toEqual([
    { number: 1, state: 'closed', weighed_g: 370 },
    { number: 2, state: 'closed', weighed_g: 620 },
  ])
})

test('an order left at the bench is found again as it was', async () => {
  await picked({ tea: 2 })
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
  t.scan('TEA-01')
  await t.call('leaveOrder', { seat: 'a' })
  t.scan(tote(1))
  expect(await t.screen('pack')).toMatchObject({ verified: 1, needed: 2, step: { step: 'scan-unit' } })
})

test('after close and reopen the packer stands before the same carton', async () => {
  await picked({ tea: 2 })
  openTote(t, 1)
  await packUntil(t, 'scan-unit')
  t.scan('TEA-01')
  const before = (await t.view()).screen
  await t.reopen()
  expect((await t.view()).screen).toEqual(before)
})

test('a unit taken out must be packed again', async () => {
  await picked({ tea: 2 })
  openTote(t, 1)
  await packUntil(t, 'weigh')
  await t.call('takeOut', { seat: 'a', lineRef: '1', sku: 'tea', damaged: false })
  expect(await t.screen('pack')).toMatchObject({ verified: 1, step: { step: 'scan-unit' } })
})

test('a packed order gives its tote back', async () => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'home')
  expect(t.rows("SELECT order_ref, list_id FROM tote WHERE tote_id = 'T-0001'")).toEqual([
    { order_ref: null, list_id: null },
  ])
})

test('an order that is shipped is not opened again', async () => {
  await picked({ tea: 1 })
  openTote(t, 1)
  await packUntil(t, 'home')
  expect(t.scan(ownCode('order', 'O-1'))).toMatchObject({
    kind: 'refused',
    refusal: { refusal: 'order-already-packed' },
  })
})
