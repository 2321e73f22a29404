import type { WavePreview, WaveRow, WavesView } from '#contract/wave-views'
import { putWalls } from '#db/batches'
import { openExceptions } from '#db/exceptions'
import { skippedLists } from '#db/list-skips'
import { listNumbers } from '#db/lists'
import { couriers } from '#db/master'
import { readMeta, saveMeta } from '#db/meta'
import { waitingOrders } from '#db/orders'
import type { PersonRow } from '#db/people'
import { sql } from '#db/statements'
import { freeStock, pickableLocations } from '#db/stock'
import {
  cancelOpenLists,
  saveWave,
  settleWave,
  setWaveState,
  type WaveFigures,
  waveById,
  waveFigures,
} from '#db/waves'
import type { Refusal } from '#domain/refusal'
import { byUrgency, earliestCutOff, planWave, type WavePlan, type WaveRule } from '#domain/wave'
import { stopsOf, unitsOf, waveMinutes } from '#domain/wave-minutes'
import { type Floor, isoNow, step, today } from '#station/context'
import { journalPickLists } from '#station/paper/order-papers'
import { type Leave, recordOverride } from '#station/people/overrides'
import { siteOf } from '#station/site'
import { unloadPlaces } from '#station/site-words'
import { consolidationRows } from '#station/walk/consolidation'

/** A person walks about 1.2 m a second with a cart. */
const walkMPerMinute = 72

function plan(floor: Floor, rule: WaveRule): WavePlan {
  const candidates = waitingOrders(floor.db).map((held) => ({
    order: held.order,
    onFloor: held.waveId !== null,
    begunBefore: held.begunException !== null,
  }))
  const skus = [...new Set(candidates.flatMap(({ order }) => order.lines.map((line) => line.sku)))]
  return planWave(
    candidates,
    rule.method === 'batch' ? withinWalls(floor, rule) : rule,
    freeStock(floor.db, skus),
    pickableLocations(floor.db),
    isoNow(floor),
    today(floor, siteOf(floor).timeZone),
  )
}

/** A batch has no more orders than the smallest wall has cubbies. */
const withinWalls = (floor: Floor, rule: WaveRule): WaveRule => ({
  ...rule,
  ordersPerWalk: Math.min(rule.ordersPerWalk, ...putWalls(floor.db).map(({ cubbies }) => cubbies)),
})

/** What a wave by this rule would be, before anybody releases it. */
export function previewWave(floor: Floor, rule: WaveRule): WavePreview {
  const { orders, walks, leftOut } = plan(floor, rule)
  const lines = walks.flatMap((walk) => walk.lines)
  const walkM = metres(walks.map(({ lengthMm }) => lengthMm))
  const names = new Map(couriers(floor.db).map((courier) => [courier.courierId, courier.name]))
  const courierName = (courierId: string): string => names.get(courierId) ?? courierId
  return {
    orders: orders.length,
    lines: orders.reduce((sum, order) => sum + order.lines.length, 0),
    units: unitsOf(lines),
    stops: walks.reduce((sum, walk) => sum + stopsOf(walk), 0),
    lists: walks.length,
    minutes: waveMinutes(walks, rule.method) + Math.ceil(walkM / walkMPerMinute),
    walkM,
    plainWalkM: metres(walks.map(({ plainMm }) => plainMm)),
    firstCutOffAt: orders.reduce<string | null>(
      (first, order) => (first === null || order.cutOffAt < first ? order.cutOffAt : first),
      null,
    ),
    byZone: zonesIn(walks),
    byCourier: [...names.keys()].flatMap((courierId) => {
      const of = orders.filter((order) => order.courierId === courierId)
      const first = of[0]
      return first === undefined
        ? []
        : [{ courierName: courierName(courierId), orders: of.length, cutOffAt: first.cutOffAt }]
    }),
    candidates: [...orders].sort(byUrgency).map((order) => ({
      orderRef: order.orderRef,
      number: order.number,
      courierName: courierName(order.courierId),
      cutOffAt: order.cutOffAt,
      priority: order.priority,
      units: unitsOf(order.lines),
      lines: order.lines.length,
    })),
    leftOut: leftOut.filter((one) => one.reason !== 'alreadyOnFloor'),
  }
}

const metres = (lengthsMm: readonly number[]): number =>
  Math.round(lengthsMm.reduce((sum, mm) => sum + mm, 0) / 1000)

/** Lists and stops of each zone, in the order the zones are planned. */
function zonesIn(walks: WavePlan['walks']): WavePreview['byZone'] {
  const zones = Map.groupBy(walks, ({ zone }) => zone)
  return [...zones].flatMap(([zone, of]) =>
    zone === null
      ? []
      : [{ zone, lists: of.length, stops: of.reduce((sum, walk) => sum + stopsOf(walk), 0) }],
  )
}

/** Releases a wave: planned again from what is on disk now, so each order lands in exactly one wave. */
export function releaseWave(
  floor: Floor,
  rule: WaveRule,
  person: PersonRow,
): { waveId: string; number: string; orders: number; lists: number } | Refusal {
  const released = step(floor, () => {
    const { orders, walks } = plan(floor, rule)
    const first = orders[0]
    if (first === undefined) return { refusal: 'no-orders-match' } as const
    const count = Number(readMeta(floor.db, 'waveCount') ?? '0') + 1
    saveMeta(floor.db, 'waveCount', String(count))
    const number = `W-${String(count).padStart(4, '0')}`
    const waveId = floor.newId()
    const cutOffAt = earliestCutOff(orders)
    const walls = putWalls(floor.db)
    if (rule.method === 'batch' && walls.length === 0) return { refusal: 'no-put-wall' } as const
    const places = rule.method === 'batch' ? walls.map(({ wall }) => wall) : unloadPlaces(floor)
    saveWave(
      floor.db,
      {
        waveId,
        number,
        rule: JSON.stringify(rule),
        method: rule.method,
        cutOffAt,
        releasedAt: isoNow(floor),
      },
      new Map(orders.map((order) => [order.orderRef, order])),
      walks,
      { newId: floor.newId, placeOf: (walk) => places[walk % places.length] ?? 'PACK-1' },
    )
    floor.record({
      kind: 'wave-released',
      subject: waveId,
      actor: person.personId,
      payload: { number, orders: orders.length, lists: walks.length },
    })
    journalPickLists(floor, listNumbers(floor.db, waveId), person.personId)
    return { waveId, number, orders: orders.length, lists: walks.length }
  })
  floor.wake.printing()
  return released
}

/** Stops a wave where it stands, or lets it go on. */
export function holdWave(floor: Floor, waveId: string, hold: boolean, person: PersonRow): null | Refusal {
  const wave = waveById(floor.db, waveId)
  if (wave === null) return { refusal: 'not-found', what: waveId }
  const mayHold = ['released', 'picking', 'packing'].includes(wave.state)
  if (hold ? !mayHold : wave.state !== 'held')
    return { refusal: 'wave-not-open', number: wave.number, state: wave.state }
  step(floor, () => {
    const started = sql<[string], { n: number }>(
      floor.db,
      "SELECT count(*) AS n FROM list WHERE wave_id = ? AND state IN ('picking', 'done')",
    ).get(waveId)
    setWaveState(floor.db, waveId, hold ? 'held' : (started?.n ?? 0) > 0 ? 'picking' : 'released')
    floor.record({
      kind: hold ? 'wave-held' : 'wave-resumed',
      subject: waveId,
      actor: person.personId,
      payload: {},
    })
  })
  return null
}

/** Why there is nothing to cancel; null when there is. */
export function whyNotCancel(floor: Floor, waveId: string): Refusal | null {
  const wave = waveById(floor.db, waveId)
  if (wave === null) return { refusal: 'not-found', what: waveId }
  const { number, state } = wave
  return state === 'done' || state === 'cancelled' ? { refusal: 'wave-not-open', number, state } : null
}

/** Takes back what nobody started. Orders already in somebody's hands go on; their number is answered. */
export function cancelWave(
  floor: Floor,
  { waveId, reason }: { waveId: string; reason: string },
  { personId }: PersonRow,
  leave: Leave,
): { ordersLeft: number } | Refusal {
  return step(floor, () => {
    const closed = whyNotCancel(floor, waveId)
    if (closed !== null) return closed
    const ordersLeft = cancelOpenLists(floor.db, waveId)
    settleWave(floor.db, waveId)
    recordOverride(floor, leave, 'cancelWave', waveId, personId)
    const payload = { reason, ordersLeft }
    floor.record({ kind: 'wave-cancelled', subject: waveId, actor: personId, payload })
    return { ordersLeft }
  })
}

/** The supervisor's board. */
export function wavesView(floor: Floor): WavesView {
  const waves = waveFigures(floor.db).map((figures) => waveRow(floor, figures))
  const count = (where: string): number =>
    sql<[], { n: number }>(floor.db, `SELECT count(*) AS n FROM customer_order WHERE ${where}`).get()?.n ?? 0
  return {
    figures: {
      ordersToday: count('cancelled_at IS NULL'),
      done: count('shipped_at IS NOT NULL'),
      packing: count("shipped_at IS NULL AND floor_stage IN ('picked', 'packing', 'packed', 'labelled')"),
      picking: count("shipped_at IS NULL AND floor_stage = 'picking'"),
      mayMiss: waves.filter((wave) => wave.late).reduce((sum, wave) => sum + wave.orders - wave.done, 0),
      exceptions: openExceptions(floor.db).length,
    },
    waves,
    consolidation: consolidationRows(floor),
    skipped: skippedLists(floor.db),
  }
}

function waveRow(floor: Floor, figures: WaveFigures): WaveRow {
  const finishesAt = forecast(figures, isoNow(floor))
  const { courierNames, rule, ...row } = figures
  return {
    ...row,
    rule: ruleText(rule, courierNames),
    courierNames: courierNames === '' ? [] : courierNames.split(','),
    finishesAt,
    late: !['done', 'cancelled'].includes(figures.state) && (finishesAt ?? isoNow(floor)) > figures.cutOffAt,
  }
}

/** End by the pace so far: done and half-done orders since release. */
function forecast(figures: WaveFigures, now: string): string | null {
  if (figures.releasedAt === null || figures.orders === 0) return null
  const handled = figures.done + figures.packing * 0.6 + figures.picking * 0.2
  if (handled < 1 || figures.done === figures.orders) return null
  const sinceMs = Date.parse(now) - Date.parse(figures.releasedAt)
  if (sinceMs <= 0) return null
  return new Date(Date.parse(now) + (sinceMs / handled) * (figures.orders - handled)).toISOString()
}

function ruleText(json: string, courierNames: string): string {
  const rule = JSON.parse(json) as WaveRule
  const kept = courierNames.split(',').filter((name) => name !== '')
  return [
    kept.length > 3 ? '' : kept.join(', '),
    rule.method,
    rule.leastPriority > 0 ? `≥ ${rule.leastPriority}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
