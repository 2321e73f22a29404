import { AsyncLocalStorage } from 'node:async_hooks'
import type { OmsCall } from '#contract/oms-call'

const mostCalls = 30
const longestValue = 200
const hidden = '•••'
/** Heads whose value may open a door, in the words of any OMS; our own key of a message opens none. */
const opens = /auth|token|cookie|secret|password|session|(?<!idempotency-)key/i

const underWay = new AsyncLocalStorage<OmsCall[]>()

/** Does a piece of work and answers with the calls it made, whatever else is asked of an OMS meanwhile. */
export async function withCalls<T>(work: () => Promise<T>): Promise<{ value: T; calls: OmsCall[] }> {
  const calls: OmsCall[] = []
  return { value: await underWay.run(calls, work), calls }
}

/** Notes a call for whoever listens; nobody does while orders are pulled. */
export function noteCall(call: () => OmsCall): void {
  const calls = underWay.getStore()
  if (calls === undefined) return
  calls.push(call())
  // the last ones say how it ended
  if (calls.length > mostCalls) calls.shift()
}

/** Heads as they may be kept. */
export function shownHeads(heads: Iterable<readonly [name: string, value: string]>): Record<string, string> {
  return Object.fromEntries(
    [...heads].map(([name, value]) => [name, opens.test(name) ? hidden : value.slice(0, longestValue)]),
  )
}
