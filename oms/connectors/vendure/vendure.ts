import type { VendureChoices } from '#contract/oms-connection'
import { type AskVendure, vendureSession } from '#oms/connectors/vendure/ask'
import { confirm } from '#oms/connectors/vendure/confirm'
import { getByRef, pullOpen } from '#oms/connectors/vendure/pull'
import { takeBack } from '#oms/connectors/vendure/take-back'
import { stockOf, verify } from '#oms/connectors/vendure/verify'
import type { Line } from '#oms/exchange'
import { reasonOf } from '#oms/order-set'
import type { Memory, Message, OmsFault, OmsPort, Outcome } from '#oms/port'
import { wireCancelMessage, wireConfirmation } from '#oms/wire'

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
      stockMovements: false,
      returns: false,
    },
    claims: null,
    pullOpen: () => pullOpen(vendure),
    get: (orderRefs) => getByRef(vendure, orderRefs),
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
  return { kind: 'noPlace', reason: 'Vendure has no place for this' }
}

const noNumbers = (courierId: string | null): OmsFault => ({
  fault: 'unreadable',
  detail: `Vendure gives no numbers (${courierId ?? 'sscc'}): enter a range of numbers in the settings`,
  afterMs: null,
})
