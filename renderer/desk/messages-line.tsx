import type { OmsLineView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { clock } from '#words/format'
import { duration, timeAgo, type Words } from '#words/say'
import { OpenSetting } from './open-setting.tsx'

/** Less than this is told of no clock: cut-offs are minutes. */
const tellsClockFromMs = 120_000

/** How the line to the OMS is doing, and what to do about what went wrong on it last. */
export const MessagesLine = ({
  name,
  line,
  lastPullAt,
  timeZone,
}: {
  /** Of which order system; null where there is only one. */
  name: string | null
  line: OmsLineView
  lastPullAt: string | null
  timeZone: string
}) => {
  const words = useWords()
  const { oms } = words
  const now = useNow(5_000)
  const { requests, perMinute, quietUntil, oldestAt, clockAheadMs, trouble } = line
  return (
    <section className="panel messages-line" data-testid="messages-line">
      {name !== null && <b>{name}</b>}
      <span>
        <span className="dim">{oms.line.lastPull}</span>{' '}
        <b>{lastPullAt === null ? oms.line.never : timeAgo(words, lastPullAt, now)}</b>
      </span>
      {oldestAt !== null && (
        <span data-testid="messages-oldest">
          <span className="dim">{oms.line.oldest}</span>{' '}
          <b>{duration(words, Math.max(0, Math.floor((now - Date.parse(oldestAt)) / 60_000)))}</b>
        </span>
      )}
      <span>
        <span className="dim">{oms.line.requests}</span>{' '}
        <b>{perMinute === null ? requests : oms.line.ofBudget(requests, perMinute)}</b>
      </span>
      {clockAheadMs !== null && Math.abs(clockAheadMs) >= tellsClockFromMs && (
        <b className="text-attention" data-testid="messages-clock">
          {oms.line.clock(duration(words, Math.round(Math.abs(clockAheadMs) / 60_000)), clockAheadMs > 0)}
        </b>
      )}
      {quietUntil !== null && <b>{oms.line.quietUntil(clock(quietUntil, timeZone))}</b>}
      {trouble !== null && (
        <div className="messages-trouble">
          <span className="dim">{oms.line.lastTrouble(clock(trouble.at, timeZone))}</span>{' '}
          <b>{oms.troubles[trouble.kind].say}</b> {oms.troubles[trouble.kind].mend}{' '}
          <span className="dim">{trouble.detail}</span>
        </div>
      )}
      {trouble !== null && <Mend kind={trouble.kind} />}
    </section>
  )
}

/** Which setting mends a trouble, if one does. */
const Mend = ({ kind }: { kind: keyof Words['oms']['troubles'] }) => {
  const { desk, oms } = useWords()
  if (kind === 'slow-down') return <OpenSetting panel="connection" words={oms.perMinute} />
  if (kind === 'auth' || kind === 'token-lost')
    return <OpenSetting panel="address" words={desk.settings.token} />
  return null
}
