import type { Order } from '#domain/order'

const nobody: Order['shipTo'] = {
  name: '',
  company: null,
  lines: [],
  postcode: '',
  town: '',
  state: '',
  country: '',
  phone: '',
}

/** An order without who it was for: what was ordered and shipped stays, the addressee and every free text go. */
export const withoutAddressee = (order: Order): Order => ({
  ...order,
  shipTo: nobody,
  customerRef: undefined,
  giftNote: null,
  instructions: undefined,
  hold: null,
  invoice: order.invoice === undefined ? undefined : { ...order.invoice, billTo: null },
})

const dayMs = 24 * 3_600_000
/** A station may be switched off so long without anybody being asked whether its clock is right. */
const longestSilenceMs = 3 * dayMs
const farthestBackMs = 3_600_000

/**
 * Whether a clock may be believed that said `trustedMs` before and says `nowMs` now, when the program knows of
 * `explainedMs` in between. A clock that jumped must not make everything look old enough to be erased.
 */
export function clockJumped(trustedMs: number, nowMs: number, explainedMs: number): boolean {
  const unexplainedMs = nowMs - trustedMs - explainedMs
  return unexplainedMs > longestSilenceMs || unexplainedMs < -farthestBackMs
}

/** Before this instant things are old enough to be erased. */
export const eraseBefore = (nowMs: number, keepDays: number): string =>
  new Date(nowMs - keepDays * dayMs).toISOString()
