import type { WireConfirmation } from '#oms/wire-confirmation'
import type { Store } from './store.ts'

/** One shipment confirmation as it was received; cancelled ones stay. */
export interface LedgerShipment {
  key: string
  reference: string
  cancelledAt: string | null
  basedOn: number
  shippedAt: string
  receivedAt: string
  stationId: string
  personId: string
  shorts: { lineRef: string; quantity: number; reason: string }[]
  /** How it went and what that cost, where the station told it. */
  freight: NonNullable<WireConfirmation['freight']> | null
  cartons: LedgerCarton[]
}

/** One carton of a shipment. */
interface LedgerCarton {
  cartonId: string
  sscc: string | null
  cartonTypeId: string | null
  weightG: number | null
  trackingNumber: string | null
  courierId: string
  service: string
  /** Whether this OMS gave the tracking number out. */
  leased: boolean
  lines: {
    lineRef: string
    sku: string
    quantity: number
    lots: string[]
    serials: string[]
    /** Only where each unit weighs what it weighs. */
    unitWeightsG?: number[]
  }[]
}

interface ShipmentRow {
  key: string
  reference: string
  order_ref: string
  based_on: number
  shorts: string
  shipped_at: string
  received_at: string
  station_id: string
  person_id: string
  cancelled_at: string | null
  freight: string | null
}
interface CartonRow {
  carton: number
  shipment_key: string
  carton_id: string
  sscc: string | null
  carton_type_id: string | null
  weight_g: number | null
  tracking_number: string | null
  courier_id: string
  service: string
  leased: number
}
interface UnitRow {
  carton: number
  line_ref: string
  sku: string
  quantity: number
  lots: string
  serials: string
  weights: string
}

/** Every shipment ever told, cancelled ones too, by order. */
export function shipmentsByOrder({ db }: Store): Map<string, LedgerShipment[]> {
  const units = Map.groupBy(
    db.prepare<[], UnitRow>('select * from shipped_unit order by rowid').all(),
    (row) => row.carton,
  )
  const cartons = Map.groupBy(
    db
      .prepare<[], CartonRow>(
        'select c.*, exists (select 1 from leased_number where number = tracking_number) as leased from shipment_carton c order by carton',
      )
      .all(),
    (row) => row.shipment_key,
  )
  const byOrder = new Map<string, LedgerShipment[]>()
  for (const row of db
    .prepare<[], ShipmentRow>(
      'select * from shipment left join shipment_freight using (key) order by reference',
    )
    .all()) {
    const shipment: LedgerShipment = {
      key: row.key,
      reference: row.reference,
      cancelledAt: row.cancelled_at,
      basedOn: row.based_on,
      shippedAt: row.shipped_at,
      receivedAt: row.received_at,
      stationId: row.station_id,
      personId: row.person_id,
      shorts: JSON.parse(row.shorts),
      freight: row.freight === null ? null : JSON.parse(row.freight),
      cartons: (cartons.get(row.key) ?? []).map((carton) =>
        cartonFromRow(carton, units.get(carton.carton) ?? []),
      ),
    }
    byOrder.set(row.order_ref, [...(byOrder.get(row.order_ref) ?? []), shipment])
  }
  return byOrder
}

const cartonFromRow = (row: CartonRow, units: readonly UnitRow[]): LedgerCarton => ({
  cartonId: row.carton_id,
  sscc: row.sscc,
  cartonTypeId: row.carton_type_id,
  weightG: row.weight_g,
  trackingNumber: row.tracking_number,
  courierId: row.courier_id,
  service: row.service,
  leased: row.leased === 1,
  lines: units.map((unit) => ({
    lineRef: unit.line_ref,
    sku: unit.sku,
    quantity: unit.quantity,
    lots: JSON.parse(unit.lots),
    serials: JSON.parse(unit.serials),
    ...(unit.weights === '[]' ? {} : { unitWeightsG: JSON.parse(unit.weights) }),
  })),
})
