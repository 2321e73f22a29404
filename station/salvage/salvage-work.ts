import { type BegunWork, nothingKnown } from '#db/begun-orders'
import type { Found, Row } from '#db/damaged-tables'
import type { PickedGoods } from '#db/put-backs'

/** What is left of the work on one order: rows of each table that name it. */
interface Traces {
  lines: Row[]
  units: Row[]
  totes: string[]
  cartons: number
  trackingNumbers: string[]
  /** Something lies on the floor for it. */
  isCertain: boolean
}

/**
 * The work on orders that could be read, for those that `matters` asks about. `certain` is what lies on the floor; a mere trace,
 * such as a paper or a message, may be of work that was given back long ago.
 */
export function workIn(
  found: Found,
  matters: (orderRef: string) => boolean,
): Map<string, { work: BegunWork; isCertain: boolean }> {
  const traces = new Map<string, Traces>()
  const each = (table: string, use: (row: Row, of: () => Traces) => void) => {
    for (const row of found.table(table).rows()) {
      const orderRef = textIn(row?.order_ref)
      if (row !== null && orderRef !== null && matters(orderRef)) use(row, () => tracesOf(traces, orderRef))
    }
  }
  const walked = new Set<unknown>()
  for (const row of found.table('list').rows())
    if (row?.state === 'picking' || row?.state === 'done') walked.add(row.list_id)

  /** Goods of which it matters which lot was scanned. */
  const lotted = new Set<unknown>()
  for (const row of found.table('item').rows()) if (row?.tracking === 'lot') lotted.add(row.sku)

  const toteAt = new Map<string, string>()
  each('list_slot', ({ list_id, slot, tote_id }, of) => {
    const toteId = textIn(tote_id)
    if (toteId !== null) toteAt.set(`${list_id} ${slot}`, toteId)
    if (toteId !== null || walked.has(list_id)) of()
  })
  each('pick_line', (row, of) => {
    if (Number(row.picked) + Number(row.in_hand) > 0) certain(of()).lines.push(row)
    else if (Number(row.short_quantity) > 0) of()
  })
  const walkAt = new Map<unknown, unknown>()
  for (const row of found.table('pick_line').rows()) walkAt.set(row?.line_id, row?.location_id)
  each('picked_unit', (row, of) => {
    certain(of()).units.push(row)
  })
  each('tote', ({ tote_id, place }, of) => {
    if (place !== 'put-back') certain(of()).totes.push(String(tote_id))
  })
  each('pack_session', (_row, of) => certain(of()))
  for (const table of ['work_stop', 'kit_part', 'kit_unit']) each(table, (_row, of) => certain(of()))
  each('carton', ({ tracking_number }, of) => {
    const one = certain(of())
    one.cartons++
    one.trackingNumbers.push(...(textIn(tracking_number) === null ? [] : [String(tracking_number)]))
  })
  each('print_job', (_row, of) => of())
  each('outbox', (_row, of) => of())
  return new Map(
    [...traces].map(([orderRef, one]) => [
      orderRef,
      { work: workOf(one, toteAt, lotted, walkAt), isCertain: one.isCertain },
    ]),
  )
}

function tracesOf(traces: Map<string, Traces>, orderRef: string): Traces {
  const known = traces.get(orderRef)
  if (known !== undefined) return known
  const fresh: Traces = { lines: [], units: [], totes: [], cartons: 0, trackingNumbers: [], isCertain: false }
  traces.set(orderRef, fresh)
  return fresh
}
const certain = (traces: Traces): Traces => Object.assign(traces, { isCertain: true })

function workOf(
  { lines, units, totes, cartons, trackingNumbers }: Traces,
  toteAt: ReadonlyMap<string, string>,
  lotted: ReadonlySet<unknown>,
  walkAt: ReadonlyMap<unknown, unknown>,
): BegunWork {
  const goods = lines.flatMap((line) => {
    const of = units.filter(({ line_id }) => line_id === line.line_id)
    return quantityOf(of) >= takenOf(line) ? goodsOf(line, of, lotted, walkAt) : [wholeLine(line, toteAt)]
  })
  const named = [...totes, ...[...goods, ...units.map(toteOf)].flatMap(({ toteId }) => toteId ?? [])]
  return {
    ...nothingKnown,
    picked: Math.max(
      lines.reduce((sum, line) => sum + takenOf(line), 0),
      quantityOf(units),
    ),
    totes: [...new Set(named)],
    cartons,
    trackingNumbers,
    goods,
  }
}

const takenOf = (line: Row): number => Number(line.picked) + Number(line.in_hand)
const quantityOf = (units: readonly Row[]): number =>
  units.reduce((sum, { quantity }) => sum + Number(quantity), 0)
const toteOf = ({ tote_id }: Row): { toteId: string | null } => ({ toteId: textIn(tote_id) })

/** What lies in each tote, or in the hand, of a line whose units could be read. */
function goodsOf(
  line: Row,
  units: readonly Row[],
  lotted: ReadonlySet<unknown>,
  walkAt: ReadonlyMap<unknown, unknown>,
): PickedGoods[] {
  const goods = new Map<string, PickedGoods>()
  for (const unit of units) {
    const { toteId } = toteOf(unit)
    const lot = textIn((lotted.has(line.sku) ? unit : line).lot)
    const locationId = String(walkAt.get(unit.walk_line_id) ?? line.location_id)
    const key = JSON.stringify([toteId, lot, locationId])
    const lying = goods.get(key) ?? {
      toteId,
      locationId,
      sku: String(line.sku),
      lot,
      picked: 0,
      inHand: 0,
    }
    lying[unit.in_tote === 1 ? 'picked' : 'inHand'] += Number(unit.quantity)
    goods.set(key, lying)
  }
  return [...goods.values()]
}
/** Without its units, all of a line counts as lying in the tote that its slot has now. */
const wholeLine = (line: Row, toteAt: ReadonlyMap<string, string>): PickedGoods => ({
  toteId: toteAt.get(`${line.list_id} ${line.slot}`) ?? null,
  locationId: String(line.location_id),
  sku: String(line.sku),
  lot: textIn(line.lot),
  picked: Number(line.picked),
  inHand: Number(line.in_hand),
})
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)
