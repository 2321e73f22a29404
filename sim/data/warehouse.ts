import type { Order } from '#domain/order'
import type { WireMaster } from '#oms/wire-master'
import { demoItems } from './items.ts'
import { demoLocations } from './locations.ts'
import { demoOrders } from './orders.ts'
import { demoPeople } from './people.ts'
import { prngFromSeed } from './prng.ts'
import {
  demoCartonTypes,
  demoCarts,
  demoConsolidationPlaces,
  demoCouriers,
  demoSite,
  demoTotes,
  demoWalls,
} from './site.ts'
import { availableBySku, demoStock } from './stock.ts'

/** A whole demo warehouse with its orders of today: what the demo OMS is filled with. Same seed and now, same result. */
export function demoWarehouse({ seed, now, orderCount }: { seed: number; now: string; orderCount: number }): {
  master: WireMaster
  orders: Order[]
} {
  const demo = demoItems(prngFromSeed(seed))
  const items = demo.map(({ item }) => item)
  const locations = demoLocations(prngFromSeed(seed + 1))
  const stock = demoStock(demo, locations, prngFromSeed(seed + 2), now)
  const available = availableBySku(stock, now)
  const source = { items, available, couriers: demoCouriers, now, count: orderCount, firstNumber: 1 }
  const master: WireMaster = {
    version: `demo-${seed}`,
    site: demoSite,
    items,
    locations,
    stock,
    cartonTypes: [...demoCartonTypes],
    couriers: demoCouriers.map((courier) => ({ ...courier, services: [...courier.services] })),
    people: demoPeople(),
    totes: [...demoTotes],
    walls: [...demoWalls],
    consolidationPlaces: [...demoConsolidationPlaces],
    carts: [...demoCarts],
  }
  return { master, orders: demoOrders(source, prngFromSeed(seed + 3)) }
}
