import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/open'
import { waitingOrdersOf, waitingRefs } from '#db/orders'
import { sql } from '#db/statements'
import { whyLeftOut } from '#domain/wave'
import { tryFolder } from '#sim/try/run-folder'
import { type MidShift, midShift } from '#sim/try/try-damage'
import { floorOn } from '#sim/try/try-floor'
import { type Floor, isoNow } from '#station/context'
import { exceptionRows } from '#station/desk/exceptions'
import { contentHash } from '#station/oms/content-hash'
import { takeOrder } from '#station/oms/take-orders'
import { openOrMend } from '#station/salvage/mend'

let shift: MidShift
let bytes: Buffer
const folder = mkdtempSync(join(tryFolder, 'packbench-pages-'))
beforeAll(async () => {
  shift = await midShift()
  bytes = readFileSync(join(shift.folder, 'station.sqlite'))
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Opens that shift with some pages changed, hears from the OMS, and answers what was asked of it. */
function opened<T>(damage: (bytes: Buffer) => void, ask: (floor: Floor) => T): T {
  const inside = mkdtempSync(join(folder, 'one-'))
  const file = join(inside, 'station.sqlite')
  const torn = Buffer.from(bytes)
  damage(torn)
  writeFileSync(file, torn)
  let ids = 0
  const silent = () => {}
  const log = { info: silent, warn: silent, error: silent }
  const now = () => new Date('2026-11-22T03:00:00.000Z')
  const db = openOrMend(file, {
    open: openDatabase,
    now,
    newId: () => `mended-${++ids}`,
    log,
    stationId: 'B',
  })
  try {
    const floor = { ...floorOn(db), newId: () => `floor-${++ids}` }
    for (const order of shift.open) takeOrder(floor, order, contentHash(order))
    return ask(floor)
  } finally {
    db.close()
    rmSync(inside, { recursive: true })
  }
}

const isUntouched = (orderRef: string): boolean => ['o-6', 'o-7'].includes(orderRef)
/** What must never be, in words; nothing when all is well. */
function troubles(floor: Floor): string[] {
  const rows = exceptionRows(floor)
  if (!rows.some(({ kind }) => kind === 'database-damaged')) return ['the damage was not found']
  const held = rows.flatMap((row) => row.begun.map(({ orderRef }) => orderRef))
  const releasable = waitingOrdersOf(floor.db, waitingRefs(floor.db)).flatMap(
    ({ order, waveId, begunException }) => {
      const candidate = { order, onFloor: waveId !== null, begunBefore: begunException !== null }
      return whyLeftOut(candidate, isoNow(floor)) === null ? [order.orderRef] : []
    },
  )
  const free = sql<[], { number: string }>(
    floor.db,
    'SELECT number FROM leased_number WHERE used_by IS NULL',
  ).all()
  const papers = sql<[], { job: string }>(
    floor.db,
    "SELECT job_id AS job FROM print_job WHERE state IN ('queued', 'sending')",
  ).all()
  const unsent = sql<[], MidShift['unsent']>(
    floor.db,
    "SELECT message_id, body FROM outbox WHERE order_ref = 'o-2' AND kind = 'shipmentConfirmation' AND state = 'pending'",
  ).all()
  const isCarried = JSON.stringify(unsent) === JSON.stringify([shift.unsent])
  return [
    ...releasable.filter((orderRef) => !isUntouched(orderRef)).map((orderRef) => `${orderRef} is releasable`),
    ...['o-3', 'o-4', 'o-5']
      .filter((orderRef) => !held.includes(orderRef))
      .map((orderRef) => `${orderRef} is not held`),
    ...free.map(({ number }) => `${number} is free again`),
    ...papers.map(({ job }) => `${job} would be printed`),
    ...(isCarried || held.includes('o-2') ? [] : ['the shipment of o-2 is lost']),
  ]
}
const lose =
  (...pages: number[]) =>
  (torn: Buffer): void => {
    for (const page of pages) torn.fill(0, (page - 1) * 4096, page * 4096)
  }

/** Of large tables every twentieth page besides the first two, and every tenth index. */
function pagesToLose(): MidShift['pages'] {
  const seen = new Map<string, number>()
  return shift.pages.filter(({ name, isIndex, page }) => {
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    return isIndex ? page % 10 === 0 && nth === 0 : nth < 2 || nth % 20 === 0
  })
}
/** Untouched orders that are held all the same: only where their own row may be gone. */
const heldForNothing = (floor: Floor): string[] =>
  exceptionRows(floor)
    .flatMap((row) => row.begun.map(({ orderRef }) => orderRef))
    .filter(isUntouched)
    .map((orderRef) => `${orderRef} is held for nothing`)

test('whichever page is lost: nothing begun is released, no number is free again, no shipment is lost, no paper comes out', () => {
  const wrong = pagesToLose().flatMap(({ page, name }) => {
    const found = opened(lose(page), (floor) => [
      ...troubles(floor),
      ...(['customer_order', 'meta', 'sqlite_schema'].includes(name) ? [] : heldForNothing(floor)),
    ])
    return found.length === 0 ? [] : [{ page, name, found }]
  })
  expect(wrong).toEqual([])
}, 120_000)

test('whichever pages are lost together, the same holds', () => {
  const some = fc.uniqueArray(fc.nat({ max: shift.pages.length - 1 }), { minLength: 2, maxLength: 40 })
  fc.assert(
    fc.property(some, (places) => {
      const pages = places.flatMap((place) => shift.pages[place]?.page ?? [])
      expect(opened(lose(...pages), troubles)).toEqual([])
    }),
    { numRuns: 8 },
  )
}, 120_000)

test('whichever tables are lost whole, the same holds', () => {
  const work = [
    'customer_order',
    'list',
    'list_slot',
    'pick_line',
    'picked_unit',
    'tote',
    'pack_session',
    'carton',
    'print_job',
    'outbox',
    'leased_number',
    'exception',
    'meta',
  ]
  fc.assert(
    fc.property(fc.subarray(work, { minLength: 1 }), (lost) => {
      const pages = shift.pages.filter(({ name }) => lost.includes(name)).map(({ page }) => page)
      expect(opened(lose(...pages), troubles)).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 120_000)

test('when no page is left, every order of before waits for a decision under one exception', () => {
  const rows = opened(
    (torn) => torn.fill(0),
    (floor) => exceptionRows(floor).filter(({ kind }) => kind === 'begun-before-damage'),
  )
  expect(rows.map((row) => row.begun.map(({ orderRef }) => orderRef))).toEqual([
    ['o-2', 'o-3', 'o-4', 'o-5', 'o-6', 'o-7'],
  ])
})
