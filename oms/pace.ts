import type { Answer } from '#oms/exchange'
import type { OmsFault } from '#oms/port'

/** The stretch in which requests are counted. */
export const paceMs = 60_000
/** Whoever would have to wait longer for a turn is told so instead. */
const longestHoldMs = 60_000

/** Whether a request may leave: asked before each, told how each ended. */
export interface Pace {
  /** Resolves when the request may leave, and counts it; or to the fault that none may for now. Never throws. */
  enter: () => Promise<OmsFault | null>
  heard: (how: Answer | OmsFault) => void
}

/** How it stands: requests of the last minute, and how long the OMS still wants to hear nothing. */
interface Standing {
  requests: number
  quietMs: number
}

/** A pace that tells how it stands. */
export type CountedPace = Pace & { standing: () => Standing }

interface PaceParts {
  /** Requests in any minute; null: as many as there are. */
  perMinute: () => number | null
  /** Milliseconds that only pass. */
  upMs: () => number
  /** Rejects when nobody waits any more. */
  sleep: (ms: number) => Promise<unknown>
}

/**
 * Keeps the requests of a station within what its OMS bears. A bucket of tokens spreads them: a quarter of the budget may go
 * at once, the rest comes in evenly, so that no minute sees more than the budget. It begins with one token, since nobody knows
 * what was asked before the start. A request waits its turn, first come, first served. Once the OMS asked for silence
 * (Retry-After), none leaves before; when it says that nothing is left (X-RateLimit), they wait until it counts anew.
 */
export function paceOf({ perMinute, upMs, sleep }: PaceParts): CountedPace {
  let bucket: { budget: number; fullAtMs: number } | null = null
  let quietUntilMs = 0
  let spentUntilMs = 0
  let gone: number[] = []
  let queue: Promise<unknown> = Promise.resolve()

  const forgotten = (at: number): void => {
    if ((gone[0] ?? at) <= at - paceMs) gone = gone.filter((one) => one > at - paceMs)
  }
  /** How long until the bucket has a token; the bucket is full at `fullAtMs`, one token earlier each `tokenMs`. */
  const emptyMs = (budget: number, at: number): number => {
    const { burst, tokenMs } = bucketOf(budget)
    if (bucket?.budget !== budget) bucket = { budget, fullAtMs: at + (burst - 1) * tokenMs }
    return bucket.fullAtMs - (burst - 1) * tokenMs - at
  }
  const take = (at: number): void => {
    gone.push(at)
    if (bucket !== null) bucket.fullAtMs = Math.max(at, bucket.fullAtMs) + bucketOf(bucket.budget).tokenMs
  }

  const turn = async (): Promise<OmsFault | null> => {
    for (;;) {
      const at = upMs()
      forgotten(at)
      if (quietUntilMs > at) return slowDown('the OMS asked for silence', quietUntilMs - at)
      const budget = perMinute()
      if (budget === null) bucket = null
      const waitMs = Math.max(spentUntilMs - at, budget === null ? 0 : emptyMs(budget, at))
      if (waitMs <= 0) {
        take(at)
        return null
      }
      if (waitMs > longestHoldMs) return slowDown('no request is left for now', waitMs)
      await sleep(waitMs)
    }
  }

  return {
    enter: () => {
      const mine = queue
        .then(turn)
        .catch((): OmsFault => ({ fault: 'away', detail: 'closing', afterMs: null }))
      queue = mine
      return mine
    },
    heard: (how) => {
      if ('fault' in how) return
      const at = upMs()
      const { status, retryAfterMs, quota } = how
      if ((status === 429 || status === 503) && retryAfterMs !== null)
        quietUntilMs = Math.max(quietUntilMs, at + retryAfterMs)
      if (quota !== null && quota.left < 1) spentUntilMs = Math.max(spentUntilMs, at + quota.resetMs)
    },
    standing: () => {
      const at = upMs()
      forgotten(at)
      return { requests: gone.length, quietMs: Math.max(0, quietUntilMs - at, spentUntilMs - at) }
    },
  }
}

/** How many may go at once, and how often one more: together never above the budget in a minute. */
function bucketOf(budget: number): { burst: number; tokenMs: number } {
  const burst = Math.max(1, Math.floor(budget / 4))
  return { burst, tokenMs: Math.ceil(paceMs / Math.max(1, budget - burst)) }
}

const slowDown = (detail: string, afterMs: number): OmsFault => ({
  fault: 'slow-down',
  detail: `${detail}: ${Math.ceil(afterMs / 1000)} s more`,
  afterMs,
})

/** Lets everything through at once, for an OMS that nobody has to spare. */
export const noPace: Pace = { enter: () => Promise.resolve(null), heard: () => {} }
