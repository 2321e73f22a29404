import type { Database } from '#db/open'
import { packSession } from '#db/pack-sessions'
import { pickedCartons } from '#db/picked-cartons'
import { sql } from '#db/statements'
import { orderedByWeight } from '#domain/catch-weight'
import type { Order, Tracking } from '#domain/order'
import type { Carton, CartonState, PackLine, PackOrder, PickedCarton } from '#domain/pack-order'
import { kitStop } from '#domain/work-stop'

/** Reads the packing of an order from disk: what was picked for it and what lies in which carton. */
export function packOrder(db: Database, order: Order): PackOrder {
  const picked = sql<
    [string],
    {
      line_ref: string
      sku: string
      quantity: number
      lots: string | null
      serials: string | null
      weights: string
    }
  >(
    db,
    `SELECT order_line_ref AS line_ref, sku, sum(quantity) AS quantity, json_group_array(DISTINCT lot) AS lots, json_group_array(serial) AS serials,
       json_group_array(weight_g) AS weights
     FROM (SELECT order_ref, order_line_ref, sku, quantity, lot, serial, weight_g FROM picked_unit WHERE in_tote = 1
           UNION ALL SELECT order_ref, order_line_ref, sku, change, NULL, NULL, NULL FROM kit_unit)
     WHERE order_ref = ? GROUP BY order_line_ref, sku HAVING sum(quantity) > 0 ORDER BY sku`,
  ).all(order.orderRef)
  const tracking = sql<[string], { tracking: Tracking }>(db, 'SELECT tracking FROM item WHERE sku = ?')
  return {
    orderRef: order.orderRef,
    number: order.number,
    partialAllowed: order.partialAllowed,
    partialConfirmed: packSession(db, order.orderRef)?.partialConfirmed ?? false,
    lines: order.lines.flatMap(({ lineRef, sku: orderedSku, quantity, weight }) => {
      const taken = picked.filter((one) => one.line_ref === lineRef)
      const isKit = kitStop(order.workStops, lineRef) !== null
      const others = isKit ? [] : taken.filter(({ sku }) => sku !== orderedSku)
      const replaced = others.reduce((sum, one) => sum + one.quantity, 0)
      const lineOf = (sku: string, ordered: number): PackLine => {
        const own = taken.find((one) => one.sku === sku)
        const needed = own?.quantity ?? 0
        const weightsG = weightsIn(own?.weights)
        return {
          lineRef,
          sku,
          insteadOf: sku === orderedSku ? null : orderedSku,
          ordered: weight === undefined ? ordered : orderedByWeight(weight, { ordered, needed, weightsG }),
          needed,
          tracking: tracking.get(sku)?.tracking ?? 'none',
          lots: texts(own?.lots),
          serials: texts(own?.serials),
          ...(weightsG.length === 0 ? {} : { weightsG }),
        }
      }
      return [
        lineOf(orderedSku, quantity - replaced),
        ...others.map(({ sku, quantity: units }) => lineOf(sku, units)),
      ]
    }),
    cartons: cartonsOf(db, order.orderRef),
    pickedCartons: cartonsAsPicked(db, order),
  }
}

/** Picked cartons with what leaves as it was picked; components become kits, which go into a carton begun at the bench. */
const cartonsAsPicked = (db: Database, { orderRef, workStops }: Order): PickedCarton[] =>
  pickedCartons(db, orderRef).flatMap((carton) => {
    const units = carton.units.filter(({ lineRef }) => kitStop(workStops, lineRef) === null)
    return units.length === 0 ? [] : [{ ...carton, units }]
  })

const weightsIn = (json: string | undefined): number[] =>
  json === undefined ? [] : (JSON.parse(json) as (number | null)[]).filter((one) => one !== null)

const texts = (json: string | null | undefined): string[] =>
  json == null ? [] : (JSON.parse(json) as (string | null)[]).filter((one) => one !== null)

function cartonsOf(db: Database, orderRef: string): Carton[] {
  const cartons = sql<
    [string],
    {
      carton_id: string
      number: number
      carton_type_id: string
      lpn: string | null
      state: CartonState
      weighed_g: number | null
      overridden: number
      counted: number
      miscounts: number
      tracking_number: string | null
      sscc: string | null
    }
  >(db, 'SELECT * FROM carton WHERE order_ref = ? ORDER BY number').all(orderRef)
  const units = sql<
    [string],
    {
      line_ref: string
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
      weight_g: number
    }
  >(db, 'SELECT * FROM carton_unit WHERE carton_id = ? ORDER BY rowid')
  return cartons.map((carton) => ({
    cartonId: carton.carton_id,
    number: carton.number,
    cartonTypeId: carton.carton_type_id,
    lpn: carton.lpn,
    state: carton.state,
    weighedG: carton.weighed_g,
    overridden: carton.overridden === 1,
    counted: carton.counted === 1,
    miscounts: carton.miscounts,
    trackingNumber: carton.tracking_number,
    sscc: carton.sscc,
    units: units.all(carton.carton_id).map((unit) => ({
      lineRef: unit.line_ref,
      sku: unit.sku,
      quantity: unit.quantity,
      lot: unit.lot,
      serial: unit.serial,
      ...(unit.weight_g === 0 ? {} : { weightG: unit.weight_g }),
    })),
  }))
}
