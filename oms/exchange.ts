import { noteCall, shownHeads } from '#oms/call-log'
import type { Pace } from '#oms/pace'
import type { OmsFault } from '#oms/port'
import { type Quota, quotaIn, waitMsIn } from '#oms/quota'

/** What every call to an OMS needs; given from outside so that tests can stand in for the network and the clock. */
export interface Line {
  baseUrl: string
  token: string
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
  timeoutMs: number
  /** Whether a request may leave now. */
  pace: Pace
}

/** One HTTP request as a connector words it. */
export interface Ask {
  method: 'GET' | 'POST'
  /** Below the base URL, with its query. */
  path: string
  key: string | null
  body: unknown
}

/** What came back, whatever its status, with the times at which it was asked and fully read. */
export interface Answer {
  status: number
  text: string
  headers: Headers
  retryAfterMs: number | null
  quota: Quota | null
  sentAtMs: number
  readAtMs: number
}

const mostBytes = 64 * 1024 * 1024

/**
 * One exchange with an OMS, as soon as its pace lets it: never throws, never waits longer than the time-out for the whole
 * answer, never holds more than 64 MB, and never follows a redirect (it would carry the token elsewhere).
 */
export async function exchange(line: Line, ask: Ask): Promise<Answer | OmsFault> {
  const held = await line.pace.enter()
  if (held !== null) return held
  const how = await asked(line, ask)
  line.pace.heard(how)
  return how
}

async function asked(line: Line, ask: Ask): Promise<Answer | OmsFault> {
  const sentAtMs = line.now()
  const given = AbortSignal.timeout(line.timeoutMs)
  const address = `${line.baseUrl.replace(/\/+$/, '')}${ask.path}`
  const heads = headsOf(line, ask)
  const note = (answer: number | string, got: Iterable<readonly [string, string]>): void =>
    noteCall(() => ({
      at: new Date(sentAtMs).toISOString(),
      asked: `${ask.method} ${address}`,
      sent: shownHeads(Object.entries(heads)),
      answer,
      got: shownHeads(got),
      tookMs: line.now() - sentAtMs,
    }))
  try {
    const response = await line.fetch(address, {
      method: ask.method,
      redirect: 'error',
      signal: given,
      headers: heads,
      ...(ask.body === null ? {} : { body: JSON.stringify(ask.body) }),
    })
    const { status, headers } = response
    const read = await readWhole(response)
    note('fault' in read ? `${status}, ${read.detail}` : status, headers)
    if ('fault' in read) return read
    const readAtMs = line.now()
    const retryAfterMs = waitMsIn(headers, status, readAtMs)
    const quota = quotaIn(headers, readAtMs)
    return { status, text: read.text, headers, retryAfterMs, quota, sentAtMs, readAtMs }
  } catch (error) {
    const detail = given.aborted ? `no whole answer within ${line.timeoutMs} ms` : causeOf(error)
    note(detail, [])
    return { fault: 'away', detail, afterMs: null }
  }
}

const headsOf = ({ token }: Line, { key, body }: Ask): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
  ...(body === null ? {} : { 'content-type': 'application/json' }),
  ...(key === null ? {} : { 'idempotency-key': key }),
})

/** The fault behind an answer that is not a 2xx; null when it is one. */
export function faultOfStatus(answer: Answer): OmsFault | null {
  const { status, retryAfterMs: afterMs } = answer
  const detail = `HTTP ${status}: ${answer.text.slice(0, 200)}`
  if (status >= 200 && status < 300) return null
  if (status === 401 || status === 403) return { fault: 'auth', detail, afterMs: null }
  if (status === 429) return { fault: 'slow-down', detail, afterMs }
  if (status >= 500 || status === 408 || status === 425) return { fault: 'away', detail, afterMs }
  return { fault: 'unreadable', detail, afterMs: null }
}

async function readWhole(response: Response): Promise<{ text: string } | OmsFault> {
  const tooLarge: OmsFault = {
    fault: 'unreadable',
    detail: `answer is larger than ${mostBytes} bytes`,
    afterMs: null,
  }
  const reader = response.body?.getReader()
  if (reader === undefined) return { text: '' }
  const parts: Uint8Array[] = []
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes > mostBytes) {
      await reader.cancel()
      return tooLarge
    }
    parts.push(value)
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(joined(parts, bytes)) }
  } catch {
    return { fault: 'unreadable', detail: 'answer is not UTF-8', afterMs: null }
  }
}

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.byteLength
  }
  return whole
}

/** fetch says only "fetch failed"; what happened (ECONNREFUSED, ECONNRESET …) is in its cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'network failed'
  const { cause } = error
  return cause instanceof Error
    ? `${error.message}: ${cause.message}`.slice(0, 200)
    : error.message.slice(0, 200)
}
