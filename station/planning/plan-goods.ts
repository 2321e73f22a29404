import { waitingOrdersOf, waitingRefs } from '#db/orders'
import { plannedIn } from '#db/planned-waves'
import { freeStock, itemsToPlan, pickableLocationsAfter } from '#db/stock'
import { waveTemplates } from '#db/wave-templates'
import { type LeftOut, ruleAsks, type WaveOrder, type WaveRule, whyLeftOut } from '#domain/wave'
import { templateOf, type WaveTemplate } from '#domain/wave-template'
import { asPicked } from '#domain/work-stop'
import { type Floor, isoNow } from '#station/context'
import type { PlanGoods } from '#station/planning/plan-engine'
import { zonesOfItems } from '#station/planning/templates'
import { siteOf } from '#station/site'

/** Orders, items or locations read at once: few enough that a scan in between is answered as ever. */
const ordersAtOnce = 100
const skusAtOnce = 300
const locationsAtOnce = 1_000

/** Orders that may be released and those that may not, before anybody has looked for their goods. */
export interface Judged {
  ready: WaveOrder[]
  leftOut: LeftOut[]
  /** The template that takes each of the orders that are ready; orders that none asks for are not in it. */
  templates: Map<string, WaveTemplate>
}

/** Reads which waiting orders a rule asks for, a hundred at a time; of planned waves only those of `keptAs`. */
export async function readOrders(floor: Floor, rule: WaveRule, keptAs: string | null): Promise<Judged> {
  const now = isoNow(floor)
  const zonesOf = zonesOfItems(floor)
  const asks = ruleAsks(rule, zonesOf)
  const all = waveTemplates(floor.db)
  const takes = templateOf(all, now, siteOf(floor).timeZone, zonesOf)
  const isByTemplate = all.some(({ templateId }) => templateId === rule.templateId)
  const judged: Judged = { ready: [], leftOut: [], templates: new Map() }
  await inParts(waitingRefs(floor.db), ordersAtOnce, (refs) => {
    for (const { order: ordered, waveId, begunException } of waitingOrdersOf(floor.db, refs)) {
      const order = asPicked(ordered)
      if (!asks(order)) continue
      const why = whyLeftOut({ order, onFloor: waveId !== null, begunBefore: begunException !== null }, now)
      const { orderRef, number } = order
      if (why !== null) {
        judged.leftOut.push({ orderRef, number, ...why })
        continue
      }
      const wave = plannedIn(floor.db, orderRef)
      if (wave !== null && wave.waveId !== keptAs) {
        judged.leftOut.push({ orderRef, number, reason: 'inPlannedWave', detail: wave.number })
        continue
      }
      const template = takes(order)
      if (isByTemplate && template?.templateId !== rule.templateId) {
        const detail = template?.name ?? null
        judged.leftOut.push({ orderRef, number, reason: 'otherTemplate', detail })
        continue
      }
      judged.ready.push(slim(order))
      if (template !== null) judged.templates.set(orderRef, template)
    }
  })
  return judged
}

/** What planning needs of an order: nobody's name or address goes further. */
export const slim = ({ lines, ...order }: WaveOrder): WaveOrder => ({
  orderRef: order.orderRef,
  number: order.number,
  courierId: order.courierId,
  cutOffAt: order.cutOffAt,
  placedAt: order.placedAt,
  priority: order.priority,
  priorityReason: order.priorityReason,
  lines: lines.map(({ lineRef, sku, quantity, allocated }) => ({ lineRef, sku, quantity, allocated })),
})

/** Hands over what the orders of a plan can be picked from, part by part. */
export async function handOverGoods(
  floor: Floor,
  orders: readonly WaveOrder[],
  give: (goods: Partial<PlanGoods>) => void,
): Promise<void> {
  await inParts(orders, skusAtOnce, (part) => give({ orders: part }))
  const skus = [...new Set(orders.flatMap(({ lines }) => lines.map(({ sku }) => sku)))]
  await inParts(skus, skusAtOnce, (part) =>
    give({ stock: freeStock(floor.db, part), items: itemsToPlan(floor.db, part) }),
  )
  for (let after = 0; ; ) {
    const { locations, last } = pickableLocationsAfter(floor.db, after, locationsAtOnce)
    give({ locations })
    if (locations.length < locationsAtOnce) return
    after = last
    await breath()
  }
}

/** Works through a list in parts; between two of them whatever else waits is done. */
export async function inParts<T>(all: readonly T[], size: number, work: (part: T[]) => void): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    if (from > 0) await breath()
    work(all.slice(from, from + size))
  }
}
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
