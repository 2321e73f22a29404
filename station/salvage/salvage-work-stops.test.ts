import { afterEach, expect, test } from 'vitest'
import { tryMaster } from '#db/try-floor'
import type { WorkStop } from '#domain/work-stop'
import { exceptionsOf, tearAtRest } from '#sim/try/try-damage'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { openTote, pickAll, release } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const plain = { picture: null, lineRef: null, eachUnit: false, place: null, components: [] }
const kit: WorkStop = {
  ...plain,
  stopRef: 'K1',
  kind: 'kitting',
  name: 'Gift set',
  text: 'A tea and a kopi',
  lineRef: '1',
  components: [
    { sku: 'tea', quantity: 1 },
    { sku: 'kopi', quantity: 1 },
  ],
}
const engrave: WorkStop = { ...plain, stopRef: 'E1', kind: 'engraving', name: 'Engrave', text: 'To Mei' }

/** An order whose kit is made and whose engraving is not possible, in a database that is found damaged at the start. */
async function damagedAtWork(): Promise<void> {
  t = await tryStation([], { quiet: true })
  const [tea] = tryMaster.items
  const codes = [{ code: 'SET-01', kind: 'alternate', quantity: 1 }]
  await t.admin('/master', { items: [{ ...tea, sku: 'set', name: 'Gift set', codes }] })
  await t.admin('/orders', { orders: [order('o-1', { set: 1 }, { workStops: [kit, engrave] })] })
  await t.start()
  await release(t)
  await pickAll(t)
  openTote(t, 1)
  for (const code of ['TEA-01', 'KOPI-01', 'SET-01']) t.scan(code)
  await t.call('stopNotPossible', { seat: 'a', reason: 'damaged' })
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  await t.call('signOut', { seat: 'a' })
  await tearAtRest(t)
  await t.start()
}
const stops = () =>
  t.rows('SELECT stop_ref, state, exception_id IS NULL AS free FROM work_stop ORDER BY stop_ref')

test('work before packing comes over; of an order that goes on as new it is taken back and the OMS told', async () => {
  await damagedAtWork()
  expect(stops()).toEqual([
    { stop_ref: 'E1', state: 'notPossible', free: 0 },
    { stop_ref: 'K1', state: 'done', free: 1 },
  ])
  const held = (await exceptionsOf(t)).find(({ begun }) => begun.length > 0)
  expect(held?.begun).toMatchObject([{ orderRef: 'o-1', picked: 2 }])
  await t.call('decideBegun', {
    exceptionId: held?.exceptionId ?? '',
    orderRefs: ['o-1'],
    reason: 'looked on the floor',
    decision: 'goOnAsNew',
  })
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  expect([stops(), t.rows('SELECT 1 FROM kit_part UNION ALL SELECT 1 FROM kit_unit')]).toEqual([[], []])
  const { workStops } = (await t.admin('/work-stops', null)) as {
    workStops: { stopRef: string; state: string }[]
  }
  expect(workStops.map(({ stopRef, state }) => `${stopRef} ${state}`)).toEqual(['E1 undone', 'K1 undone'])
  const { movements } = (await t.admin('/movements', null)) as {
    movements: { sku: string; quantity: number; reason: string }[]
  }
  expect(movements.map(({ sku, quantity, reason }) => `${sku} ${quantity} ${reason}`)).toEqual([
    ...['set 1 kitted', 'tea -1 kitted', 'kopi -1 kitted'],
    ...['set -1 kitted', 'tea 1 kitted', 'kopi 1 kitted'],
  ])
})
