import '../parts/floor-frame.css'
import './beam-states.css'
import { useEffect } from 'react'
import { Speaks } from '#renderer/language/words.tsx'
import { Beam, type BeamState } from '#renderer/parts/beam.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { TopBar } from '#renderer/parts/top-bar.tsx'
import { realClock, Ticks } from '#renderer/store/clock.tsx'
import { type Language, sayAccepted, sayRefusal, wordsOf } from '#words/say'
import { pickSeat } from './example-pick.ts'
import { noon } from './example-station.ts'

/** The beam in all its states, side by side. */
export const BeamStates = ({ language, theme }: { language: Language; theme: string }) => {
  const words = wordsOf(language)
  const { floor, asks, codes } = words
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dataset.theme = theme
  }, [language, theme])
  const seat = pickSeat({ step: 'scan-item', taken: 1, needed: 3, mayKey: false })
  const offline = { ...seat, oms: { ...seat.oms, state: 'away' as const, pending: 6 } }
  const tote = sayRefusal(
    words,
    { refusal: 'wrong-tote', toteId: 'T-0518', neededToteId: 'T-0457', slot: 5 },
    '',
  )
  const cancelled = sayRefusal(words, { refusal: 'order-cancelled', orderNumber: 'SO-2611-08417' }, '')
  const weight = sayRefusal(
    words,
    { refusal: 'weight-off', expectedG: 4710, weighedG: 5082, toleranceG: 100 },
    '',
  )
  const item =
    seat.screen.screen === 'pick'
      ? asks.pick['scan-item']({ step: 'scan-item', taken: 1, needed: 3, mayKey: false }, seat.screen)
      : tote
  const bind =
    seat.screen.screen === 'pick'
      ? asks.pick['bind-tote'](
          {
            step: 'bind-tote',
            slot: 5,
            orderNumber: 'SO-2611-08417',
            rush: false,
            mayShort: false,
            bound: 4,
            of: 12,
          },
          seat.screen,
        )
      : tote
  const shown: [BeamState, IconName, string, string, number | null][] = [
    ['idle', 'badge', floor.signIn.say, floor.signIn.noCutOffs, null],
    ['ask', 'scan', item.say, item.next, 0.4],
    ['working', 'waiting', floor.beam.working, item.say, null],
    [
      'accepted',
      'saved',
      sayAccepted(words, { saved: 'units-put', quantity: 3, toteId: 'T-0457', slot: 5 }),
      floor.beam.following(item.say),
      null,
    ],
    ['refused', 'refused', tote.say, tote.next, null],
    [
      'attention',
      'attention',
      codes.deviceTroubles['paper-out'].say('printer 2'),
      codes.deviceTroubles['paper-out'].pill,
      null,
    ],
    ['blocked', 'blocked', weight.say, weight.next, null],
    ['ask', 'tote', bind.say, bind.next, 0.4],
    ['blocked', 'cancelled', cancelled.say, cancelled.next, null],
    ['ask', 'badge', wordsOf('ms').floor.home.pickerSay, wordsOf('zh').floor.home.noWorkNext, null],
  ]
  return (
    <Ticks clock={{ ...realClock, now: () => noon }}>
      <Speaks language={language}>
        <div className="beam-states">
          <TopBar seat={offline} place="Cart C-12" middle={null} />
          <main>
            {shown.map(([state, icon, say, next, progress]) => (
              <Beam
                key={state + say}
                state={state}
                icon={icon}
                say={say}
                next={next}
                steps={[]}
                progress={progress}
              />
            ))}
          </main>
        </div>
      </Speaks>
    </Ticks>
  )
}
