import { createHash } from 'node:crypto'
import { openAbout, openException, quarantine } from '#db/exceptions'
import { saveMaster } from '#db/master'
import { readMeta, saveMeta } from '#db/meta'
import { openOrderHashes, orderByNumber, orderByRef, saveNewer, saveOrder } from '#db/orders'
import { inTransaction } from '#db/statements'
import type { Order } from '#domain/order'
import type { OmsFault, OmsReads, Quarantined } from '#oms/port'
import type { WireMaster } from '#oms/wire'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { leaveWork, settleDecision } from '#station/oms/changes'
import { contentHash, workHash } from '#station/oms/content-hash'
import type { LineHealth } from '#station/oms/line-health'
import { withoutSecrets } from '#station/oms/secrets'
import { holdIfDoubtful, holdIfUnconfirmed, settleIfShipped } from '#station/salvage/begun-orders'
import type { OmsHealth } from '#station/seat/seat-view'
import { tokenOf } from '#station/settings'

/** Instants as every other one here, so that texts can be compared; an OMS may send any offset. */
function inUtc(order: Order): Order {
  const utc = (instant: string): string => new Date(instant).toISOString()
  const { cancelledAt, cutOffAt, placedAt } = order
  return {
    ...order,
    cutOffAt: utc(cutOffAt),
    placedAt: utc(placedAt),
    cancelledAt: cancelledAt === null ? null : utc(cancelledAt),
  }
}

/** Pulls orders and master data in, for ever, and says how the connection is. */
export interface Feed {
  health: OmsHealth
  /** One whole round; resolves when what came in is on disk. */
  pull: () => Promise<void>
  start: () => void
  hurry: () => void
  stop: () => Promise<void>
}

export function orderFeed(
  floor: Floor,
  port: () => OmsReads | null,
  line: () => LineHealth | null,
  onAnswer: () => void,
): Feed {
  const health: OmsHealth = {
    state: port() === null ? 'none' : 'starting',
    lastPullAt: readMeta(floor.db, 'lastPullAt'),
    awaySince: null,
    problem: null,
  }
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> | null = null
  let stopped = false
  let failures = 0
  /** The OMS wants no question for so long. */
  let askedMs = 0
  /** Asked again while at work: what it asks with may be old by now. */
  let again = false
  /** Another line than before has not said yet how it is. */
  let asked: OmsReads | null = null

  const round = async (oms: OmsReads): Promise<void> => {
    const master = await oms.master(readMeta(floor.db, 'masterVersion') || null)
    if (stopped) return
    if (master !== null && 'fault' in master) return fail(master)
    if (master !== null) takeMaster(floor, master)
    const open = await oms.pullOpen()
    if (stopped) return
    if ('fault' in open) return fail(open)
    takeQuarantined(floor, open.quarantined)
    const gone = takeOrders(floor, open.orders.map(inUtc))
    if (gone.length > 0) {
      const asked = await oms.get(gone)
      if (stopped) return
      if ('fault' in asked) return fail(asked)
      takeQuarantined(floor, asked.quarantined)
      takeAsked(floor, gone, asked.orders.map(inUtc), [...open.quarantined, ...asked.quarantined])
    }
    const wasAway = health.state !== 'upToDate'
    failures = 0
    askedMs = 0
    Object.assign(health, { state: 'upToDate', lastPullAt: isoNow(floor), awaySince: null, problem: null })
    inTransaction(floor.db, () => saveMeta(floor.db, 'lastPullAt', isoNow(floor)))
    if (wasAway) onAnswer()
    floor.wake.labels()
    floor.tell({ tell: 'changed', tables: ['orders'] })
    floor.tell({ tell: 'changed', tables: ['exception'] })
  }

  const fail = (fault: OmsFault): void => {
    failures++
    askedMs = fault.afterMs ?? 0
    line()?.note(fault)
    const wasAway = health.awaySince
    Object.assign(health, {
      state: fault.fault === 'auth' ? 'auth' : 'away',
      awaySince: wasAway ?? isoNow(floor),
      problem: withoutSecrets(fault.detail, [tokenOf(floor.settings)]),
    })
    floor.log.warn({ fault: fault.fault, detail: fault.detail }, 'the OMS did not answer a pull')
    floor.tell({ tell: 'changed', tables: ['orders'] })
  }

  /** The line to the OMS was taken away; nobody waits for its answer any more. */
  const unasked = (): void => {
    asked = null
    if (health.state === 'none') return
    Object.assign(health, { state: 'none', awaySince: null, problem: null })
    floor.tell({ tell: 'changed', tables: ['orders'] })
  }

  const pull = async (): Promise<void> => {
    const oms = port()
    if (oms === null) return unasked()
    if (oms !== asked) Object.assign(health, { state: 'starting', awaySince: null, problem: null })
    asked = oms
    running ??= round(oms)
      .catch((error: unknown) => {
        floor.log.error({ error: String(error) }, 'a pull failed')
        if (isDiskFull(error)) floor.sayDiskFull()
        fail({ fault: 'unreadable', detail: String(error), afterMs: null })
      })
      .finally(() => {
        running = null
      })
    await running
  }

  const loop = (): void => {
    void pull().finally(() => {
      if (stopped) return
      if (again) {
        again = false
        return loop()
      }
      const backOffS = Math.min(60, floor.settings.oms.pollS * 2 ** Math.min(failures, 3))
      const waitS = failures > 0 ? Math.min(backOffS, 15) : floor.settings.oms.pollS
      timer = setTimeout(loop, Math.max(askedMs, waitS * 1000))
    })
  }
  return {
    health,
    pull,
    start: loop,
    hurry: () => {
      again = running !== null
      if (stopped || again) return
      if (timer !== null) clearTimeout(timer)
      loop()
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

function takeMaster(floor: Floor, master: WireMaster): void {
  const { version, site, ...data } = master
  inTransaction(floor.db, () => {
    saveMaster(floor.db, data, floor.settings.owners)
    saveMeta(floor.db, 'site', JSON.stringify(site))
    saveMeta(floor.db, 'masterVersion', version)
    floor.record({
      kind: 'master-taken',
      subject: version,
      actor: null,
      payload: { items: data.items.length, locations: data.locations.length },
    })
  })
  floor.wake.numbers()
  floor.tell({ tell: 'changed', tables: ['person', 'settings', 'siteData'] })
}

/** Writes what is new or different, one transaction an order. Returns what we hold and did not get. */
function takeOrders(floor: Floor, orders: readonly Order[]): string[] {
  const held = openOrderHashes(floor.db)
  for (const order of orders) {
    const known = held.get(order.orderRef)
    held.delete(order.orderRef)
    const hash = contentHash(order)
    if (known?.hash !== hash || known.newer || known.version !== order.version) takeOrder(floor, order, hash)
  }
  return [...held.keys()]
}

/** Which order a text that could not be read is about; null when it does not even say that. */
function refIn(raw: string): string | null {
  return /"orderRef"\s*:\s*"([^"]+)"/.exec(raw)?.[1] ?? null
}

/** Orders asked for by reference. One the OMS no longer has was taken back there; one that is only unreadable was not. */
function takeAsked(
  floor: Floor,
  asked: readonly string[],
  orders: readonly Order[],
  unreadable: readonly Quarantined[],
): void {
  for (const order of orders) takeOrder(floor, order, contentHash(order))
  const found = new Set(orders.map((order) => order.orderRef))
  const doubtful = unreadable.map(({ raw }) => refIn(raw))
  if (doubtful.includes(null)) return
  for (const orderRef of asked) {
    const held = orderByRef(floor.db, orderRef)
    if (
      found.has(orderRef) ||
      doubtful.includes(orderRef) ||
      held === null ||
      (held.newer ?? held.order).cancelledAt !== null
    )
      continue
    const vanished = { ...(held.newer ?? held.order), cancelledAt: isoNow(floor) }
    takeOrder(floor, vanished, contentHash(vanished))
  }
}

/** One order in: taken over when it is not on the floor yet, kept beside as a decision when it is. */
export function takeOrder(floor: Floor, order: Order, hash: string): void {
  inTransaction(floor.db, () => {
    const held = orderByRef(floor.db, order.orderRef)
    if (held !== null && held.shippedAt !== null) return holdIfUnconfirmed(floor, held, order)
    if (held !== null && (held.newer ?? held.order).version > order.version) return
    if (held === null && orderByNumber(floor.db, order.number) !== null) return setAsideTwin(floor, order)
    const at = isoNow(floor)
    const payload = { version: order.version, hash }
    const personal = { shipTo: order.shipTo, giftNote: order.giftNote }
    if (held === null || held.waveId === null) {
      if (held?.contentHash === hash && held.order.version === order.version) return
      saveOrder(floor.db, order, hash, at)
      floor.record({
        kind: held === null ? 'order-taken' : 'order-updated',
        subject: order.orderRef,
        actor: null,
        payload,
        personal,
      })
      if (held === null) holdIfDoubtful(floor, order)
      else settleIfShipped(floor, held, order)
    } else if (
      order.cancelledAt !== null &&
      (held.floorStage === 'waiting' || held.floorStage === 'picking')
    ) {
      leaveWork(floor, held, order, 'cancelled at the OMS', null, 'changed')
    } else if (held.contentHash === hash) {
      saveOrder(floor.db, order, hash, at)
      settleDecision(floor, order.number, null, 'taken back at the OMS')
    } else if (workHash(held.order) === workHash(order)) {
      saveOrder(floor.db, order, hash, at)
      settleDecision(floor, order.number, null, 'taken back at the OMS')
      floor.record({ kind: 'order-updated', subject: order.orderRef, actor: null, payload, personal })
    } else if (held.newer === null || contentHash(held.newer) !== hash) {
      saveNewer(floor.db, order, at)
      floor.record({
        kind: 'order-changed-on-floor',
        subject: order.orderRef,
        actor: null,
        payload,
        personal,
      })
      const kind = order.cancelledAt === null ? 'order-changed' : 'order-cancelled'
      const detail = `version ${held.order.version} -> ${order.version}`
      if (openAbout(floor.db, order.number, kind).length > 0) return
      settleDecision(floor, order.number, null, 'changed again at the OMS')
      openException(floor.db, {
        exceptionId: floor.newId(),
        kind,
        about: order.number,
        detail,
        openedAt: at,
        openedBy: null,
      })
    }
  })
}

/** Two orders with one number: nobody could tell them apart on paper, so the later one stays out. */
function setAsideTwin(floor: Floor, order: Order): void {
  takeQuarantined(floor, [
    {
      source: `order ${order.orderRef}`,
      reason: `number ${order.number} is another order's`,
      raw: JSON.stringify(order),
    },
  ])
}

function takeQuarantined(floor: Floor, bad: readonly Quarantined[]): void {
  for (const { source, reason, raw } of bad) {
    const rawHash = createHash('sha256').update(`${source} ${raw}`).digest('hex')
    const fresh = inTransaction(floor.db, () =>
      quarantine(floor.db, { quarantineId: floor.newId(), source, reason, raw, rawHash, at: isoNow(floor) }),
    )
    if (fresh) floor.tell({ tell: 'changed', tables: ['quarantine'] })
  }
}
