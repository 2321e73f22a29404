import { afterEach, describe, expect, test } from 'vitest'
import { cancelOpenLists } from '#db/waves'
import { ownCode } from '#domain/barcode/own-code'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import {
  allowLoss,
  batchAtWall,
  cubby,
  listStates,
  openAtWall,
  releasedBatch,
  scanAtB,
  sortAll,
  sortUnit,
  stagesOf,
  toteEmpty,
} from '#sim/try/try-wall'
import { badge, next, packUntil, pickUntil, release, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const refused = (refusal: object) => ({ kind: 'refused', refusal })
const said = (saved: object) => ({ kind: 'accepted', said: saved })
const teasAndKopi = () => [
  order('o-1', { tea: 2 }, { priority: 2 }),
  order('o-2', { tea: 1, kopi: 2 }, { priority: 1 }),
]
const stages = () => stagesOf(t)
const lists = () => listStates(t)
const inCubbies = () =>
  t.rows(
    `SELECT tote_id AS cubby, sku, sum(quantity) AS units FROM picked_unit WHERE order_ref IS NOT NULL
     GROUP BY 1, 2 ORDER BY 1, 2`,
  )
const step = async () => (await t.screen('putWall')).step
const serial = () =>
  t.rows<{ serial: string }>("SELECT serial FROM picked_unit WHERE sku = 'radio'")[0]?.serial ?? ''
const radioCode = (of: string): string => `010955123456789621${of}`

describe('a batch', () => {
  test('is one walk for its picker, with the goods of all orders summed and one tote', async () => {
    t = await releasedBatch()
    t.scan(badge('picker'))
    t.scan(ownCode('command', 'WORK'))
    expect((await t.screen('home')).offered).toMatchObject({ method: 'batch', orders: 3, stops: 3, units: 9 })
    t.scan(next)
    expect((await t.screen('pick')).slots).toHaveLength(1)
    await pickUntil(t, 'scan-item')
    expect((await t.screen('pick')).line).toMatchObject({ item: { sku: 'tea' }, quantity: 5 })
    expect(stages()).toEqual(['picking', 'picking', 'picking'])
  })
  test('binds a tote, never a cubby or a tote of another batch', async () => {
    t = await releasedBatch()
    t.scan(badge('picker'))
    t.scan(next)
    expect(t.scan(cubby(1))).toMatchObject(refused({ refusal: 'cubby-stays', cubbyId: 'W1-01', wall: 'W1' }))
    t.own().exec(
      "UPDATE tote SET list_id = (SELECT list_id FROM list WHERE method = 'batch') WHERE tote_id = 'T-0002'",
    )
    expect(t.scan(tote(2))).toMatchObject(refused({ refusal: 'tote-in-use', orderNumber: 'L-0001-01' }))
  })
  test('is not sorted before its tote is at the wall', async () => {
    t = await releasedBatch()
    t.scan(badge('picker'))
    t.scan(next)
    await pickUntil(t, 'unload')
    scanAtB(t, badge('both'))
    expect(scanAtB(t, tote(1))).toMatchObject(refused({ refusal: 'batch-not-there', number: 'L-0001-01' }))
  })
  test('that nobody began can be taken back; its promise is free again', async () => {
    t = await releasedBatch()
    const [wave] = t.rows<{ waveId: string }>('SELECT wave_id AS waveId FROM wave')
    cancelOpenLists(t.own(), wave?.waveId ?? '')
    expect([lists(), stages()]).toEqual([
      ['cancelled', 'cancelled'],
      ['waiting', 'waiting', 'waiting'],
    ])
    expect(t.rows('SELECT 1 FROM stock WHERE reserved <> 0')).toEqual([])
  })
  test('is not released where there is no wall', async () => {
    t = await tryStation(teasAndKopi())
    t.own().exec('DELETE FROM tote WHERE wall IS NOT NULL')
    expect(JSON.parse(await release(t, { method: 'batch' }))).toMatchObject({
      refusal: { refusal: 'no-put-wall' },
    })
  })
})

describe('sorting', () => {
  test('gives each order its units in its own cubby, and the orders to the benches', async () => {
    t = await openAtWall()
    await sortAll(t, [
      'TEA-01',
      'KOPI-01',
      'TEA-01',
      radioCode(serial()),
      'TEA-01',
      'TEA-01',
      'TEA-01',
      'KOPI-01',
      'KOPI-01',
    ])
    expect(inCubbies()).toEqual([
      { cubby: 'W1-01', sku: 'kopi', units: 1 },
      { cubby: 'W1-01', sku: 'tea', units: 2 },
      { cubby: 'W1-02', sku: 'radio', units: 1 },
      { cubby: 'W1-02', sku: 'tea', units: 1 },
      { cubby: 'W1-03', sku: 'kopi', units: 2 },
      { cubby: 'W1-03', sku: 'tea', units: 2 },
    ])
    expect([stages(), lists()]).toEqual([
      ['picked', 'picked', 'picked'],
      ['done', 'done'],
    ])
    expect(
      t.rows("SELECT * FROM tote WHERE tote_id = 'T-0001' AND (list_id IS NOT NULL OR place IS NOT NULL)"),
    ).toEqual([])
    expect((await t.view()).screen.screen).toBe('home')
  })
  test('lights the cubby, in the hand of whoever scanned', async () => {
    t = await openAtWall(teasAndKopi())
    t.scan('TEA-01')
    const { hand, cubbies } = await t.screen('putWall')
    expect(hand).toMatchObject({ quantity: 1, orderNumber: 'O-1', cubbyId: null, emptyId: 'W1-01' })
    expect(cubbies.filter(({ state }) => state === 'target')).toEqual([
      { cubbyId: 'W1-01', orderNumber: null, state: 'target' },
    ])
    t.scan(cubby(4))
    t.scan('TEA-01')
    expect((await t.screen('putWall')).hand).toMatchObject({ cubbyId: 'W1-04' })
  })
  test('makes an order packable at once, while others are still sorted; packed, it ships and its cubby is free', async () => {
    t = await openAtWall(teasAndKopi())
    await sortAll(t, ['TEA-01', 'TEA-01'])
    expect(stages()).toEqual(['picked', 'picking'])
    expect((await t.screen('putWall')).cubbies[0]).toMatchObject({ state: 'complete' })
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('packer'))
    t.scan(cubby(1))
    await packUntil(t, 'home')
    expect(
      t.rows("SELECT 1 FROM customer_order WHERE order_ref = 'o-1' AND shipped_at IS NOT NULL"),
    ).toHaveLength(1)
    expect(t.rows("SELECT order_ref, list_id FROM tote WHERE tote_id = 'W1-01'")).toEqual([
      { order_ref: null, list_id: null },
    ])
  })
  test('says of an order that it is not whole yet when its cubby is scanned at a bench', async () => {
    t = await openAtWall(teasAndKopi())
    await sortAll(t, ['TEA-01'])
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('packer'))
    t.scan(cubby(1))
    expect(
      t.rows("SELECT kind, payload FROM event WHERE kind = 'refused' ORDER BY seq DESC LIMIT 1"),
    ).toMatchObject([{ payload: expect.stringContaining('order-not-picked') }])
  })
  test('refuses a wrong cubby, a wrong serial, the second item and what nobody wants, and changes nothing', async () => {
    t = await openAtWall()
    const state = () => [inCubbies(), t.rows('SELECT * FROM pick_line'), t.rows('SELECT * FROM tote')]
    t.scan('TEA-01')
    const before = state()
    expect(t.scan('KOPI-01')).toMatchObject(refused({ refusal: 'cubby-first', sku: 'tea' }))
    expect(t.scan(tote(2))).toMatchObject(refused({ refusal: 'wrong-cubby' }))
    expect(state()).toEqual(before)
    t.scan(cubby(1))
    expect(t.scan(radioCode('S-OTHER'))).toMatchObject(
      refused({ refusal: 'serial-not-picked', serial: 'S-OTHER' }),
    )
    expect(t.scan('RADIO-01')).toMatchObject(refused({ refusal: 'serial-needed' }))
    expect(t.scan('NO-SUCH-CODE')).toMatchObject(refused({ refusal: 'unknown-code' }))
    expect(t.scan(cubby(1))).toMatchObject(refused({ refusal: 'nothing-for-cubby' }))
  })
  test('lays a unit back into its tote', async () => {
    t = await openAtWall(teasAndKopi())
    t.scan('TEA-01')
    expect(t.scan(tote(1))).toMatchObject(said({ saved: 'sort-unit-laid-back' }))
    expect([await step(), inCubbies()]).toEqual(['scan-item', []])
    expect(t.rows('SELECT sum(in_hand) AS hand FROM pick_line')).toEqual([{ hand: 0 }])
  })
  test('goes on in another cubby when one is full; packing empties both', async () => {
    t = await openAtWall([order('o-1', { tea: 2 })])
    await sortAll(t, ['TEA-01'])
    t.scan('TEA-01')
    expect(t.scan(ownCode('command', 'TOTE-FULL'))).toMatchObject(
      said({ saved: 'cubby-full', cubbyId: 'W1-01' }),
    )
    t.scan(cubby(2))
    expect(stages()).toEqual(['picked'])
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('packer'))
    t.scan(cubby(2))
    expect((await t.screen('pack')).totes).toEqual(['W1-01', 'W1-02'])
    await packUntil(t, 'home')
    expect(t.rows('SELECT 1 FROM tote WHERE order_ref IS NOT NULL')).toEqual([])
  })
})

describe('a batch of two totes', () => {
  const twoTotes = async () => {
    t = await releasedBatch(teasAndKopi())
    t.scan(badge('picker'))
    t.scan(next)
    await pickUntil(t, 'scan-tote')
    t.scan(tote(1))
    await pickUntil(t, 'scan-location')
    t.scan(ownCode('command', 'TOTE-FULL'))
    t.scan(tote(2))
    await pickUntil(t)
    await t.call('goHome', { seat: 'a' })
  }
  test('is over when both are empty', async () => {
    await twoTotes()
    t.scan(tote(1))
    await sortAll(t, ['TEA-01', 'TEA-01', 'TEA-01'])
    expect([stages(), lists()]).toEqual([
      ['picked', 'picking'],
      ['done', 'picking'],
    ])
    t.scan(tote(2))
    await sortAll(t, ['KOPI-01', 'KOPI-01'])
    expect([stages(), lists()]).toEqual([
      ['picked', 'picked'],
      ['done', 'done'],
    ])
  })
  test('takes a unit that was picked into the other tote, which is over when that was its last', async () => {
    await twoTotes()
    t.scan(tote(1))
    await sortAll(t, ['KOPI-01', 'KOPI-01'])
    expect(t.rows("SELECT place FROM tote WHERE tote_id = 'T-0002'")).toEqual([{ place: null }])
    await sortAll(t, ['TEA-01', 'TEA-01', 'TEA-01'])
    expect(lists()).toEqual(['done', 'done'])
  })
  test('changes from one of its totes to the other by scan, not to one of another batch', async () => {
    await twoTotes()
    t.scan(tote(1))
    expect(t.scan(tote(2))).toMatchObject(said({ saved: 'sort-begun', toteId: 'T-0002' }))
    t.own().exec(
      `INSERT INTO list (list_id, number, wave_id, method, state, priority, cut_off_at, position)
       SELECT 'other', 'L-0009-01', wave_id, 'batch', 'done', 0, cut_off_at, 9 FROM list LIMIT 1;
       INSERT INTO list_slot (list_id, slot, place) VALUES ('other', 1, 'W1');
       UPDATE tote SET list_id = 'other', place = 'W1' WHERE tote_id = 'T-0003'`,
    )
    expect(t.scan(tote(3))).toMatchObject(refused({ refusal: 'other-batch', number: 'L-0009-01' }))
  })
  test('is sorted by two people at once, each with a tote and a hand of their own', async () => {
    await twoTotes()
    scanAtB(t, badge('both'))
    t.scan(tote(1))
    expect(scanAtB(t, tote(1))).toMatchObject(refused({ refusal: 'tote-sorted-by', toteId: 'T-0001' }))
    scanAtB(t, tote(2))
    t.scan('TEA-01')
    scanAtB(t, 'KOPI-01')
    expect(scanAtB(t, cubby(2))).toMatchObject(said({ saved: 'sort-unit-put', cubbyId: 'W1-02' }))
    expect(t.scan(cubby(2))).toMatchObject(refused({ refusal: 'wrong-cubby' }))
    t.scan(cubby(1))
    await sortAll(t, ['TEA-01', 'TEA-01'])
    scanAtB(t, 'KOPI-01')
    scanAtB(t, cubby(2))
    expect([stages(), lists(), inCubbies()]).toEqual([
      ['picked', 'picked'],
      ['done', 'done'],
      [
        { cubby: 'W1-01', sku: 'tea', units: 2 },
        { cubby: 'W1-02', sku: 'kopi', units: 2 },
        { cubby: 'W1-02', sku: 'tea', units: 1 },
      ],
    ])
  })
})

test('after a power cut at any step the wall stands as before, and the batch ends the same', async () => {
  t = await batchAtWall(teasAndKopi())
  const scans = ['TEA-01', 'KOPI-01', 'TEA-01', 'TEA-01', 'KOPI-01']
  t.scan(tote(1))
  for (const code of scans) {
    for (const scan of [() => Promise.resolve(t.scan(code)), () => handTo()]) {
      await scan()
      const before = (await t.view()).screen
      await t.reopen()
      expect((await t.view()).screen).toEqual(before)
    }
  }
  expect([stages(), lists()]).toEqual([
    ['picked', 'picked'],
    ['done', 'done'],
  ])
})
async function handTo(): Promise<unknown> {
  const { hand } = await t.screen('putWall')
  return t.scan(ownCode('tote', hand?.cubbyId ?? hand?.emptyId ?? ''))
}

test('an empty tote said too early is asked about once, and then a supervisor allows it', async () => {
  t = await openAtWall(teasAndKopi())
  expect(t.scan(toteEmpty)).toMatchObject(refused({ refusal: 'confirm-tote-empty', units: 5 }))
  await sortUnit(t, 'TEA-01')
  expect(t.scan(toteEmpty)).toMatchObject(refused({ refusal: 'confirm-tote-empty', units: 4 }))
  expect(await allowLoss(t)).toEqual({ ok: true, value: null })
  expect(lists()).toEqual(['done', 'done'])
})
