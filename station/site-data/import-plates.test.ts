import { afterEach, expect, test } from 'vitest'
import { ok, type TryImport, tryImport } from '#sim/try/try-import'
import type { TryStation } from '#sim/try/try-station'

let x: TryImport
let t: TryStation
afterEach(() => t.close())
const open = async () => {
  x = await tryImport()
  t = x.t
}
const heading = 'plate,sku,lot,expires_on,quantity,location\n'
const plates = () =>
  t.rows<{ id: string; quantity: number; place: string | null }>(
    'SELECT plate_id AS id, quantity, location_id AS place FROM plate ORDER BY 1',
  )
const troubles = async (token: string) =>
  (await x.rowsOf(token, 'refused')).map(({ line, troubles: [first] }) => [line, first?.trouble])

test('plates of a file are compared first, and the same file once more changes nothing', async () => {
  await open()
  const file = `${heading}LP-1,tea,,,12,A-01\n395516040000000016,kopi,L1,2027-01-31,20,A-02\nLP-2,tea,,,30,\n`
  const { token, counts } = await x.choose('plates', file)
  expect([counts, plates()]).toMatchObject([{ new: 3, refused: 0 }, []])
  await ok(x.apply(token))
  expect(plates()).toEqual([
    { id: '395516040000000016', quantity: 20, place: 'A-02' },
    { id: 'LP-1', quantity: 12, place: 'A-01' },
    { id: 'LP-2', quantity: 30, place: null },
  ])
  expect((await x.choose('plates', file)).counts).toMatchObject({ unchanged: 3, new: 0, changed: 0 })
})

test('what does not lie there is on no plate: each row that is too much says how many units are left', async () => {
  await open()
  const rows = [
    'LP-1,tea,,,12,A-01',
    'LP-2,tea,,,9,A-01',
    'LP-3,tea,,,8,A-01',
    'LP-4,tea,,,1,B-01',
    'LP-5,tea,,,1,X-99',
    'LP-6,kopi,,,1,A-02',
  ]
  const { token } = await x.choose('plates', `${heading}${rows.join('\n')}\n`)
  expect(await troubles(token)).toEqual([
    [3, { trouble: 'plates-over', units: 8 }],
    [5, { trouble: 'plates-over', units: 0 }],
    [6, { trouble: 'unknown-here', kind: 'locations' }],
    [7, { trouble: 'lot-needed' }],
  ])
  await ok(x.apply(token))
  expect(plates().map(({ id }) => id)).toEqual(['LP-1', 'LP-3'])
})

test('plates that change places in one file fit; one that must stay leaves no room for the other', async () => {
  await open()
  t.own().exec("INSERT INTO stock (location_id, sku, quantity) VALUES ('B-01', 'tea', 20)")
  await x.bring('plates', `${heading}LP-1,tea,,,20,A-01\nLP-2,tea,,,20,B-01\n`)
  const half = await x.choose('plates', `${heading}LP-1,tea,,,21,B-01\nLP-2,tea,,,20,A-01\n`)
  expect(await troubles(half.token)).toEqual([
    [2, { trouble: 'plates-over', units: 20 }],
    [3, { trouble: 'plates-over', units: 0 }],
  ])
  await x.bring('plates', `${heading}LP-1,tea,,,20,B-01\nLP-2,tea,,,20,A-01\n`)
  expect(plates().map(({ place }) => place)).toEqual(['B-01', 'A-01'])
})

test('stock brought in with fewer units leaves fewer on its plates, and a plate that is not in the whole list holds none', async () => {
  await open()
  await x.bring('plates', `${heading}LP-1,tea,,,12,A-01\nLP-2,tea,,,8,A-01\n`)
  await x.bring('stock', 'location,sku,quantity\nA-01,tea,15\n')
  expect(plates()).toMatchObject([{ quantity: 12 }, { quantity: 3 }])
  const { token } = await x.choose('plates', `${heading}LP-2,tea,,,3,A-01\n`)
  await ok(t.call('setImportWhole', { token, whole: true }))
  await ok(x.apply(token, { remove: true }))
  expect(plates()).toMatchObject([{ quantity: 0 }, { quantity: 3 }])
})

test('a plate in somebody’s hand is left alone', async () => {
  await open()
  await x.bring('plates', `${heading}LP-1,tea,,,12,A-01\n`)
  t.own().exec(
    `INSERT INTO stock_work (work_id, kind, person_id, begun_at)
       SELECT 'w-1', 'replenish', min(person_id), '2026-11-22T02:00:00.000Z' FROM person;
     UPDATE plate SET work_id = 'w-1'`,
  )
  const { token } = await x.choose('plates', `${heading}LP-1,tea,,,5,A-01\n`)
  expect(await troubles(token)).toMatchObject([[2, { trouble: 'in-use', used: { by: 'seat' } }]])
})
