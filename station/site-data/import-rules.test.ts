import { afterEach, describe, expect, test } from 'vitest'
import type { SiteKind } from '#domain/site-data/kinds'
import {
  itemsHead,
  ok,
  refusalOf,
  siteDecides,
  sugarFile,
  type TryImport,
  troublesOf,
  tryImport,
} from '#sim/try/try-import'
import type { TryStation } from '#sim/try/try-station'

let x: TryImport
let t: TryStation
afterEach(() => t.close())
const open = async (settings = {}) => {
  x = await tryImport(settings)
  t = x.t
}

describe('the order system and the site', () => {
  test('what the OMS sent is not changed by a file while the OMS decides; new things are added and stay', async () => {
    await open()
    const { token } = await x.choose('items', `${sugarFile}tea,Teh Boh,250 g,100,80,60,none\n`)
    expect(troublesOf(await x.rowsOf(token, 'refused'))).toEqual([[3, 'null: oms-owns']])
    await ok(x.apply(token))
    await sendMaster()
    expect(t.rows("SELECT sku FROM item WHERE sku IN ('sugar', 'tea') ORDER BY sku")).toEqual([
      { sku: 'sugar' },
      { sku: 'tea' },
    ])
  })

  test('what the site brought in stays when the site decides, and is the OMS’s again when the rule turns', async () => {
    await open()
    await ok(t.call('saveOwners', { owners: siteDecides }))
    await x.bring('items', `${itemsHead}tea,Teh Boh,250 g,100,80,60,none\n`)
    await sendMaster()
    expect(nameOfTea()).toBe('Teh Boh')
    await ok(t.call('saveOwners', { owners: { ...siteDecides, items: 'oms' } }))
    await t.until(() => nameOfTea() === 'tea')
    expect(nameOfTea()).toBe('tea')
  })

  test('a code of the site stays beside those of the OMS', async () => {
    await open()
    await x.bring('codes', 'code,sku,kind,quantity\n9551234567803,tea,gtin,1\n')
    await sendMaster()
    expect(t.rows("SELECT code FROM item_code WHERE sku = 'tea' ORDER BY code")).toEqual([
      { code: '09551234567803' },
      { code: 'TEA-01' },
    ])
  })

  test('what the site took out does not come back from the OMS', async () => {
    await open({ owners: siteDecides })
    const { token } = await x.choose('totes', 'tote\nT-0001\n')
    await ok(t.call('setImportWhole', { token, whole: true }))
    await ok(x.apply(token, { remove: true }))
    await sendMaster()
    expect(t.rows('SELECT tote_id FROM tote')).toEqual([{ tote_id: 'T-0001' }])
  })

  const nameOfTea = () => t.rows<{ name: string }>("SELECT name FROM item WHERE sku = 'tea'")[0]?.name
  /** Lets the OMS say everything again. */
  const sendMaster = async () => {
    const taken = () => t.rows("SELECT seq FROM event WHERE kind = 'master-taken'").length
    const before = taken()
    t.own().exec("UPDATE meta SET value = '' WHERE name = 'masterVersion'")
    await t.call('tryOmsNow', {})
    await t.until(() => taken() > before)
  }
})

describe('a whole list', () => {
  const cart = (...ids: string[]) => `cart,slots\n${ids.map((id) => `${id},12\n`).join('')}`

  test('lists what is here and not in the file, and takes it out only when told to', async () => {
    await open({ owners: siteDecides })
    await x.bring('carts', cart('C-77', 'C-78'))
    const { token, counts } = await x.choose('carts', cart('C-77'))
    expect(counts.removed).toBe(0)
    await ok(t.call('setImportWhole', { token, whole: true }))
    const missing = (await x.rowsOf(token, 'removed')).map(({ name }) => name)
    expect(missing).toContain('C-78')
    expect(await refusalOf(x.apply(token))).toBe('nothing-to-import')
    expect((await ok(x.apply(token, { remove: true }))).counts.removed).toBe(missing.length)
    expect(t.rows('SELECT cart_id FROM cart')).toEqual([{ cart_id: 'C-77' }])
  })

  test('an item with stock stays, whatever the list says', async () => {
    await open({ owners: siteDecides })
    const { token } = await x.choose('items', sugarFile)
    await ok(t.call('setImportWhole', { token, whole: true }))
    const { counts } = await ok(t.call('importDraft', { token }))
    const stocked = t.rows('SELECT DISTINCT sku FROM stock WHERE quantity > 0').length
    expect(counts).toMatchObject({
      new: 1,
      kept: stocked,
      removed: t.rows('SELECT sku FROM item').length - stocked,
    })
    expect((await x.rowsOf(token, 'kept'))[0]?.troubles).toMatchObject([
      { trouble: { trouble: 'in-use', used: { by: 'stock' } } },
    ])
  })

  test('a row nobody can name makes it impossible to say what is missing', async () => {
    await open({ owners: siteDecides })
    const { token } = await x.choose('carts', 'cart,slots\n,12\nC-77,12\n')
    expect(await refusalOf(t.call('setImportWhole', { token, whole: true }))).toBe('whole-list-unclear')
  })

  test('stock that is not on the list is set to nothing and does not come again', async () => {
    await open({ owners: siteDecides })
    const { token } = await x.choose('stock', 'location,sku,quantity\nA-01,tea,7\n')
    await ok(t.call('setImportWhole', { token, whole: true }))
    await ok(x.apply(token, { remove: true }))
    expect(t.rows('SELECT sku, quantity FROM stock WHERE quantity > 0')).toEqual([
      { sku: 'tea', quantity: 7 },
    ])
    const again = await x.choose('stock', 'location,sku,quantity\nA-01,tea,7\n')
    await ok(t.call('setImportWhole', { token: again.token, whole: true }))
    expect((await ok(t.call('importDraft', { token: again.token }))).counts).toMatchObject({
      unchanged: 1,
      removed: 0,
    })
  })
})

describe('what must fit what is here', () => {
  test.each([
    ['codes', 'code,sku\nTEA-01,kopi\n', [[2, 'code: belongs-to']]],
    ['codes', 'code,sku\nX-9,nothing\n', [[2, 'sku: unknown-here']]],
    ['stock', 'location,sku,quantity\nZ-99,tea,1\n', [[2, 'location: unknown-here']]],
    ['stock', 'location,sku,quantity\nA-01,nothing,1\n', [[2, 'sku: unknown-here']]],
    ['stock', 'location,sku,quantity\nA-01,kopi,1\n', [[2, 'lot: lot-needed']]],
    ['stock', 'location,sku,lot,quantity\nA-01,tea,L1,1\n', [[2, 'lot: lot-not-kept']]],
    ['people', 'person,name,badge,roles\nP-9,Ali,B-1001,picker\n', [[2, 'badge: belongs-to']]],
    ['people', 'person,roles\nP-1024,picker\n', [[2, 'roles: yourself']]],
  ] as [SiteKind, string, unknown][])('%s: %j', async (kind, file, expected) => {
    await open({ owners: siteDecides })
    const { token } = await x.choose(kind, file)
    expect(troublesOf(await x.rowsOf(token, 'refused'))).toEqual(expected)
  })

  test('how an item is tracked does not change while it lies somewhere', async () => {
    await open({ owners: siteDecides })
    const { token } = await x.choose('items', 'sku,tracking\ntea,lot\nradio,serial\n')
    expect(troublesOf(await x.rowsOf(token, 'refused'))).toEqual([[2, 'null: in-use']])
  })

  test('less than was promised to walks cannot lie there', async () => {
    await open()
    t.own().exec("UPDATE stock SET reserved = 5 WHERE sku = 'tea'")
    const { token } = await x.choose('stock', 'location,sku,quantity\nA-01,tea,4\n')
    expect(troublesOf(await x.rowsOf(token, 'refused'))).toEqual([[2, 'quantity: promised']])
  })
})

test('rates belong to a row of their service; a piece of nothing, a time or a share that is none is refused', async () => {
  await open()
  const head = 'courier,service,from,promise_days,cut_off,largest_weight,longest_side,fuel_percent\n'
  const { token } = await x.choose(
    'services',
    `${head}JT,EZ,2026-01-01,2,18:00,30 kg,1.2 m,7.5\nJT,B,2026-01-01,2,6pm,30 kg,1.2 m,101\n`,
  )
  expect(troublesOf(await x.rowsOf(token, 'refused'))).toEqual([
    [3, 'cut_off: wrong-form', 'fuel_percent: out-of-range'],
  ])
  await ok(x.apply(token))
  expect(t.rows('SELECT fuel_bp, longest_mm, week, level FROM courier_service')).toEqual([
    { fuel_bp: 750, longest_mm: 1200, week: 'mon-sat', level: 'standard' },
  ])
  const rates = await x.choose(
    'rates',
    'courier,service,from,zone,up_to,price,each_further\nJT,EZ,2026-01-01,W,1 kg,6.00,\nJT,EZ,2026-02-01,W,1 kg,6.00,\nJT,EZ,2026-01-01,W,3 kg,8.80,0 g\n',
  )
  expect(troublesOf(await x.rowsOf(rates.token, 'refused'))).toEqual([
    [3, 'service: unknown-here'],
    [4, 'each_further: out-of-range'],
  ])
})
