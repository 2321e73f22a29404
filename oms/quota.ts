/** What an OMS says is left of the requests it allows. */
export interface Quota {
  left: number
  /** Until it counts anew. */
  resetMs: number
}

const longestWaitMs = 3_600_000
/** Larger numbers of seconds are no wait, but an instant since 1970. */
const instantFromS = 1_000_000_000
const instantFromMs = 1_000_000_000_000

/**
 * How long an answer asks to wait: Retry-After (RFC 9110, 10.2.3) as seconds or as an HTTP date; without it, one that says
 * "too many" means until its quota counts anew. An hour at most, so that a wrong header cannot silence a station. Null where
 * it asks for no wait, or for one that is over: whoever is refused then waits as long as it thinks best.
 */
export function waitMsIn(headers: Headers, status: number, nowMs: number): number | null {
  const header = headers.get('retry-after')
  const waitMs =
    header === null ? (status === 429 ? resetMsIn(headers, nowMs) : null) : laterMsIn(headers, header, nowMs)
  return waitMs !== null && waitMs > 0 ? sane(waitMs) : null
}

const laterMsIn = (headers: Headers, header: string, nowMs: number): number =>
  /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - clockOf(headers, nowMs)

/** An instant in an answer is meant by the clock of whoever answers, which its Date header tells; ours may be hours off. */
function clockOf(headers: Headers, nowMs: number): number {
  const toldMs = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(toldMs) ? nowMs : toldMs
}

/**
 * What is left by the headers that many APIs send, `X-RateLimit-Remaining` and `-Reset`, with or without the X. Reset is
 * seconds, or for some the instant in seconds or milliseconds since 1970. Null where one of the two is missing.
 */
export function quotaIn(headers: Headers, nowMs: number): Quota | null {
  const left = numberIn(headers, 'remaining')
  const resetMs = resetMsIn(headers, nowMs)
  return left === null || resetMs === null ? null : { left, resetMs }
}

function resetMsIn(headers: Headers, nowMs: number): number | null {
  const reset = numberIn(headers, 'reset')
  if (reset === null) return null
  if (reset < instantFromS) return sane(reset * 1000)
  return sane((reset >= instantFromMs ? reset : reset * 1000) - clockOf(headers, nowMs))
}

function numberIn(headers: Headers, name: string): number | null {
  const text = headers.get(`x-ratelimit-${name}`) ?? headers.get(`ratelimit-${name}`)
  return text !== null && /^\d{1,14}(\.\d+)?$/.test(text.trim()) ? Number(text) : null
}

const sane = (waitMs: number): number => Math.min(longestWaitMs, Math.max(0, Math.ceil(waitMs)))
