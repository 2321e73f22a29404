import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { StockView } from '#contract/stock-view'
import { ownCode } from '#domain/barcode/own-code'
import type { StockWorkKind } from '#domain/stock-work'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { atFirstUnit, badge, release, tote } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())

const sscc = '395516040000000016'
const at = (locationId: string) => ownCode('location', locationId)
const plate = (plateId: string) => ownCode('plate', plateId)
const confirm = ownCode('command', 'CONFIRM')
const picking = {
  locationFirst: true,
  zeroCheck: false,
  keyQuantity: true,
  keyWeight: false,
  weightCodes: [],
}
const ten = "('LP-10', 'tea', '', NULL, 10, 'A-01')"

/** Tea lies in A-01, 20 units, and kopi of lot L1 in A-02; of these so many on plates. */
async function station(plates: string, orders: Parameters<typeof tryStation>[0] = []): Promise<void> {
  t = await tryStation(orders, { settings: { picking } })
  t.own().exec(`INSERT INTO plate (plate_id, sku, lot, expires_on, quantity, location_id) VALUES ${plates}`)
}
async function atTea(plates: string, wanted: Record<string, number>): Promise<void> {
  await station(plates, [order('o-1', wanted)])
  await release(t)
  await atFirstUnit(t)
}
const begin = async (kind: StockWorkKind) => {
  t.scan(badge('picker'))
  expect(await t.call('beginStockWork', { seat: 'a', kind })).toMatchObject({ ok: true })
}
const view = (): Promise<StockView> => t.screen('stock')
const scans = (...codes: string[]) => codes.map((code) => t.scan(code)?.kind)
const plates = () =>
  Object.fromEntries(
    t
      .rows<{ id: string; quantity: number; place: string | null }>(
        'SELECT plate_id AS id, quantity, location_id AS place FROM plate ORDER BY 1',
      )
      .map(({ id, quantity, place }) => [id, [quantity, place]]),
  )
const stock = (sku: string) =>
  t.rows(
    `SELECT location_id AS at, lot, quantity, reserved FROM stock WHERE sku = '${sku}' AND quantity + reserved > 0 ORDER BY 1, 2`,
  )
const counts = () => t.rows('SELECT location_id AS at FROM count_task WHERE done_at IS NULL ORDER BY 1')
/** Of each plate at a location no more than lies there. */
const overfull = () =>
  t.rows(
    `SELECT plate.location_id, sku, lot FROM plate LEFT JOIN stock USING (location_id, sku, lot)
     WHERE plate.location_id IS NOT NULL AND plate.quantity > 0
     GROUP BY 1, 2, 3 HAVING sum(plate.quantity) > coalesce(max(stock.quantity), 0)`,
  )

test('the stop names the plates that lie there, and what a scan of each takes now', async () => {
  await atTea(
    `('LP-40', 'tea', '', NULL, 12, 'A-01'), ('LP-4', 'tea', '', NULL, 4, 'A-01'),
    ('LP-9', 'tea', '', NULL, 9, NULL), ('LP-0', 'tea', '', NULL, 0, 'A-01')`,
    { tea: 6 },
  )
  const here = async () =>
    (await t.screen('pick')).line?.plates.map(({ plateId, takes, meant }) => [plateId, takes, meant])
  const before = await here()
  t.scan(plate('LP-4'))
  expect([before, await here()]).toEqual([
    [
      ['LP-4', 4, true],
      ['LP-40', 1, false],
    ],
    [['LP-40', 1, true]],
  ])
})

test('a plate with no more than is asked goes into the tote whole, and stands so after a kill', async () => {
  await atTea("('LP-4', 'tea', '', NULL, 4, 'A-01')", { tea: 6 })
  expect(t.scan(plate('LP-4'))).toMatchObject({
    said: { saved: 'unit-taken', quantity: 4, inHand: 4, needed: 6 },
  })
  await t.reopen()
  expect(plates()).toEqual({ 'LP-4': [0, 'A-01'] })
  expect(t.scan(plate('LP-4'))).toMatchObject({ refusal: { refusal: 'plate-empty', plateId: 'LP-4' } })
  expect(scans('TEA-01', 'TEA-01', tote(1))).toEqual(['accepted', 'accepted', 'accepted'])
  expect(stock('tea')).toEqual([{ at: 'A-01', lot: '', quantity: 14, reserved: 0 }])
})

test('of a fuller plate one unit goes with each scan, and the rest may be keyed', async () => {
  await atTea(`('${sscc}', 'tea', '', NULL, 20, 'A-01')`, { tea: 6 })
  expect(t.scan(`00${sscc}`)).toMatchObject({ said: { quantity: 1, inHand: 1, needed: 6 } })
  expect(plates()).toEqual({ [sscc]: [19, 'A-01'] })
  const { line } = await t.screen('pick')
  const keyed = { seat: 'a', lineId: line?.lineId ?? '', quantity: 6 } as const
  expect(await t.call('keyTaken', keyed)).toMatchObject({ ok: true })
  expect(plates()).toEqual({ [sscc]: [14, 'A-01'] })
})

test('units scanned by themselves go off what lies loose first, then off the plate', async () => {
  await atTea("('LP-18', 'tea', '', NULL, 18, 'A-01')", { tea: 5 })
  expect(scans('TEA-01', 'TEA-01', 'TEA-01', tote(1))).not.toContain('refused')
  expect(plates()).toEqual({ 'LP-18': [17, 'A-01'] })
  expect(t.rows("SELECT payload FROM event WHERE kind = 'plate-left'")).toHaveLength(1)
})

test('a plate found elsewhere than on record is taken as a swap, and both locations get counted', async () => {
  const lots = "('LP-9', 'kopi', 'L9', '2027-05-31', 3, 'B-01')"
  t = await tryStation([order('o-1', { kopi: 2 })])
  t.own().exec(
    `INSERT INTO stock (location_id, sku, lot, expires_on, quantity) VALUES ('B-01', 'kopi', 'L9', '2027-05-31', 3);
     INSERT INTO plate (plate_id, sku, lot, expires_on, quantity, location_id) VALUES ${lots};
     UPDATE location SET blocked = 1 WHERE location_id = 'B-01'`,
  )
  await release(t)
  t.own().exec("UPDATE location SET blocked = 0 WHERE location_id = 'B-01'")
  await atFirstUnit(t)
  expect(t.scan(plate('LP-9'))).toMatchObject({
    kind: 'accepted',
    said: { saved: 'plate-found', plateId: 'LP-9', from: 'B-01', inHand: 1, needed: 2 },
  })
  expect(scans(plate('LP-9'), tote(1))).toEqual(['accepted', 'accepted'])
  expect([plates(), counts()]).toEqual([{ 'LP-9': [1, 'A-02'] }, [{ at: 'A-02' }, { at: 'B-01' }]])
  expect(stock('kopi')).toEqual([
    { at: 'A-02', lot: 'L1', quantity: 20, reserved: 0 },
    { at: 'A-02', lot: 'L9', quantity: 1, reserved: 0 },
  ])
  expect(t.rows('SELECT DISTINCT lot FROM picked_unit')).toEqual([{ lot: 'L9' }])
})

test('a plate of another item is a wrong item, and changes nothing', async () => {
  await atTea(`${ten}, ('LP-K', 'kopi', 'L1', '2027-01-31', 5, 'A-02')`, { tea: 2 })
  expect(t.scan(plate('LP-K'))).toMatchObject({ refusal: { refusal: 'wrong-item', scannedSku: 'kopi' } })
  expect(t.scan(plate('LP-404'))).toMatchObject({ refusal: { refusal: 'unknown-plate', text: 'LP-404' } })
  expect(plates()).toEqual({ 'LP-10': [10, 'A-01'], 'LP-K': [5, 'A-02'] })
})

test('a received plate is put away with two scans; its units count from then on', async () => {
  await station("('LP-30', 'tea', '', NULL, 30, NULL)")
  await begin('putAway')
  expect(t.scan('LP-30')).toMatchObject({
    said: { saved: 'stock-plate-held', plateId: 'LP-30', quantity: 30 },
  })
  expect(await view()).toMatchObject({ step: 'store', plates: [{ plateId: 'LP-30', quantity: 30 }] })
  expect(t.scan('LP-30')).toMatchObject({ refusal: { refusal: 'plate-twice' } })
  await t.reopen()
  t.scan(at('B-01'))
  expect([plates(), stock('tea')]).toEqual([
    { 'LP-30': [30, 'B-01'] },
    [
      { at: 'A-01', lot: '', quantity: 20, reserved: 0 },
      { at: 'B-01', lot: '', quantity: 30, reserved: 0 },
    ],
  ])
  expect(t.scan('LP-30')).toMatchObject({ refusal: { refusal: 'plate-elsewhere', locationId: 'B-01' } })
})

test('received goods in the hand go under a new plate by its label', async () => {
  await station(ten)
  await begin('putAway')
  expect(t.scan(plate('LP-77'))).toMatchObject({ refusal: { refusal: 'unknown-plate' } })
  expect(scans('TEA-01', 'TEA-01', plate('LP-77'), at('B-01'))).not.toContain('refused')
  expect(plates()).toMatchObject({ 'LP-77': [2, 'B-01'] })
  t.scan('TEA-01')
  t.scan(plate('LP-78'))
  const off = { seat: 'a', sku: 'tea', lot: null, expiresOn: null, quantity: 0 } as const
  expect(await t.call('keyUnits', off)).toMatchObject({ ok: true })
  expect(plates()).toMatchObject({ 'LP-78': [0, null] })
})

test('a refill moves a whole plate with two scans, and leaves what walks were promised', async () => {
  await station(`${ten}, ('LP-9', 'tea', '', NULL, 9, 'A-01')`, [order('o-1', { tea: 3 })])
  await release(t)
  await begin('replenish')
  expect(scans(plate('LP-10'))).toEqual(['accepted'])
  expect(await view()).toMatchObject({ step: 'store', locationId: 'A-01', units: [{ quantity: 10 }] })
  expect(t.scan(plate('LP-9'))).toMatchObject({ refusal: { refusal: 'over-free', free: 7, promised: 3 } })
  const keyed = { seat: 'a', sku: 'tea', lot: null, expiresOn: null, quantity: 4 } as const
  expect(await t.call('keyUnits', keyed)).toMatchObject({ refusal: { refusal: 'plate-whole', onPlates: 10 } })
  t.scan(at('B-01'))
  expect(plates()).toEqual({ 'LP-10': [10, 'B-01'], 'LP-9': [9, 'A-01'] })
  expect(stock('tea')).toEqual([
    { at: 'A-01', lot: '', quantity: 10, reserved: 3 },
    { at: 'B-01', lot: '', quantity: 10, reserved: 0 },
  ])
})

test('a count asks for each plate; those nobody scans count as loose units', async () => {
  await station(`${ten}, ('LP-6', 'tea', '', NULL, 6, 'A-01'), ('LP-3', 'tea', '', NULL, 3, 'B-01')`)
  t.own().exec("INSERT INTO stock (location_id, sku, quantity) VALUES ('B-01', 'tea', 3)")
  await begin('count')
  t.scan(at('A-01'))
  expect((await view()).plates).toEqual([
    { plateId: 'LP-10', quantity: null, scanned: false },
    { plateId: 'LP-6', quantity: null, scanned: false },
  ])
  const all = { seat: 'a', sku: 'tea', lot: null, expiresOn: null, quantity: 23 } as const
  for (const _count of [1, 2]) {
    expect(scans(plate('LP-10'), plate('LP-3'))).toEqual(['accepted', 'accepted'])
    await t.call('keyUnits', all)
    t.scan(confirm)
  }
  expect([plates(), counts()]).toEqual([
    { 'LP-10': [10, 'A-01'], 'LP-3': [3, 'A-01'], 'LP-6': [0, 'A-01'] },
    [{ at: 'B-01' }],
  ])
  expect(overfull()).toEqual([])
})

test('a count leaves a plate alone that somebody has in the hand, and nobody else can take it', async () => {
  await station(`${ten}, ('LP-6', 'tea', '', NULL, 6, 'A-01')`)
  await begin('replenish')
  t.scan(plate('LP-10'))
  await t.call('signOut', { seat: 'a' })
  t.scan(badge('both'))
  await t.call('beginStockWork', { seat: 'a', kind: 'count' })
  t.scan(at('A-01'))
  expect((await view()).plates).toEqual([{ plateId: 'LP-6', quantity: null, scanned: false }])
  expect(t.scan(plate('LP-10'))).toMatchObject({ refusal: { refusal: 'plate-carried' } })
  const rest = { seat: 'a', sku: 'tea', lot: null, expiresOn: null, quantity: 10 } as const
  t.scan(plate('LP-6'))
  await t.call('keyUnits', rest)
  expect(t.scan(confirm)).toMatchObject({ said: { saved: 'stock-counted', corrections: 0 } })
  expect(plates()).toEqual({ 'LP-10': [10, 'A-01'], 'LP-6': [6, 'A-01'] })
})

test('whatever is scanned, a location holds what lies loose and on its plates, and never less than nothing', async () => {
  await station(
    `${ten}, ('LP-6', 'tea', '', NULL, 6, 'A-01'), ('LP-3', 'tea', '', NULL, 3, NULL), ('LP-K', 'kopi', 'L1', '2027-01-31', 15, 'A-02')`,
  )
  t.scan(badge('picker'))
  const codes = [
    'LP-10',
    'LP-6',
    'LP-3',
    'LP-K',
    'TEA-01',
    'KOPI-01',
    at('A-01'),
    at('A-02'),
    at('B-01'),
    plate('LP-N'),
    confirm,
  ]
  const kinds = fc.constantFrom<StockWorkKind>('putAway', 'replenish', 'count')
  const step = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...codes) }, { weight: 1, arbitrary: kinds })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      for (const one of steps) {
        if (one === 'putAway' || one === 'replenish' || one === 'count')
          await t.call('beginStockWork', { seat: 'a', kind: one as StockWorkKind })
        else t.scan(one)
        expect(overfull()).toEqual([])
      }
    }),
    { numRuns: 25 },
  )
})
