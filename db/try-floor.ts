import { type Master, saveMaster } from '#db/master'
import { type Database, openDatabase } from '#db/open'
import { saveOrder } from '#db/orders'
import { inTransaction } from '#db/statements'
import { saveWave } from '#db/waves'
import type { Item, Order } from '#domain/order'
import type { PlannedWalk } from '#domain/wave'
import { anyRule, now, orderOf, places } from '#domain/wave-sample'

const item = (sku: string, change: Partial<Item> = {}): Item => ({
  sku,
  name: sku,
  unitWord: 'bag',
  weightMg: 250_000,
  lengthMm: 100,
  widthMm: 80,
  heightMm: 60,
  tracking: 'none',
  expires: false,
  fragile: false,
  hazmat: null,
  priceSen: 690,
  codes: [{ code: `${sku.toUpperCase()}-01`, kind: 'alternate', quantity: 1 }],
  picture: { shape: 'bag', main: '#336633', accent: '#ffffff', mark: 'T' },
  ...change,
})

export { item as tryItem }

const radioCodes: Item['codes'] = [
  { code: 'RADIO-01', kind: 'alternate', quantity: 1 },
  { code: '9551234567896', kind: 'gtin', quantity: 1 },
]

/** A small warehouse of tea, kopi and radios, for tests. */
export const tryMaster: Master = {
  items: [
    item('tea', { alternates: ['kopi'], handling: 'Keep it dry' }),
    item('kopi', { tracking: 'lot' }),
    item('radio', { tracking: 'serial', codes: radioCodes }),
  ],
  locations: [...places.values()],
  stock: [
    { locationId: 'A-01', sku: 'tea', lot: null, expiresOn: null, quantity: 20 },
    { locationId: 'A-02', sku: 'kopi', lot: 'L1', expiresOn: '2027-06-30', quantity: 20 },
    { locationId: 'B-01', sku: 'radio', lot: null, expiresOn: null, quantity: 20 },
  ],
  cartonTypes: [
    {
      cartonTypeId: 'CT-3',
      name: 'S',
      innerLengthMm: 240,
      innerWidthMm: 180,
      innerHeightMm: 120,
      tareG: 120,
      greatestGrossG: 6000,
    },
  ],
  couriers: [{ courierId: 'JT', name: 'J&T', services: ['EZ'], cutOffLocal: '18:00' }],
  people: [
    {
      personId: 'P-1',
      name: 'Aisyah',
      badge: 'B-1001',
      roles: ['picker'],
      language: 'ms',
      theme: 'light',
      pinSalt: null,
      pinHash: null,
    },
    {
      personId: 'P-2',
      name: 'Kavitha',
      badge: 'B-1002',
      roles: ['packer'],
      language: 'en',
      theme: 'light',
      pinSalt: null,
      pinHash: null,
    },
  ],
  totes: ['T-0001', 'T-0002', 'T-0003'],
  walls: [{ wallId: 'W1', cubbies: 4 }],
  consolidationPlaces: ['KV-01', 'KV-02'],
  carts: [{ cartId: 'C-01', slots: 12 }],
}

/** A database in memory with the small warehouse and these orders. */
export function tryFloor(orders: readonly Order[] = []): Database {
  const db = openDatabase(':memory:')
  inTransaction(db, () => {
    saveMaster(db, tryMaster)
    for (const order of orders) saveOrder(db, order, order.orderRef, now)
  })
  return db
}

/** The same with one released walk of two orders: `o-1` wants two teas, `o-2` a kopi and a radio. Its list is `list-1`. */
export function tryWalk(): Database {
  const orders = [orderOf('o-1', { tea: 2 }), orderOf('o-2', { kopi: 3, radio: 1 })]
  const db = tryFloor(orders)
  const line = (
    orderRef: string,
    orderLineRef: string,
    sku: string,
    locationId: string,
    quantity: number,
  ) => ({
    orderRef,
    orderLineRef,
    sku,
    locationId,
    lot: sku === 'kopi' ? 'L1' : null,
    quantity,
  })
  const walk: PlannedWalk = {
    zone: null,
    orderRefs: ['o-1', 'o-2'],
    lines: [
      line('o-1', '1', 'tea', 'A-01', 2),
      line('o-2', '1', 'kopi', 'A-02', 3),
      line('o-2', '2', 'radio', 'B-01', 1),
    ],
  }
  const wave = {
    waveId: 'wave-1',
    number: 'W-0001',
    rule: JSON.stringify(anyRule),
    method: 'cluster' as const,
    cutOffAt: now,
    releasedAt: now,
    walkM: 0,
    plainWalkM: 0,
  }
  const ids = ['list-1', 'line-1', 'line-2', 'line-3'].values()
  const held = new Map(orders.map((order) => [order.orderRef, order]))
  inTransaction(db, () =>
    saveWave(db, wave, held, [walk], { newId: () => ids.next().value ?? '?', placeOf: () => 'PACK-1' }),
  )
  return db
}
