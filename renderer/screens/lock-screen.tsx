import './lock.css'
import { useState } from 'react'
import type { ScreenView, SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { clock } from '#words/format'
import type { Words } from '#words/say'
import { PinFrame } from './pin-frame.tsx'
import { oneStep, useAsk } from './use-ask.ts'
import { usePin } from './use-pin.ts'

/** Nobody did anything here for a while: whose work is open, and the badge that opens it again. */
export const LockScreen = ({ seat }: { seat: SeatView }) => {
  const [byPin, setByPin] = useState(false)
  return byPin ? (
    <OwnPin seat={seat} back={() => setByPin(false)} />
  ) : (
    <Locked seat={seat} usePin={() => setByPin(true)} />
  )
}

const Locked = ({ seat, usePin: openPin }: { seat: SeatView; usePin: () => void }) => {
  const words = useWords()
  const { floor, people } = words
  const { person, station, lockedAt, screen } = seat
  const asked = useAsk({
    state: 'idle',
    icon: 'badge',
    say: people.lock.say,
    next: people.lock.next(person?.name ?? ''),
    ...oneStep,
  })
  const needsBadge = person?.roles.some((role) => role === 'supervisor' || role === 'admin') ?? true
  const acts = (
    <>
      <FloorButton action="SIGN-OUT" icon="person" word={floor.signIn.otherPerson} />
      {!needsBadge && <FloorButton action="PIN" word={floor.signIn.usePin} press={openPin} />}
    </>
  )
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work lock" data-testid="lock">
        <section className="panel lock-panel">
          <Icon of="blocked" stroke={1.5} />
          <div>
            <h2 className="lock-title">{people.lock.title}</h2>
            <div className="dim">
              {lockedAt !== null && people.lock.since(clock(lockedAt, station.timeZone))}
            </div>
            <p className="lock-open">{openWork(words, screen)}</p>
            <p className="dim">{people.lock.safe}</p>
          </div>
        </section>
      </main>
    </FloorFrame>
  )
}

function openWork({ people: { lock } }: Words, screen: ScreenView): string {
  if (screen.screen === 'pick') return lock.walk(screen.list.number, screen.stop.k, screen.stop.n)
  if (screen.screen === 'pack') return lock.order(screen.order.number, screen.verified, screen.needed)
  return lock.nothing
}

/** The person whose seat this is, without the badge at hand. */
const OwnPin = ({ seat, back }: { seat: SeatView; back: () => void }) => {
  const { floor } = useWords()
  const command = useCommand()
  const { personId = '', name = '' } = seat.person ?? {}
  const pin = usePin((typed) => {
    void command('signInByPin', { personId, pin: typed }).then(() => pin.clear())
  })
  return (
    <PinFrame
      seat={seat}
      say={floor.signIn.pin}
      next={floor.signIn.pinNext(name)}
      label={name}
      pin={pin}
      acts={<FloorButton action="BACK" icon="badge" word={floor.signIn.badgeInstead} press={back} />}
    />
  )
}
