import { afterEach, expect, test } from 'vitest'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation } from '#sim/try/try-station'
import { badge, openTote, packUntil, pickAll, released, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const confirm = ownCode('command', 'CONFIRM')
const insert = [{ kind: 'insert' as const, text: 'One catalogue' }]
const read = () => t.rows<{ payload: string }>("SELECT payload FROM event WHERE kind = 'instructions-read'")
const step = async () => (await t.screen('pack')).step

async function opened(): Promise<void> {
  t = await released([order('o-1', { tea: 2 }, { giftNote: 'Selamat hari raya', instructions: insert })])
  await pickAll(t)
  openTote(t, 1)
}

test('what is said of an order is read before the first unit, and nothing else counts before', async () => {
  await opened()
  expect(await step()).toEqual({
    step: 'instructions',
    instructions: [
      { kind: 'gift', text: null },
      { kind: 'insert', text: 'One catalogue' },
    ],
  })
  for (const code of ['TEA-01', ownCode('cartonType', 'CT-3')])
    expect(t.scan(code)).toMatchObject({ kind: 'refused', refusal: { refusal: 'read-first' } })
  expect([t.rows('SELECT 1 FROM carton'), read()]).toEqual([[], []])
})

test('it is acknowledged once, kept as an event without its words, and the order ships', async () => {
  await opened()
  expect(t.scan(confirm)).toMatchObject({ kind: 'accepted', said: { saved: 'instructions-read' } })
  await packUntil(t, 'home')
  const events = read().map(({ payload }) => payload)
  expect(events).toHaveLength(1)
  expect(JSON.parse(events[0] ?? '')).toMatchObject({ kinds: ['gift', 'insert'] })
  expect(events[0]).not.toContain('catalogue')
  await t.until(async () => (await t.ledger()).counts.liveShipments === 1)
  expect((await t.ledger()).faults).toEqual([])
})

test('it is not asked again after a power cut, nor of who goes on with the order', async () => {
  await opened()
  t.scan(confirm)
  await t.reopen()
  expect((await step()).step).toBe('choose-carton')
  await t.call('leaveOrder', { seat: 'a' })
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('packer'))
  t.scan(tote(1))
  expect([(await step()).step, read()]).toMatchObject(['choose-carton', [{}]])
})

test('an order of which nothing is said begins with its carton', async () => {
  t = await released([order('o-1', { tea: 1 })])
  await pickAll(t)
  openTote(t, 1)
  expect((await step()).step).toBe('choose-carton')
})
