import { openException } from '#db/exceptions'
import { hurry, nextDue, nextTryAt, type OutboxRow, park, settle, tryLater } from '#db/outbox'
import { inTransaction } from '#db/statements'
import type { Message, OmsPort, Outcome } from '#oms/port'
import { type Floor, isoNow } from '#station/context'

/** First wait after a failure; doubled each time up to the longest, with jitter. */
const firstWaitMs = 1_000
const longestWaitMs = 5 * 60_000
/** After so many tries a person is told; sending goes on. */
const triesBeforeException = 25

export interface Sender {
  wake: () => void
  /** The OMS answers again: everything waiting may go now. */
  reconnected: () => void
  /** Sends what is due now, each once; resolves when nothing more is due. */
  drain: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Sends the outbox, oldest first, one at a time per order. Every answer is on disk before the next message;
 * nothing is forgotten by a crash, and nothing is sent under a second key.
 */
export function outboxSender(floor: Floor, port: () => OmsPort | null, random: () => number): Sender {
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  const work = async (): Promise<void> => {
    for (;;) {
      const row = stopped ? null : nextDue(floor.db, isoNow(floor))
      const oms = port()
      if (row === null || oms === null) return
      const outcome = await oms.send(messageOf(row))
      if (stopped) return
      inTransaction(floor.db, () => write(row, outcome))
      floor.tell({
        tell: 'changed',
        tables:
          outcome.kind === 'applied' || outcome.kind === 'already' ? ['outbox'] : ['outbox', 'exception'],
      })
    }
  }

  const write = (row: OutboxRow, outcome: Outcome): void => {
    const record = (kind: string, payload: Record<string, unknown>) =>
      floor.record({
        kind,
        subject: row.orderRef ?? row.messageId,
        actor: null,
        payload: { messageId: row.messageId, ...payload },
      })
    switch (outcome.kind) {
      case 'applied':
      case 'already':
        settle(floor.db, row.messageId, outcome.reference, outcome.kind, isoNow(floor))
        record('message-accepted', { outcome: outcome.kind, reference: outcome.reference })
        return
      case 'retry':
      case 'auth': {
        const wait =
          outcome.kind === 'retry' && outcome.afterMs !== null
            ? outcome.afterMs
            : backOffMs(row.tries, random)
        tryLater(
          floor.db,
          row.messageId,
          outcome.reason,
          new Date(floor.now().getTime() + wait).toISOString(),
        )
        if (row.tries + 1 === triesBeforeException) tellSomebody(row, outcome.reason)
        return
      }
      case 'conflict':
      case 'refused':
        if (row.kind === 'progress') {
          settle(floor.db, row.messageId, '', `${outcome.kind}: ${outcome.reason}`, isoNow(floor))
          return
        }
        park(floor.db, row.messageId, outcome.reason, outcome.raw)
        tellSomebody(row, outcome.reason)
        record('message-parked', { outcome: outcome.kind, reason: outcome.reason })
    }
  }

  const tellSomebody = (row: OutboxRow, detail: string): void => {
    openException(floor.db, {
      exceptionId: floor.newId(),
      kind: 'message',
      about: row.about,
      detail,
      openedAt: isoNow(floor),
      openedBy: null,
    })
  }

  const drain = async (): Promise<void> => {
    if (port() === null || stopped) return
    running ??= work()
      .catch((error: unknown) => floor.log.error({ error: String(error) }, 'the outbox stopped'))
      .finally(() => {
        running = null
        plan()
      })
    await running
  }

  const plan = (): void => {
    if (timer !== null) clearTimeout(timer)
    const at = stopped ? null : nextTryAt(floor.db)
    if (at === null) return
    timer = setTimeout(
      () => void drain(),
      Math.max(50, Math.min(60_000, Date.parse(at) - floor.now().getTime())),
    )
  }

  return {
    drain,
    wake: () => void drain(),
    reconnected: () => {
      inTransaction(floor.db, () => hurry(floor.db, isoNow(floor)))
      void drain()
    },
    stop: async () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}

const messageOf = (row: OutboxRow): Message => ({
  messageId: row.messageId,
  kind: row.kind,
  body: JSON.parse(row.body) as unknown,
})

/** Doubling wait with jitter between half and all of it, so that many stations do not come back at once. */
function backOffMs(tries: number, random: () => number): number {
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries, 12))
  return Math.round(wait / 2 + (wait / 2) * random())
}
