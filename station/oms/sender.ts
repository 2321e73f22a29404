import type { TableName } from '#contract/commands'
import type { OmsCall } from '#contract/oms-call'
import { openException } from '#db/exceptions'
import {
  beginSending,
  hurry,
  keepCalls,
  nextDue,
  nextWaitMs,
  type OutboxRow,
  park,
  settle,
  tryLater,
} from '#db/outbox'
import { inTransaction } from '#db/statements'
import { withCalls } from '#oms/call-log'
import type { Message, OmsPort, Outcome } from '#oms/port'
import { notTakenBack, takenBack, undoneBoth } from '#station/bench/take-back'
import { type Floor, isoNow } from '#station/context'
import { isDiskFull } from '#station/disk-full'
import { claimRefused, isClaim } from '#station/oms/claim-answers'
import { withoutSecrets } from '#station/oms/secrets'
import { secretsOf } from '#station/settings'

/** First wait after a failure; doubled each time up to the longest, with jitter. */
const firstWaitMs = 1_000
const longestWaitMs = 5 * 60_000
/** After a fault of this station nothing is sent for so long. */
const stumbleMs = 2_000
/** After so many tries a person is told; sending goes on. */
const triesBeforeException = 25

export interface Sender {
  wake: () => void
  /** The OMS answers again: everything waiting may go now. */
  reconnected: () => void
  /** One round: sends what is due now, each once. Resolves when nothing more is due, or at the first silence. */
  drain: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Sends what is for one source, oldest first, one at a time per order. Every answer is on disk before the next message;
 * nothing is forgotten by a crash, and nothing is sent under a second key. When the OMS takes nothing, whichever message it is,
 * the round ends; the next one begins with a message whose turn did not come, so that none holds up all others.
 */
export function outboxSender(
  floor: Floor,
  source: string,
  port: () => OmsPort | null,
  random: () => number,
): Sender {
  let running: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  /** Rounds one after the other that ended in silence, and when the next may begin. */
  let silentRounds = 0
  let quietUntilMs = 0
  /** The message that ended the last of them goes after all others. */
  let silentAbout: string | null = null
  /** The OMS came back while a message was under way: whatever becomes of that one belongs to before. */
  let cameBack = false

  /** The next one that may go, marked as begun; in the transaction that keeps the answer to the one before: one sync of the disk for each message. */
  const begun = (): OutboxRow | null => {
    const isQuiet = stopped || floor.upMs() < quietUntilMs || port() === null
    const row = isQuiet ? null : nextDue(floor.db, source, isoNow(floor), silentAbout)
    if (row !== null) beginSending(floor.db, row, isoNow(floor))
    return row
  }

  const work = async (): Promise<void> => {
    let row = inTransaction(floor.db, begun)
    for (let oms = port(); row !== null && oms !== null; oms = port()) {
      const sent = row
      const { value, calls } = await withCalls(() => oms.send(messageOf(sent)))
      if (stopped) return
      const outcome = shut(value)
      row = inTransaction(floor.db, () => {
        write(sent, outcome)
        keepCalls(floor.db, sent.messageId, textOf(calls))
        return begun()
      })
      floor.tell({ tell: 'changed', tables: changedBy(sent, outcome) })
    }
  }

  /** Ends the round at this message; answers how long nothing is sent. */
  const beQuiet = ({ messageId }: OutboxRow, askedMs: number | null): number => {
    silentAbout = messageId
    const quietMs = askedMs ?? backOffMs(silentRounds, random)
    silentRounds++
    quietUntilMs = floor.upMs() + quietMs
    return quietMs
  }

  const write = (row: OutboxRow, outcome: Outcome): void => {
    if (!takesNone(outcome)) silentRounds = 0
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
        if (row.kind === 'cancelConfirmation') takenBack(floor, row)
        settle(floor.db, row.messageId, outcome.reference, outcome.kind, isoNow(floor))
        record(acceptedAs[row.kind] ?? 'message-accepted', {
          outcome: outcome.kind,
          reference: outcome.reference,
        })
        return
      case 'noPlace':
        if (row.kind === 'cancelConfirmation') keep(row, outcome.reason, '')
        else settle(floor.db, row.messageId, '', `no place there: ${outcome.reason}`, isoNow(floor))
        return
      case 'retry':
      case 'auth': {
        const asked = outcome.kind === 'retry' ? outcome.afterMs : null
        const ended = takesNone(outcome)
        const own = backOffMs(row.tries, random)
        const wait = ended ? beQuiet(row, asked) + own : (asked ?? own)
        tryLater(floor.db, row.messageId, outcome.reason, isoNow(floor), wait)
        if (
          (row.tries + 1 === triesBeforeException && row.kind !== 'exception') ||
          (ended && silentRounds === triesBeforeException)
        )
          tellSomebody(row, outcome.reason)
        return
      }
      case 'conflict':
      case 'refused':
        if (row.kind === 'progress' || isClaim(row)) {
          settle(floor.db, row.messageId, '', `${outcome.kind}: ${outcome.reason}`, isoNow(floor))
          claimRefused(floor, row, outcome)
          return
        }
        if (undoneBoth(floor, row)) return
        keep(row, outcome.reason, outcome.raw)
        record('message-parked', { outcome: outcome.kind, reason: outcome.reason })
    }
  }

  /** A person decides about it. */
  const keep = (row: OutboxRow, reason: string, raw: string): void => {
    park(floor.db, row.messageId, reason, raw)
    if (row.kind === 'cancelConfirmation') notTakenBack(floor, row, reason)
    // an exception about the telling of one would be told in its turn, and so on
    else if (row.kind !== 'exception') tellSomebody(row, reason)
  }
  /** An outcome as it may be kept and shown: without what opens a door. */
  const shut = (outcome: Outcome): Outcome => {
    if (!('reason' in outcome)) return outcome
    const reason = hide(outcome.reason)
    return 'raw' in outcome ? { ...outcome, reason, raw: hide(outcome.raw) } : { ...outcome, reason }
  }
  /** Text by text, since what is hidden may begin or end in the middle of a quoted one. */
  const textOf = (calls: readonly OmsCall[]): string | null =>
    calls.length === 0
      ? null
      : JSON.stringify(calls, (_name, value) => (typeof value === 'string' ? hide(value) : value))
  const hide = (text: string): string => withoutSecrets(text, secretsOf(floor.settings))

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
      .catch(stumble)
      .finally(() => {
        running = null
        if (cameBack) reconnected()
        else plan()
      })
    await running
  }

  /** An answer that could not be written down is asked for again later, under the same key. */
  const stumble = (error: unknown): void => {
    floor.log.error({ error: String(error) }, 'the outbox stopped')
    quietUntilMs = floor.upMs() + stumbleMs
    if (isDiskFull(error)) floor.sayDiskFull()
  }

  const plan = (): void => {
    if (timer !== null) clearTimeout(timer)
    const waitMs = stopped ? null : nextWaitMs(floor.db, source, isoNow(floor))
    if (waitMs === null) return
    timer = setTimeout(
      () => void drain(),
      Math.max(50, quietUntilMs - floor.upMs(), Math.min(60_000, waitMs)),
    )
  }

  const reconnected = (): void => {
    cameBack = running !== null
    if (stopped || cameBack) return
    quietUntilMs = 0
    silentAbout = null
    inTransaction(floor.db, () => hurry(floor.db, source, isoNow(floor)))
    void drain()
  }

  return {
    drain,
    wake: () => void drain(),
    reconnected,
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

/** What an order's history says of a message that was accepted, where it says more than that. */
const acceptedAs: Partial<Record<OutboxRow['kind'], string>> = {
  claim: 'order-claimed',
  releaseClaim: 'order-claim-released',
}

/** What screens look at anew after a message. */
function changedBy({ kind }: OutboxRow, outcome: Outcome): TableName[] {
  if (kind === 'cancelConfirmation' || (kind === 'claim' && outcome.kind === 'conflict'))
    return ['outbox', 'exception', 'orders', 'wave', 'carton']
  return outcome.kind === 'applied' || outcome.kind === 'already' ? ['outbox'] : ['outbox', 'exception']
}

/** Whether any other message would fare the same now. */
const takesNone = (outcome: Outcome): boolean =>
  outcome.kind === 'auth' || (outcome.kind === 'retry' && outcome.takesNone)

/** Doubling wait with jitter between half and all of it, so that many stations do not come back at once. */
function backOffMs(tries: number, random: () => number): number {
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries, 12))
  return Math.round(wait / 2 + (wait / 2) * random())
}
