import type { Order } from '#domain/order'
import type { Answer, Ask } from '#oms/exchange'
import type { Message, OmsFault, Outcome } from '#oms/port'
import { reasonOf } from '#oms/reason-of'
import { readStrictJson } from '#oms/strict-json'
import { wireAccepted, wireProblem } from '#oms/wire-answer'
import { wireClaim, wireClaimRelease } from '#oms/wire-claim'
import { wireCancelMessage, wireConfirmation } from '#oms/wire-confirmation'
import { wireException } from '#oms/wire-exception'
import { wireItemProposal, wireMispick } from '#oms/wire-found'
import { wireVoidMessage } from '#oms/wire-label'
import { wireOrder } from '#oms/wire-order'
import { wireProgress } from '#oms/wire-progress'
import { wireReturn, wireStockMovement } from '#oms/wire-stock'
import { wireWorkStopMessage } from '#oms/wire-work'

/** The request of an outbox message, or its refusal when our own body would break the contract. */
export function postOf({ messageId, kind, body }: Message): Ask | Outcome {
  if (!/^[\x21-\x7e]{1,64}$/.test(messageId)) return refused('messageId cannot be an Idempotency-Key', body)
  const ask = (path: string, checkedBody: unknown): Ask => ({
    method: 'POST',
    path,
    key: messageId,
    body: checkedBody,
  })
  if (kind === 'cancelConfirmation') {
    const parsed = wireCancelMessage.safeParse(body)
    if (!parsed.success) return refused(reasonOf(parsed.error), body)
    const { key, reason } = parsed.data
    return ask(`/v1/confirmations/${encodeURIComponent(key)}/cancel`, { reason })
  }
  if (kind === 'voidLabel') {
    const parsed = wireVoidMessage.safeParse(body)
    if (!parsed.success) return refused(reasonOf(parsed.error), body)
    const { key, reason } = parsed.data
    return ask(`/v1/labels/${encodeURIComponent(key)}/void`, { reason })
  }
  const { path, schema } = plainKinds[kind]
  const parsed = schema.safeParse(body)
  return parsed.success ? ask(path, parsed.data) : refused(reasonOf(parsed.error), body)
}

const plainKinds = {
  shipmentConfirmation: { path: '/v1/confirmations', schema: wireConfirmation },
  progress: { path: '/v1/progress', schema: wireProgress },
  stockMovement: { path: '/v1/stock-movements', schema: wireStockMovement },
  returned: { path: '/v1/returns', schema: wireReturn },
  mispick: { path: '/v1/mispicks', schema: wireMispick },
  workStop: { path: '/v1/work-stops', schema: wireWorkStopMessage },
  exception: { path: '/v1/exceptions', schema: wireException },
  claim: { path: '/v1/claims', schema: wireClaim },
  releaseClaim: { path: '/v1/claims/release', schema: wireClaimRelease },
  itemProposal: { path: '/v1/item-proposals', schema: wireItemProposal },
} as const

/**
 * What an answer to a keyed message means. Only an answer that reads as an acceptance is one; whatever
 * cannot be told from "not the OMS at all" (a proxy's page, a redirect, a 404 without a problem) is asked again.
 */
export function outcomeOfAnswer(answer: Answer): Outcome {
  const { status, text, retryAfterMs } = answer
  const json = readStrictJson(text)
  const value = 'reason' in json ? null : json.value
  const raw = text.slice(0, 20_000)
  if (status === 200 || status === 201) {
    const accepted = wireAccepted.safeParse(value)
    if (!accepted.success)
      return retry(`HTTP ${status} that is no acceptance: ${text.slice(0, 200)}`, null, true)
    return { kind: accepted.data.already ? 'already' : 'applied', reference: accepted.data.reference }
  }
  if (status === 401 || status === 403) return { kind: 'auth', reason: reasonIn(value) ?? `HTTP ${status}` }
  if (status === 408 || status === 425 || status === 429 || status >= 500 || status < 400)
    return retry(reasonIn(value) ?? `HTTP ${status}`, retryAfterMs, status < 400 || closed.has(status))
  const reason = reasonIn(value)
  if (status === 409) return { kind: 'conflict', reason: reason ?? 'HTTP 409', order: orderIn(value), raw }
  if (reason === null && (status === 404 || status === 405 || status === 407))
    return retry(`HTTP ${status} from something that does not speak Station REST`, retryAfterMs, true)
  return { kind: 'refused', reason: reason ?? `HTTP ${status}: ${text.slice(0, 200)}`, raw }
}

/** A message whose answer never came: perhaps applied, so it goes again with the same key. */
export function outcomeOfFault({ fault, detail, afterMs }: OmsFault): Outcome {
  if (fault === 'auth') return { kind: 'auth', reason: detail }
  return retry(detail, afterMs, fault !== 'unreadable')
}

/** Too many requests, or an OMS that is down behind what answers for it. */
const closed: ReadonlySet<number> = new Set([429, 502, 503, 504])
const retry = (reason: string, afterMs: number | null, takesNone: boolean): Outcome => ({
  kind: 'retry',
  reason,
  afterMs,
  takesNone,
})

function refused(reason: string, body: unknown): Outcome {
  try {
    return {
      kind: 'refused',
      reason: `our own message breaks the contract: ${reason}`,
      raw: String(JSON.stringify(body)).slice(0, 20_000),
    }
  } catch {
    return { kind: 'refused', reason: `our own message breaks the contract: ${reason}`, raw: '' }
  }
}

/** The words of a refusal; null where the body is none of this contract. */
export function reasonIn(value: unknown): string | null {
  const problem = wireProblem.partial({ order: true }).safeParse(value)
  return problem.success ? `${problem.data.problem}: ${problem.data.detail}` : null
}

function orderIn(value: unknown): Order | null {
  const problem = wireProblem.safeParse(value)
  const order = problem.success ? wireOrder.safeParse(problem.data.order) : null
  return order?.success === true ? order.data : null
}
