import './sign-in.css'
import { useState } from 'react'
import type { DeviceGlyphView, OmsView, SeatView } from '#contract/seat-view'
import { wholeLanguages } from '#domain/language'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { omsLook } from '#renderer/parts/oms-look'
import { Tag, type TagRole } from '#renderer/parts/tag.tsx'
import { deviceWords } from '#renderer/parts/top-bar.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { wordsOf } from '#words/say'
import { CutOffs } from './cut-offs.tsx'
import { LanguageButton } from './language-buttons.tsx'
import { SignInArt } from './sign-in-art.tsx'
import { oneStep, useAsk } from './use-ask.ts'

const idleAfterMs = 5 * 60_000
const icons: Record<DeviceGlyphView['kind'], IconName> = {
  scanner: 'scan',
  scale: 'scale',
  'label-printer': 'printer',
  'document-printer': 'papers',
  recogniser: 'sound',
}

/** Nobody is here: the badge in several languages, the devices, and how long until the couriers leave. */
export const SignInScreen = ({ seat }: { seat: SeatView }) => {
  const { floor } = useWords()
  const language = useLanguage()
  const open = useFloor((state) => state.open)
  const help = useFloor((state) => state.help)
  const now = useNow(10_000)
  const [since] = useState(now)
  const others = wholeLanguages.filter((one) => one !== language).map((one) => wordsOf(one).floor.signIn.say)
  const asked = useAsk({
    state: now - since < idleAfterMs ? 'ask' : 'idle',
    icon: 'badge',
    say: floor.signIn.say,
    next: others.join(' \u00a0·\u00a0 '),
    ...oneStep,
  })
  const acts = (
    <>
      <LanguageButton />
      <span className="fill" />
      <FloorButton action="HELP" press={() => help(true)} />
      <FloorButton action="PIN" word={floor.signIn.usePin} press={() => open('pin')} />
    </>
  )
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work sign-in">
        <section className="panel sign-in-art">
          <SignInArt />
          <div className="sign-in-here">
            <span className="label">{floor.signIn.youAreAt}</span>
            <b>{seat.station.name}</b>
            <p>{floor.signIn.site(seat.station.siteName)}</p>
          </div>
        </section>
        <aside className="sign-in-side">
          <ReadyList devices={seat.devices} oms={seat.oms} />
          <CutOffs cutOffs={seat.cutOffs} timeZone={seat.station.timeZone} withToDo={false} />
        </aside>
      </main>
    </FloorFrame>
  )
}

const roleOf = (device: DeviceGlyphView): TagRole =>
  device.condition === 'ready' ? 'plain' : device.condition === 'connecting' ? 'away' : 'attention'

const ReadyList = ({ devices, oms }: { devices: readonly DeviceGlyphView[]; oms: OmsView }) => {
  const words = useWords()
  const { signIn } = words.floor
  const kinds = (['scanner', 'scale', 'label-printer', 'document-printer'] as const).filter((kind) =>
    devices.some((device) => device.kind === kind),
  )
  const shown =
    kinds.length > 3
      ? kinds.filter(
          (kind) =>
            kind !== 'document-printer' ||
            devices.some((device) => device.kind === kind && device.condition !== 'ready'),
        )
      : kinds
  return (
    <section className="panel ready-list">
      <ul>
        {shown.slice(0, 3).map((kind) => {
          const mine = devices.filter((device) => device.kind === kind)
          const worst = mine.find((device) => device.condition !== 'ready') ?? mine[0]
          return worst === undefined ? null : (
            <li key={kind}>
              <Icon of={icons[kind]} />
              <span className="one-line">
                {mine.length > 1
                  ? `${mine.length} × ${words.codes.deviceKinds[kind]}`
                  : words.codes.deviceKinds[kind]}
              </span>
              <span className="push">
                <Tag tone={roleOf(worst)}>{deviceWords(words, worst)}</Tag>
              </span>
            </li>
          )
        })}
        <li>
          <Icon of={omsLook[oms.state].icon} />
          <span className="one-line">{signIn.orderSystem}</span>
          <span className="push">
            <Tag tone={omsLook[oms.state].tone}>{words.codes.omsStates[oms.state]}</Tag>
          </span>
        </li>
      </ul>
    </section>
  )
}
