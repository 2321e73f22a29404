import { readdirSync } from 'node:fs'
import { verifyChain } from '#db/events'
import { readMeta } from '#db/meta'
import type { Database } from '#db/open'
import type { WireMaster } from '#oms/wire-master'
import type { Ledger } from '#sim/oms/ledger'
import { faultsIn, faultsMeanwhile, numberOf } from './disk.ts'

/** Everything that must be true on disk when the shift is over and the outbox is empty. */
export function faultsAtTheEnd(
  db: Database,
  ledger: Ledger,
  master: WireMaster,
  documentsFolder: string,
): string[] {
  return [
    ...faultsMeanwhile(db),
    ...wholeness(db),
    ...stockFaults(db, master),
    ...messageFaults(db, ledger),
    ...goodsFaults(db),
    ...weightFaults(db, ledger),
    ...paperFaults(db, documentsFolder),
    ...faultsIn(
      db,
      'SELECT sku, serial FROM carton_unit WHERE serial IS NOT NULL GROUP BY sku, serial HAVING count(*) > 1',
      (row) => `serial ${row.serial} of ${row.sku} lies in two cartons`,
    ),
    ...faultsIn(
      db,
      `SELECT about, tracking_number, print_job.state FROM print_job JOIN carton USING (carton_id) WHERE kind = 'shippingLabel'
         AND print_job.state <> 'printed' AND carton.state = 'closed'
         AND copy = (SELECT max(copy) FROM print_job AS newer WHERE newer.carton_id = print_job.carton_id AND newer.kind = print_job.kind)`,
      (row) => `label ${row.tracking_number} of ${row.about} was scanned and is still ${row.state}`,
    ),
    ...faultsIn(
      db,
      `SELECT about, detail FROM exception JOIN customer_order ON number = about JOIN pack_session USING (order_ref)
       WHERE kind = 'work-stop' AND resolved_at IS NULL AND detail NOT LIKE '%left over%' AND pack_session.state = 'done'`,
      (row) => `${row.about} is packed, and somebody should still see to ${row.detail}`,
    ),
    ...faultsIn(
      db,
      "SELECT about, kind, state FROM print_job WHERE state IN ('queued', 'sending', 'failed')",
      (row) => `a ${row.kind} of ${row.about} is still ${row.state}`,
    ),
  ]
}

function wholeness(db: Database): string[] {
  const whole = db.pragma('quick_check(3)', { simple: true })
  const writer = { stationId: 'BENCH-1', incarnation: readMeta(db, 'incarnation') ?? '' }
  const chain = verifyChain(db, writer)
  const events = numberOf(db, 'SELECT count(*) FROM event')
  return [
    ...(whole === 'ok' ? [] : [`quick_check: ${String(whole)}`]),
    ...(chain.ok ? [] : [`the event chain breaks at ${chain.seq}: ${chain.problem}`]),
    ...(chain.ok && chain.events !== events
      ? [`${events} events, ${chain.events} of them in the chain`]
      : []),
  ]
}

/** For each place: what lay there is what still lies there and what was taken; a place found empty holds none. */
function stockFaults(db: Database, master: WireMaster): string[] {
  const taken = db.prepare<[string, string, string], { taken: number; short: number; open: number }>(
    `SELECT coalesce(sum(picked), 0) AS taken, coalesce(sum(short_quantity), 0) AS short,
       coalesce(sum(quantity - picked - short_quantity), 0) AS open
     FROM pick_line WHERE location_id = ? AND sku = ? AND coalesce(lot, '') = ?`,
  )
  const now = db.prepare<[string, string, string], { quantity: number; reserved: number }>(
    'SELECT quantity, reserved FROM stock WHERE location_id = ? AND sku = ? AND lot = ?',
  )
  return master.stock.flatMap(({ locationId, sku, lot, quantity }) => {
    const place = [locationId, sku, lot ?? ''] as const
    const left = now.get(...place)
    const moved = taken.get(...place) ?? { taken: 0, short: 0, open: 0 }
    const expected = moved.short > 0 ? 0 : quantity - moved.taken
    const where = `${locationId} ${sku} ${lot ?? ''}`
    return [
      ...(left?.quantity === expected
        ? []
        : [`${where}: ${quantity} lay there, ${moved.taken} were taken, ${left?.quantity} are left`]),
      ...(left?.reserved === moved.open
        ? []
        : [`${where}: ${left?.reserved} promised, ${moved.open} still to take`]),
    ]
  })
}

/** Of each packed order the goods in its cartons are what was picked for it, with kits in the place of their components. */
const goodsFaults = (db: Database): string[] =>
  faultsIn(
    db,
    `SELECT number, sku, sum(got) AS got, sum(packed) AS packed FROM (
       SELECT order_ref, sku, quantity AS got, 0 AS packed FROM picked_unit WHERE in_tote = 1
       UNION ALL SELECT order_ref, sku, change, 0 FROM kit_unit
       UNION ALL SELECT order_ref, sku, 0, quantity FROM carton_unit JOIN carton USING (carton_id)) AS moved
     JOIN customer_order USING (order_ref)
     WHERE EXISTS (SELECT 1 FROM pack_session WHERE pack_session.order_ref = moved.order_ref AND state = 'done')
     GROUP BY order_ref, sku HAVING sum(got) <> sum(packed)`,
    (row) => `${row.number} ${row.sku}: ${row.got} picked or made, ${row.packed} packed`,
  )

/** What units that were weighed were told to weigh is what they weighed when they were picked, each once. */
function weightFaults(db: Database, { orders }: Ledger): string[] {
  const picked = db.prepare<[string], { lineRef: string; weightG: number }>(
    `SELECT order_line_ref AS lineRef, weight_g AS weightG FROM picked_unit
     WHERE order_ref = ? AND in_tote = 1 AND weight_g IS NOT NULL ORDER BY 1, 2`,
  )
  return orders.flatMap(({ orderRef, number, shipments }) => {
    const live = shipments.find(({ cancelledAt }) => cancelledAt === null)
    if (live === undefined) return []
    const told = live.cartons
      .flatMap(({ lines }) => lines)
      .flatMap(({ lineRef, unitWeightsG = [] }) => unitWeightsG.map((weightG) => `${lineRef}: ${weightG} g`))
    const weighed = picked.all(orderRef).map(({ lineRef, weightG }) => `${lineRef}: ${weightG} g`)
    return told.toSorted().join() === weighed.toSorted().join()
      ? []
      : [`${number}: picked ${weighed.join(', ')}, told ${told.join(', ')}`]
  })
}

/** The confirmations the OMS holds are the ones the outbox says were accepted, by key and reference. */
function messageFaults(db: Database, ledger: Ledger): string[] {
  const sent = faultsIn(
    db,
    "SELECT message_id, reference FROM outbox WHERE kind = 'shipmentConfirmation' AND state = 'done'",
    (row) => `${row.message_id} ${row.reference}`,
  )
  const held = ledger.orders.flatMap((order) => order.shipments.map((one) => `${one.key} ${one.reference}`))
  return [
    ...held.filter((one) => !sent.includes(one)).map((one) => `the OMS holds ${one}, the outbox does not`),
    ...sent
      .filter((one) => !held.includes(one))
      .map((one) => `the outbox says ${one} was accepted, the OMS does not hold it`),
    ...faultsIn(
      db,
      `SELECT kind, about, state FROM outbox WHERE state <> 'done' AND NOT (state = 'withdrawn' AND EXISTS (
         SELECT 1 FROM outbox AS later WHERE later.kind = outbox.kind AND later.about = outbox.about AND later.seq > outbox.seq AND later.state = 'done'))`,
      (row) => `a ${row.kind} of ${row.about} is ${row.state}`,
    ),
  ]
}

/** One document for each paper that was journalled, none twice; one whose fate nobody knew may be missing, one taken back is. */
function paperFaults(db: Database, folder: string): string[] {
  const files = readdirSync(folder).filter((name) => !name.startsWith('.'))
  const jobs = db.prepare<[], { jobId: string; about: string; state: string; doubted: number }>(
    `SELECT job_id AS jobId, about, state, EXISTS (SELECT 1 FROM event WHERE kind = 'print-job-changed'
       AND payload ->> 'jobId' = job_id AND payload ->> 'state' = 'unknown') AS doubted
     FROM print_job WHERE kind IN ('packingSlip', 'customs')`,
  )
  const wrong = jobs.all().flatMap(({ jobId, about, state, doubted }) => {
    const found = files.filter((name) => name.includes(jobId)).length
    const unsure = state === 'unknown' || (state === 'cancelled' && doubted === 1)
    const expected = unsure ? [0, 1] : state === 'cancelled' ? [0] : [1]
    return expected.includes(found) ? [] : [`${found} papers of ${about}, its job is ${state}`]
  })
  const known = new Set(jobs.all().map((job) => job.jobId))
  const strange = files.filter((name) => ![...known].some((jobId) => name.includes(jobId)))
  return [...wrong, ...strange.map((name) => `nobody journalled ${name}`)]
}
