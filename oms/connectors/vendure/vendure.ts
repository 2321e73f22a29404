import type { VendureChoices } from '#contract/oms-connection'
import { type AskVendure, vendureSession } from '#oms/connectors/vendure/ask'
import { confirm } from '#oms/connectors/vendure/confirm'
import { getByRef, pullOpen, sample } from '#oms/connectors/vendure/pull'
import { receiveReturn } from '#oms/connectors/vendure/returns'
import { adjustStock } from '#oms/connectors/vendure/stock-adjust'
import { takeBack } from '#oms/connectors/vendure/take-back'
import { stockOf, verify } from '#oms/connectors/vendure/verify'
import type { Line } from '#oms/exchange'
import type { Memory, Message, OmsFault, OmsPort, Outcome } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { wireCancelMessage, wireConfirmation } from '#oms/wire'
import { takesFindings } from '#oms/wire-found'
import { wireReturn, wireStockMovement } from '#oms/wire-stock'

/** What every part of this connector works with. */
export interface Vendure {
  ask: AskVendure
  choices: VendureChoices
  memory: Memory
  /** Milliseconds since 1970. */
  now: () => number
}

/**
 * Connects a station to a Vendure 3 shop through its Admin API (docs/oms-vendure.md). `line.baseUrl` is the whole
 * address of that API, `line.token` the password of `choices.user`.
 */
export function vendureOms(line: Line, choices: VendureChoices, memory: Memory): OmsPort {
  const ask = vendureSession(line, choices.user, line.token)
  const vendure: Vendure = { ask, choices, memory, now: line.now }
  return {
    can: {
      keys: false,
      master: false,
      numbers: false,
      labels: false,
      lots: false,
      progress: false,
      stockMovements: choices.stockField !== null,
      returns: true,
      findings: takesFindings('vendure'),
    },
    claims: null,
    pullOpen: () => pullOpen(vendure),
    get: (orderRefs) => getByRef(vendure, orderRefs),
    sample: (most) => sample(vendure, most),
    stock: (skus) => stockOf(vendure, skus),
    verify: () => verify(vendure),
    master: () => Promise.resolve(null),
    leaseNumbers: ({ courierId }) => Promise.resolve(noNumbers(courierId)),
    courierLabel: () => Promise.resolve({ state: 'none', reason: 'Vendure makes no labels' }),
    send: (message) => send(vendure, message),
  }
}

async function send(vendure: Vendure, { kind, messageId, body }: Message): Promise<Outcome> {
  if (kind === 'shipmentConfirmation') {
    const parsed = wireConfirmation.safeParse(body)
    if (!parsed.success) return { kind: 'refused', reason: reasonOf(parsed.error), raw: '' }
    return await confirm({ vendure, key: messageId, body: parsed.data })
  }
  if (kind === 'cancelConfirmation') {
    const parsed = wireCancelMessage.safeParse(body)
    if (!parsed.success) return { kind: 'refused', reason: reasonOf(parsed.error), raw: '' }
    return await takeBack(vendure, parsed.data.key)
  }
  if (kind === 'stockMovement') {
    const parsed = wireStockMovement.safeParse(body)
    if (!parsed.success) return { kind: 'refused', reason: reasonOf(parsed.error), raw: '' }
    return await adjustStock(vendure, messageId, parsed.data)
  }
  if (kind === 'returned') {
    const parsed = wireReturn.safeParse(body)
    if (!parsed.success) return { kind: 'refused', reason: reasonOf(parsed.error), raw: '' }
    return await receiveReturn(vendure, messageId, parsed.data)
  }
  return { kind: 'noPlace', reason: 'Vendure has no place for this' }
}

const noNumbers = (courierId: string | null): OmsFault => ({
  fault: 'unreadable',
  detail: `Vendure gives no numbers (${courierId ?? 'sscc'}): enter a range of numbers in the settings`,
  afterMs: null,
})
