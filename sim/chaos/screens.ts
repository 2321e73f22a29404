import type { PackView } from '#contract/pack-view'
import type { PickView } from '#contract/pick-view'
import type { PutWallView } from '#contract/put-wall-view'
import type { SeatView } from '#contract/seat-view'
import type { WorkStopView } from '#contract/work-stop-view'

/** What a screen promised: whose it is, what is being worked on, which step, and what was counted as done. */
export interface Promised {
  who: string
  work: string
  step: string
  /** The line or carton in hand. */
  on: string
  done: Record<string, number>
}

/** Reads a screen's promises; what the OMS, devices and other people change is none of them. */
export function promisedBy({ person, screen }: SeatView): Promised {
  const who = person?.name ?? ''
  if (screen.screen === 'pick') return { who, ...pickPromise(screen) }
  if (screen.screen === 'pack') return { who, ...packPromise(screen) }
  if (screen.screen === 'putWall') return { who, ...wallPromise(screen) }
  if (screen.screen === 'workStops') return { who, ...workPromise(screen) }
  return { who, work: screen.screen, step: screen.screen, on: '', done: {} }
}

function pickPromise({ list, step, line, slots, cartId, totals }: PickView): Omit<Promised, 'who'> {
  const inHand = line?.inHand ?? 0
  return {
    work: `list ${list.number}`,
    step: step.step,
    on: line?.lineId ?? '',
    done: {
      cart: cartId === null ? 0 : 1,
      totes: slots.filter((slot) => slot.toteId !== null).length,
      taken: totals.units + inHand,
      put: totals.units,
      shorts: totals.shorts,
      unloaded: slots.filter((slot) => slot.state === 'unloaded').length,
    },
  }
}

function wallPromise({ toteId, step, hand, left, orders }: PutWallView): Omit<Promised, 'who'> {
  return {
    work: `tote ${toteId}`,
    step: `wall-${step}`,
    on: hand === null ? '' : `${hand.item.sku} of ${hand.orderNumber}`,
    done: { sorted: orders.done, out: -left },
  }
}

function workPromise({ orderNumber, step, now, stops }: WorkStopView): Omit<Promised, 'who'> {
  return {
    work: `work ${orderNumber}`,
    step,
    on: now.stopRef,
    done: {
      stops: stops.filter(({ state }) => state === 'done' || state === 'waived').length,
      units: stops.reduce((sum, { unitsDone }) => sum + unitsDone, 0),
      parts: now.parts.reduce((sum, { scanned }) => sum + scanned, 0),
    },
  }
}

function packPromise({
  order,
  step,
  carton,
  verified,
  closedCartons,
  weight,
}: PackView): Omit<Promised, 'who'> {
  return {
    work: `order ${order.number}`,
    step: step.step.includes('label') ? 'label' : step.step,
    on: carton === null ? '' : String(carton.number),
    done: {
      verified,
      cartons: closedCartons + (carton === null ? 0 : 1),
      weighed: closedCartons + (weight.storedG === null ? 0 : 1),
      closed: closedCartons,
    },
  }
}

/** What one more act at a step may change: counts that may grow, steps that may follow, and whether the work may. */
interface Next {
  grows?: readonly string[]
  /** Counts that may be smaller: what is taken back, or counted wrong too often. */
  falls?: readonly string[]
  /** The line or carton in hand may be another one. */
  moves?: boolean
  /** Steps that may follow without any count; `*` any. */
  steps?: readonly string[]
  /** The seat may show other work: a list begun, an order closed. */
  leaves?: boolean
}
const nexts: Record<string, Next> = {
  'sign-in': { leaves: true },
  home: { leaves: true },
  'fetch-tote': { steps: ['*'] },
  'pass-on': { leaves: true },
  'scan-cart': { grows: ['cart'], steps: ['*'] },
  'bind-tote': { grows: ['totes'], steps: ['*'] },
  'scan-location': { steps: ['scan-item'] },
  'scan-item': { grows: ['taken', 'shorts'], steps: ['*'], moves: true },
  'scan-tote': { grows: ['put'], steps: ['*'], moves: true },
  'zero-check': { steps: ['*'], moves: true },
  'order-left': { steps: ['*'], moves: true, leaves: true },
  'twin-check': { grows: ['shorts'], steps: ['*'], moves: true },
  unload: { grows: ['unloaded'], steps: ['*'] },
  done: { leaves: true },
  'wall-scan-item': { grows: ['out'], steps: ['*'], moves: true, leaves: true },
  'wall-scan-cubby': { grows: ['sorted'], steps: ['*'], moves: true, leaves: true },
  'wall-leftover': { leaves: true },
  'scan-part': { grows: ['parts'], steps: ['confirm-kit'] },
  'confirm-kit': { grows: ['units', 'stops'], falls: ['parts'], steps: ['*'], moves: true, leaves: true },
  'do-work': { grows: ['units', 'stops'], steps: ['*'], moves: true, leaves: true },
  'confirm-partial': { steps: ['instructions', 'choose-carton'], leaves: true },
  instructions: { steps: ['choose-carton', 'scan-unit'] },
  'choose-carton': { grows: ['cartons', 'verified'], steps: ['*'], moves: true },
  'scan-unit': { grows: ['verified'], steps: ['recount', 'weigh'] },
  recount: { falls: ['verified'], steps: ['*'] },
  weigh: { grows: ['weighed'], steps: ['weight-off', 'label'] },
  'weight-off': { grows: ['weighed'], steps: ['label'] },
  label: { grows: ['closed'], falls: ['weighed'], steps: ['*'], moves: true, leaves: true },
}

/** Null when a restarted screen keeps what it promised, or follows from the one act it had not yet answered; else what is wrong. */
export function broken(before: Promised, after: Promised, acted: boolean): string | null {
  const same = JSON.stringify(before) === JSON.stringify(after)
  if (same) return null
  if (!acted) return 'the screen is another one although nobody did anything'
  const next = nexts[before.step] ?? {}
  if (before.who !== after.who && before.step !== 'sign-in')
    return `${before.who} is not at this seat any more`
  if (before.work !== after.work) return next.leaves === true ? null : `${before.work} is not open any more`
  for (const [what, count] of Object.entries(before.done)) {
    const now = after.done[what] ?? 0
    if (now < count && !next.falls?.includes(what)) return `${what} was shown as ${count} and is ${now}`
    if (now > count && !next.grows?.includes(what)) return `${what} went from ${count} to ${now} by itself`
  }
  if (before.on !== after.on && next.moves !== true)
    return `it stood at ${before.on} and stands at ${after.on}`
  const may = next.steps ?? []
  return before.step === after.step || may.includes('*') || may.includes(after.step)
    ? null
    : `the step ${before.step} became ${after.step}`
}
