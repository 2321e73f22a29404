import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockView } from '#contract/stock-view'
import { ownCode } from '#domain/barcode/own-code'
import type { StockWorkKind } from '#domain/stock-work'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, badge, release } from '#sim/try/try-work'

let t: TryStation
beforeEach(async () => {
  t = await tryStation([order('o-1', { tea: 3 })])
})
afterEach(() => t.close())

const at = (locationId: string) => ownCode('location', locationId)
const confirm = ownCode('command', 'CONFIRM')
const empty = ownCode('command', 'EMPTY')
const view = (): Promise<StockView> => t.screen('stock')
const begin = async (kind: StockWorkKind) => {
  t.scan(badge('picker'))
  expect(await t.call('beginStockWork', { seat: 'a', kind })).toMatchObject({ ok: true })
}
/** Where tea lies: quantity and promise. */
const tea = (): Record<string, [quantity: number, reserved: number]> =>
  Object.fromEntries(
    t
      .rows<{ place: string; quantity: number; reserved: number }>(
        "SELECT location_id AS place, quantity, reserved FROM stock WHERE sku = 'tea' AND quantity + reserved > 0 ORDER BY 1",
      )
      .map(({ place, quantity, reserved }) => [place, [quantity, reserved]]),
  )
const home = () => Object.keys(tea())[0] ?? ''
const open = () => t.rows('SELECT location_id FROM count_task WHERE done_at IS NULL')

describe('putting away', () => {
  it('adds what was scanned to the bin, and says where it lies already', async () => {
    await begin('putAway')
    const place = home()
    const [before = 0] = tea()[place] ?? []
    t.scan('TEA-01')
    t.scan('TEA-01')
    expect(await view()).toMatchObject({ step: 'store', proposed: place, units: [{ quantity: 2 }] })
    expect(t.scan(at(place))).toMatchObject({
      kind: 'accepted',
      said: { saved: 'stock-stored', quantity: 2 },
    })
    expect(tea()[place]).toEqual([before + 2, 0])
    expect(await view()).toMatchObject({ step: 'scan-item', units: [] })
  })

  it('keyed quantities take the place of scanned ones', async () => {
    await begin('putAway')
    t.scan('TEA-01')
    const args = { seat: 'a', sku: 'tea', lot: null, expiresOn: null, quantity: 40 } as const
    expect(await t.call('keyUnits', args)).toMatchObject({ ok: true })
    t.scan(at('A-10-52'))
    expect(tea()['A-10-52']).toEqual([40, 0])
  })

  it('stands where it stood after the program was killed, and after somebody else sat here', async () => {
    await begin('putAway')
    t.scan('TEA-01')
    await t.reopen()
    await t.start()
    expect(await view()).toMatchObject({ step: 'store', units: [{ quantity: 1 }] })
    t.scan(badge('packer'))
    t.scan(badge('picker'))
    expect(await t.screen('home')).toMatchObject({ myStockWork: 'putAway' })
    await t.call('beginStockWork', { seat: 'a', kind: 'putAway' })
    expect(await view()).toMatchObject({ units: [{ quantity: 1 }] })
  })

  it('does not let go of goods in the hand', async () => {
    await begin('putAway')
    t.scan('TEA-01')
    for (const name of ['leaveStockWork', 'goHome'] as const)
      expect(await t.call(name, { seat: 'a' })).toMatchObject({ refusal: { refusal: 'store-first' } })
    expect(await t.call('beginStockWork', { seat: 'a', kind: 'count' })).toMatchObject({
      refusal: { refusal: 'stock-work-open', kind: 'putAway' },
    })
    t.scan(at('A-10-52'))
    expect(await t.call('leaveStockWork', { seat: 'a' })).toMatchObject({ ok: true })
    expect(await t.screen('home')).toMatchObject({ myStockWork: null })
  })
})

describe('refilling', () => {
  it('moves what is free and promises it meanwhile, so that no walk counts on it', async () => {
    await release(t)
    await begin('replenish')
    const place = home()
    const [quantity = 0, reserved = 0] = tea()[place] ?? []
    expect(reserved).toBe(3)
    t.scan(at(place))
    for (let one = 0; one < 4; one++) t.scan('TEA-01')
    expect(tea()).toEqual({ [place]: [quantity, reserved + 4] })
    t.scan(at('A-10-52'))
    expect(tea()).toEqual({ [place]: [quantity - 4, reserved], 'A-10-52': [4, 0] })
  })

  it('leaves what walks were promised', async () => {
    await release(t)
    await begin('replenish')
    const place = home()
    const [quantity = 0, reserved = 0] = tea()[place] ?? []
    t.scan(at(place))
    const keyed = (units: number) =>
      t.call('keyUnits', { seat: 'a', sku: 'tea', lot: null, expiresOn: null, quantity: units })
    expect(await keyed(quantity)).toMatchObject({ refusal: { refusal: 'over-free', promised: reserved } })
    expect(await keyed(quantity - reserved)).toMatchObject({ ok: true })
  })
})

describe('counting', () => {
  it('works off the bins somebody asked for, and believes the second count', async () => {
    await release(t)
    await atFirstUnit(t)
    const { line } = await t.screen('pick')
    const short = { seat: 'a', lineId: line?.lineId ?? '', quantityFound: 0, reason: 'notThere' } as const
    expect(await t.call('shortLine', short)).toMatchObject({ ok: true })
    const place = line?.locationId ?? ''
    expect(open()).toEqual([{ location_id: place }])
    await t.call('beginStockWork', { seat: 'a', kind: 'count' })
    expect(await view()).toMatchObject({ proposed: place, countTasks: [{ locationId: place }] })
    t.scan(at(place))
    t.scan('TEA-01')
    expect(t.scan(confirm)).toMatchObject({ said: { saved: 'count-again' } })
    expect(await view()).toMatchObject({ again: true, units: [] })
    t.scan('TEA-01')
    expect(t.scan(confirm)).toMatchObject({ said: { saved: 'stock-counted' } })
    expect(tea()[place]).toEqual([1, 0])
    expect(open()).toEqual([])
  })

  it('counts an empty bin only when somebody says so, and tells who was promised what', async () => {
    await release(t)
    await begin('count')
    const place = home()
    t.scan(at(place))
    expect(t.scan(confirm)).toMatchObject({ refusal: { refusal: 'nothing-counted' } })
    t.scan(empty)
    expect(t.scan(empty)).toMatchObject({ said: { saved: 'stock-counted' } })
    expect(tea()[place]).toEqual([0, 3])
    expect(t.rows("SELECT about, detail FROM exception WHERE kind = 'stock-missing'")).toEqual([
      { about: place, detail: 'tea: 3' },
    ])
  })

  it('does not miss what a picker holds in the hand', async () => {
    await release(t)
    const place = home()
    const [quantity = 0] = tea()[place] ?? []
    await atFirstUnit(t)
    t.scan('TEA-01')
    await t.call('signOut', { seat: 'a' })
    t.scan(badge('both'))
    await t.call('beginStockWork', { seat: 'a', kind: 'count' })
    t.scan(at(place))
    const there = { seat: 'a', sku: 'tea', lot: null, expiresOn: null, quantity: quantity - 1 } as const
    await t.call('keyUnits', there)
    expect(t.scan(confirm)).toMatchObject({ said: { saved: 'stock-counted', corrections: 0 } })
    expect(tea()[place]?.[0]).toBe(quantity)
  })
})
