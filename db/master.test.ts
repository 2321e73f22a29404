import { expect, test } from 'vitest'
import { itemByCode, itemBySku } from '#db/items'
import { type Master, saveMaster } from '#db/master'
import { freeNumbers, openLeaseRequests, saveLease, saveLeaseRequest, takeNumber } from '#db/numbers'
import { emptyPlates, platesAt } from '#db/plates'
import { moveStock, stockAt } from '#db/stock'
import { tryFloor, tryItem, tryMaster } from '#db/try-floor'

const code = (text: string) => [{ code: text, kind: 'gtin' as const, quantity: 1 }]
const again = (change: Partial<Master>) => {
  const db = tryFloor()
  saveMaster(db, { ...tryMaster, ...change })
  return db
}
test('a GTIN is found with and without its leading zero', () => {
  const db = again({ items: [tryItem('tea', { codes: code('4006381333931') })] })
  expect(itemByCode(db, '04006381333931')).toEqual({ sku: 'tea', quantity: 1 })
})

test('a code that moves to another item is found there, whichever comes first', () => {
  const db = again({
    items: [tryItem('tea', { codes: code('X-1') }), tryItem('kopi', { codes: code('X-2') })],
  })
  saveMaster(db, {
    ...tryMaster,
    items: [tryItem('tea', { codes: code('X-2') }), tryItem('kopi', { codes: code('X-1') })],
  })
  expect([itemByCode(db, 'X-1')?.sku, itemByCode(db, 'X-2')?.sku]).toEqual(['kopi', 'tea'])
})

test('a renamed item keeps its place', () => {
  expect(itemBySku(again({ items: [tryItem('tea', { name: 'Teh Boh' })] }), 'tea')?.name).toBe('Teh Boh')
})

test('what was picked from a place is not put back by new master data', () => {
  const db = tryFloor()
  moveStock(db, { locationId: 'A-01', sku: 'tea', lot: null }, -20, 0)
  saveMaster(db, tryMaster)
  expect(stockAt(db, 'A-01', 'tea')).toEqual([])
})

test('the stock of a new item comes with it', () => {
  const stock = [
    ...tryMaster.stock,
    { locationId: 'B-02', sku: 'sugar', lot: null, expiresOn: null, quantity: 7 },
  ]
  const db = again({ items: [...tryMaster.items, tryItem('sugar')], stock })
  expect(stockAt(db, 'B-02', 'sugar')).toMatchObject([{ quantity: 7 }])
})

test('a plate of the opening stock lies where it was told once, and only where enough lies loose for it', () => {
  const [lying] = tryMaster.stock
  if (lying === undefined) throw new Error('no stock')
  const plate = (plateId: string, quantity: number) => ({ ...lying, plateId, quantity })
  const plates = [plate('LP-1', lying.quantity - 1), plate('LP-2', 2), plate('LP-3', 1)]
  const db = again({ plates })
  const here = () => platesAt(db, lying.locationId).map(({ plateId, quantity }) => [plateId, quantity])
  const told = [
    ['LP-1', lying.quantity - 1],
    ['LP-3', 1],
  ]
  const before = here()
  emptyPlates(db, ['LP-1'])
  saveMaster(db, { ...tryMaster, plates })
  expect([before, here()]).toEqual([told, [['LP-2', 2], told[1]]])
})

test('a leased number is used once', () => {
  const db = tryFloor()
  const request = { key: 'k', kind: 'tracking' as const, courierId: 'JT', count: 2 }
  saveLeaseRequest(db, request)
  saveLease(db, request, ['TR-1', 'TR-2'])
  expect([1, 2, 3].map(() => takeNumber(db, 'tracking', 'JT', 'k-1'))).toEqual(['TR-1', 'TR-2', null])
})

test('numbers of another courier are not taken', () => {
  const db = tryFloor()
  saveLease(db, { key: 'k', kind: 'tracking', courierId: 'GDEX', count: 1 }, ['TR-1'])
  expect(takeNumber(db, 'tracking', 'JT', 'k-1')).toBeNull()
})

test('an answered lease request is not asked again', () => {
  const db = tryFloor()
  const request = { key: 'k', kind: 'sscc' as const, courierId: null, count: 1 }
  saveLeaseRequest(db, request)
  saveLease(db, request, ['39559900000100001'])
  expect([openLeaseRequests(db), freeNumbers(db, 'sscc', null)]).toEqual([[], 1])
})
