import { createHash } from 'node:crypto'
import {
  awaitCourierLabel,
  type CourierLabel,
  cartonsToLabel,
  courierLabelById,
  courierLabelsLeft,
  isNumberUsed,
  keepCourierBytes,
  keepCourierLabel,
  nextCourierAsk,
  nextCourierLabel,
  refuseCourierLabel,
  wantCourierLabel,
} from '#db/courier-labels'
import { openException } from '#db/exceptions'
import { couriers } from '#db/master'
import { orderByRef } from '#db/orders'
import { packOrder } from '#db/pack-orders'
import { inTransaction } from '#db/statements'
import { type CourierLabelTrouble, isPrintableNumber } from '#domain/courier-label'
import type { Order } from '#domain/order'
import type { GivenLabel, LabelSource } from '#oms/port'
import { basisOf, voidLabelAtCourier } from '#station/bench/courier-label'
import { makeDueLabels } from '#station/bench/due-labels'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { withoutSecrets } from '#station/oms/secrets'
import { troubleOf } from '#station/paper/courier-papers'
import { homePrinter } from '#station/paper/journal'
import { secretsOf } from '#station/settings'
import { courierTrouble } from '#words/courier-label'
import { wordsOf } from '#words/say'

/** After a call that came to nothing. */
const retryMs = 5_000
const longestRetryMs = 60_000

/** Gets the labels that couriers make for the orders of one source, before anybody waits for them where it can. */
export interface CourierLabels {
  wake: () => void
  /** Everything that may be asked now is; resolves when it is on disk. */
  fetch: () => Promise<void>
  stop: () => Promise<void>
}

export function courierLabels(floor: Floor, source: string, port: () => LabelSource | null): CourierLabels {
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  /** Asked again while at work: there may be more by now. */
  let again = false
  let failures = 0
  /** Labels that were asked for in vain: an OMS that fails at one may well have the next, so these come after all others. */
  const vain = new Set<string>()
  /** Not before the scan that woke it was answered. */
  let woken: NodeJS.Immediate | null = null

  const fetchAll = async (): Promise<void> => {
    const oms = port()
    if (oms === null || stopped) return
    again = running !== null
    running ??= work(oms)
      .catch((error: unknown) => {
        failures++
        floor.log.error({ error: String(error) }, "couriers' labels could not be fetched")
        if (isDiskFull(error)) floor.sayDiskFull()
      })
      .finally(() => {
        running = null
        if (again) void fetchAll()
        else plan()
      })
    await running
  }

  const work = async (oms: LabelSource): Promise<void> => {
    const isAsked = couriers(floor.db).some(({ labels }) => labels === 'courier')
    if (!isAsked && nextCourierAsk(floor.db, source) === null) return
    inTransaction(floor.db, () => {
      voidLeft(floor)
      wantAll(floor)
    })
    floor.wake.outbox()
    makeDueLabels(floor)
    for (let label = due(); label !== null && !stopped; label = due()) {
      const given = await ask(floor, oms, label)
      if (stopped) return
      if (given === null) {
        failures++
        vain.add(label.labelId)
        return
      }
      failures = 0
      if (given.state === 'made') await take(floor, label, given, () => stopped)
      else answer(floor, label, given)
    }
  }
  const due = (): CourierLabel | null => {
    const at = isoNow(floor)
    const other = nextCourierLabel(floor.db, source, at, [...vain])
    if (other !== null) return other
    vain.clear()
    return nextCourierLabel(floor.db, source, at, [])
  }

  /** The next try: soon after a failure, else when the courier said. */
  const plan = (): void => {
    if (timer !== null) clearTimeout(timer)
    const askAt = stopped ? null : nextCourierAsk(floor.db, source)
    if (askAt === null) return
    const failedMs = failures === 0 ? 0 : Math.min(longestRetryMs, retryMs * 2 ** (failures - 1))
    const laterMs = Date.parse(askAt) - floor.now().getTime()
    timer = setTimeout(() => void fetchAll(), Math.max(50, failedMs, Math.min(longestRetryMs, laterMs)))
  }

  return {
    fetch: fetchAll,
    wake: () => {
      woken ??= setImmediate(() => {
        woken = null
        void fetchAll()
      })
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      if (woken !== null) clearImmediate(woken)
      await running
    },
  }
}

/** Writes down which labels are wanted, and which of an order that changed are of no use any more. */
function wantAll(floor: Floor): void {
  for (const { order, cartonNumber, label } of cartonsToLabel(floor.db)) {
    const basisHash = basisOf(order)
    if (label?.basisHash === basisHash) {
      keepCourierLabel(floor.db, label.labelId, order.version)
      continue
    }
    if (label !== null) voidLabelAtCourier(floor, label, order.number, 'the order changed', null)
    want(floor, order, cartonNumber)
  }
}

function want(floor: Floor, order: Order, cartonNumber: number): void {
  const { orderRef, version } = order
  const labelId = floor.newId()
  wantCourierLabel(
    floor.db,
    { labelId, orderRef, cartonNumber, basisHash: basisOf(order), version },
    isoNow(floor),
  )
  floor.record({
    kind: 'courier-label-wanted',
    subject: orderRef,
    actor: null,
    payload: { labelId, cartonNumber },
  })
}

function voidLeft(floor: Floor): void {
  for (const label of courierLabelsLeft(floor.db)) {
    const number = orderByRef(floor.db, label.orderRef)?.order.number ?? label.orderRef
    voidLabelAtCourier(floor, label, number, 'no carton carries it', null)
  }
}

/** Null: nobody answered, or not so that it could be read; asked again later under the same key. */
async function ask(floor: Floor, oms: LabelSource, label: CourierLabel): Promise<GivenLabel | null> {
  const held = orderByRef(floor.db, label.orderRef)
  if (held === null) return null
  const { order } = held
  const carton = packOrder(floor.db, order).cartons.find(({ number }) => number === label.cartonNumber)
  const given = await oms.courierLabel(label.labelId, {
    orderRef: order.orderRef,
    basedOn: order.version,
    cartonNumber: label.cartonNumber,
    courierId: order.courierId,
    service: order.service,
    weightG: carton?.weighedG ?? null,
    stationId: floor.settings.station.stationId,
  })
  const shut = (said: string): string => withoutSecrets(said, secretsOf(floor.settings))
  if (!('fault' in given)) return given.state === 'none' ? { ...given, reason: shut(given.reason) } : given
  floor.log.warn({ fault: given.fault, detail: shut(given.detail) }, "a courier's label could not be fetched")
  return null
}

/** What was wrong when a label was judged; `later` where the thread that draws it failed, which is no fault of the label: those of other cartons do not wait behind it. */
async function judged(
  floor: Floor,
  given: Extract<GivenLabel, { state: 'made' }>,
  { orderRef }: CourierLabel,
): Promise<CourierLabelTrouble | null | 'later'> {
  return await troubleOf(floor, given, homePrinter(floor, 'shippingLabel', orderRef)).catch((error) => {
    floor.log.error({ error: String(error) }, "a courier's label could not be drawn")
    return 'later' as const
  })
}

/** Reads a label back before it counts, and keeps it. */
async function take(
  floor: Floor,
  label: CourierLabel,
  given: Extract<GivenLabel, { state: 'made' }>,
  isStopped: () => boolean,
): Promise<void> {
  const { trackingNumber, format, dpi, bytes } = given
  const trouble: CourierLabelTrouble | null | 'later' = !isPrintableNumber(trackingNumber)
    ? { trouble: 'number-unprintable', trackingNumber }
    : isNumberUsed(floor.db, trackingNumber, label.labelId)
      ? { trouble: 'number-used', trackingNumber }
      : await judged(floor, given, label)
  if (isStopped()) return
  if (trouble === 'later') return answer(floor, label, { state: 'later', retryAfterS: 60 })
  const bytesHash = createHash('sha256').update(bytes).digest('hex')
  const kept = inTransaction(floor.db, () => {
    if (isOver(floor, label)) return false
    if (trouble !== null) return refused(floor, label, trouble)
    keepCourierBytes(floor.db, label.labelId, { trackingNumber, format, dpi, bytesHash, bytes })
    const { labelId, cartonNumber } = label
    const payload = { labelId, cartonNumber, trackingNumber, format, bytesHash }
    floor.record({ kind: 'courier-label-taken', subject: label.orderRef, actor: null, payload })
    return true
  })
  if (kept) makeDueLabels(floor)
  floor.tell({ tell: 'changed', tables: ['carton', 'exception'] })
}

function answer(floor: Floor, label: CourierLabel, given: Exclude<GivenLabel, { state: 'made' }>): void {
  inTransaction(floor.db, () => {
    if (isOver(floor, label)) return
    if (given.state === 'none')
      return void refused(floor, label, { trouble: 'none-given', reason: given.reason })
    const askAt = new Date(floor.now().getTime() + given.retryAfterS * 1000).toISOString()
    awaitCourierLabel(floor.db, label.labelId, askAt)
  })
  floor.tell({ tell: 'changed', tables: ['carton', 'exception'] })
}

/** Whether somebody voided it while the answer was on its way. */
const isOver = (floor: Floor, { labelId }: CourierLabel): boolean =>
  courierLabelById(floor.db, labelId)?.state === 'void'

/** The carton waits, and a supervisor is told; false, for nothing was kept. */
function refused(floor: Floor, label: CourierLabel, trouble: CourierLabelTrouble): false {
  refuseCourierLabel(floor.db, label.labelId, trouble)
  const { labelId, cartonNumber, orderRef } = label
  const about = orderByRef(floor.db, orderRef)?.order.number ?? orderRef
  openException(floor.db, {
    exceptionId: floor.newId(),
    kind: 'courier-label',
    about,
    detail: courierTrouble(wordsOf('en').courierLabel, trouble),
    openedAt: isoNow(floor),
    openedBy: null,
  })
  const payload = { labelId, cartonNumber, trouble: trouble.trouble }
  floor.record({ kind: 'courier-label-refused', subject: orderRef, actor: null, payload })
  return false
}
