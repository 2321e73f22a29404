import type { TrytonChoices } from '#contract/oms-connection'
import { type Doing, nothingBeside, sendChecked } from '#oms/connectors/plain-oms'
import { type AskTryton, trytonSession } from '#oms/connectors/tryton/ask'
import { beginPicking, confirm, takeBack } from '#oms/connectors/tryton/confirm'
import { getByRef, pullOpen, sample } from '#oms/connectors/tryton/pull'
import { receiveReturn } from '#oms/connectors/tryton/returns'
import { adjustStock } from '#oms/connectors/tryton/stock-adjust'
import { stockOf, verify } from '#oms/connectors/tryton/verify'
import type { Line } from '#oms/exchange'
import type { Memory, Message, OmsPort, Outcome } from '#oms/port'
import { takesExceptions } from '#oms/wire-exception'
import { takesFindings } from '#oms/wire-found'

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
      unitWeights: false,
      progress: true,
      stockMovements: true,
      returns: true,
      findings: takesFindings('tryton'),
      exceptions: takesExceptions('tryton'),
      workStops: false,
      claims: false,
    },
    pullOpen: () => pullOpen(tryton),
    get: (orderRefs) => getByRef(tryton, orderRefs),
    sample: (most) => sample(tryton, most),
    stock: (skus) => stockOf(tryton, skus),
    verify: () => verify(tryton),
    ...nothingBeside('Tryton'),
    send: (message) => send(tryton, message),
  }
}

async function send(tryton: Tryton, message: Message): Promise<Outcome> {
  if (!/^[\x21-\x7e]{1,64}$/.test(message.messageId))
    return { kind: 'refused', reason: 'messageId cannot be a mark in Tryton', raw: '' }
  const doing: Doing = {
    shipmentConfirmation: (body, key) => confirm(tryton, key, body),
    cancelConfirmation: ({ key }) => takeBack(tryton, key),
    progress: ({ stage, orderRef }) => (stage === 'picking' ? beginPicking(tryton, orderRef) : null),
    stockMovement: (body, key) => adjustStock(tryton, key, body),
    returned: (body, key) => receiveReturn(tryton, key, body),
  }
  return await sendChecked('Tryton', doing, message)
}
