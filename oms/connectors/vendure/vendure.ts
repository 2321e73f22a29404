import type { VendureChoices } from '#contract/oms-connection'
import { type Doing, nothingBeside, sendChecked } from '#oms/connectors/plain-oms'
import { type AskVendure, vendureSession } from '#oms/connectors/vendure/ask'
import { confirm } from '#oms/connectors/vendure/confirm'
import { getByRef, pullOpen, sample } from '#oms/connectors/vendure/pull'
import { receiveReturn } from '#oms/connectors/vendure/returns'
import { adjustStock } from '#oms/connectors/vendure/stock-adjust'
import { takeBack } from '#oms/connectors/vendure/take-back'
import { stockOf, verify } from '#oms/connectors/vendure/verify'
import type { Line } from '#oms/exchange'
import type { Memory, OmsPort } from '#oms/port'
import { takesExceptions } from '#oms/wire-exception'
import { takesFindings } from '#oms/wire-found'

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
      unitWeights: false,
      progress: false,
      stockMovements: choices.stockField !== null,
      returns: true,
      findings: takesFindings('vendure'),
      exceptions: takesExceptions('vendure'),
      workStops: false,
      claims: false,
    },
    pullOpen: () => pullOpen(vendure),
    get: (orderRefs) => getByRef(vendure, orderRefs),
    sample: (most) => sample(vendure, most),
    stock: (skus) => stockOf(vendure, skus),
    verify: () => verify(vendure),
    ...nothingBeside('Vendure'),
    send: (message) => sendChecked('Vendure', doingAt(vendure), message),
  }
}

const doingAt = (vendure: Vendure): Doing => ({
  shipmentConfirmation: (body, key) => confirm({ vendure, key, body }),
  cancelConfirmation: ({ key }) => takeBack(vendure, key),
  stockMovement: (body, key) => adjustStock(vendure, key, body),
  returned: (body, key) => receiveReturn(vendure, key, body),
})
