import type { TrytonChoices } from '#contract/oms-connection'
import { type AskTryton, trytonSession } from '#oms/connectors/tryton/ask'
import { beginPicking, confirm, takeBack } from '#oms/connectors/tryton/confirm'
import { getByRef, pullOpen, sample } from '#oms/connectors/tryton/pull'
import { receiveReturn } from '#oms/connectors/tryton/returns'
import { adjustStock } from '#oms/connectors/tryton/stock-adjust'
import { stockOf, verify } from '#oms/connectors/tryton/verify'
import type { Line } from '#oms/exchange'
import type { Memory, Message, OmsPort, Outcome } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { wireCancelMessage, wireConfirmation, wireProgress } from '#oms/wire'
import { takesFindings } from '#oms/wire-found'
import { wireReturn, wireStockMovement } from '#oms/wire-stock'

/** What every part of this connector works with. */
export interface Tryton {
  ask: AskTryton
  choices: TrytonChoices
  memory: Memory
  /** Milliseconds since 1970. */
  now: () => number
}

/**
 * Connects a station to a Tryton 6.0 warehouse by JSON-RPC (docs/oms-tryton.md). `line.baseUrl` is the server without
 * the name of its database, `line.token` the password of `choices.user`.
 */
export function trytonOms(line: Line, choices: TrytonChoices, memory: Memory): OmsPort {
  const ask = trytonSession(line, choices.database, choices.user)
  const tryton: Tryton = { ask, choices, memory, now: line.now }
  return {
    can: {
      keys: false,
      master: false,
      numbers: false,
      labels: false,
      lots: true,
      progress: true,
      stockMovements: true,
      returns: true,
      findings: takesFindings('tryton'),
    },
    claims: null,
    pullOpen: () => pullOpen(tryton),
    get: (orderRefs) => getByRef(tryton, orderRefs),
    sample: (most) => sample(tryton, most),
    stock: (skus) => stockOf(tryton, skus),
    verify: () => verify(tryton),
    master: () => Promise.resolve(null),
    leaseNumbers: ({ courierId }) =>
      Promise.resolve({
        fault: 'unreadable',
        detail: `Tryton gives no numbers (${courierId ?? 'sscc'}): enter a range of numbers in the settings`,
        afterMs: null,
      }),
    courierLabel: () => Promise.resolve({ state: 'none', reason: 'Tryton makes no labels' }),
    send: (message) => send(tryton, message),
  }
}

async function send(tryton: Tryton, { kind, messageId, body }: Message): Promise<Outcome> {
  const refused = (reason: string): Outcome => ({ kind: 'refused', reason, raw: '' })
  if (!/^[\x21-\x7e]{1,64}$/.test(messageId)) return refused('messageId cannot be a mark in Tryton')
  if (kind === 'shipmentConfirmation') {
    const parsed = wireConfirmation.safeParse(body)
    return parsed.success ? await confirm(tryton, messageId, parsed.data) : refused(reasonOf(parsed.error))
  }
  if (kind === 'cancelConfirmation') {
    const parsed = wireCancelMessage.safeParse(body)
    return parsed.success ? await takeBack(tryton, parsed.data.key) : refused(reasonOf(parsed.error))
  }
  if (kind === 'progress') {
    const parsed = wireProgress.safeParse(body)
    if (!parsed.success) return refused(reasonOf(parsed.error))
    if (parsed.data.stage === 'picking') return await beginPicking(tryton, parsed.data.orderRef)
  }
  if (kind === 'stockMovement') {
    const parsed = wireStockMovement.safeParse(body)
    return parsed.success
      ? await adjustStock(tryton, messageId, parsed.data)
      : refused(reasonOf(parsed.error))
  }
  if (kind === 'returned') {
    const parsed = wireReturn.safeParse(body)
    return parsed.success
      ? await receiveReturn(tryton, messageId, parsed.data)
      : refused(reasonOf(parsed.error))
  }
  return { kind: 'noPlace', reason: 'Tryton has no place for this' }
}
