import { Button } from '@mantine/core'
import type { OmsView, SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { useWindow } from '#renderer/store/floor-context.tsx'
import { clock } from '#words/format'
import type { Words } from '#words/say'
import { OpenSetting } from './open-setting.tsx'

interface Head {
  role: 'plain' | 'away' | 'attention'
  icon: IconName
  say: string
  below: string
  /** It is mended in the settings. */
  mend?: 'url' | 'token'
}

function headOf(
  { desk: { messages }, practice }: Words,
  oms: OmsView,
  { mode, timeZone }: SeatView['station'],
): Head {
  const waiting = oms.pending
  if (oms.state === 'none')
    return {
      role: 'plain',
      icon: 'offline',
      say: practice.nothingSent,
      below: mode === 'live' ? practice.noAddressBelow : practice.nothingSentBelow,
      ...(mode === 'live' && { mend: 'url' }),
    }
  if (oms.state === 'auth')
    return {
      role: 'attention',
      icon: 'attention',
      say: messages.auth,
      below: messages.authBelow,
      mend: 'token',
    }
  if (oms.state === 'away') {
    const since = clock(oms.awaySince ?? new Date(0).toISOString(), timeZone)
    return { role: 'away', icon: 'offline', say: messages.safe(waiting), below: messages.silentSince(since) }
  }
  if (oms.parked > 0)
    return {
      role: 'attention',
      icon: 'attention',
      say: messages.parked(oms.parked),
      below: messages.parkedBelow,
    }
  if (waiting > 0)
    return { role: 'plain', icon: 'messages', say: messages.onTheWay(waiting), below: messages.onTheWayBelow }
  return {
    role: 'plain',
    icon: 'online',
    say: messages.allAccepted,
    below:
      oms.lastPullAt === null
        ? messages.neverRead
        : messages.allAcceptedBelow(clock(oms.lastPullAt, timeZone)),
  }
}

/** How it stands between this station and the OMS, in one sentence. */
export const MessagesHead = ({ seat, oms }: { seat: SeatView; oms: OmsView }) => {
  const words = useWords()
  const { bridge } = useWindow()
  const { baseUrl, token } = words.desk.settings
  const { role, icon, say, below, mend } = headOf(words, oms, seat.station)
  return (
    <section className="panel messages-head" data-role={role} data-testid="messages-head">
      <Icon of={icon} stroke={1.75} />
      <div className="fill">
        <div className="messages-head-say one-line">{say}</div>
        <div className="one-line">{below}</div>
      </div>
      {mend !== undefined && <OpenSetting panel="address" words={mend === 'url' ? baseUrl : token} />}
      {oms.state !== 'none' && (
        <Button
          data-testid="button-try-now"
          leftSection={<Icon of="again" />}
          onClick={() => void bridge.call('tryOmsNow', {})}
        >
          {words.desk.messages.tryNow}
        </Button>
      )}
    </section>
  )
}
