import './keypad.css'
import { useState } from 'react'
import type { SeatView } from '#contract/views'
import { useWords } from '#renderer/language/words.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { DigitPad, PinDots } from './keypad.tsx'
import { useAsk } from './use-ask.ts'
import { usePin } from './use-pin.ts'

interface Known {
  personId: string
  name: string
}

/** Signing in without a badge: touch the name, type six digits. */
export const PinScreen = ({ seat, people }: { seat: SeatView; people: readonly Known[] }) => {
  const [person, setPerson] = useState<Known | null>(null)
  return person === null ? (
    <ChoosePerson seat={seat} people={people} choose={setPerson} />
  ) : (
    <TypePin seat={seat} person={person} back={() => setPerson(null)} />
  )
}

const ChoosePerson = ({
  seat,
  people,
  choose,
}: {
  seat: SeatView
  people: readonly Known[]
  choose: (person: Known) => void
}) => {
  const { floor } = useWords()
  const close = useFloor((state) => state.close)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'person',
    say: floor.signIn.choose,
    next: floor.signIn.chooseNext,
    steps: [],
    progress: null,
    unmoved: null,
  })
  const acts = (
    <FloorButton
      name="badge-instead"
      icon="badge"
      word={floor.signIn.badgeInstead}
      look="plain"
      press={close}
    />
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={null}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work people">
        {people.map((one) => (
          <button
            key={one.personId}
            type="button"
            className="panel person"
            data-testid={`person-${one.personId}`}
            onClick={() => choose(one)}
          >
            <Icon of="person" />
            <span className="two-lines">{one.name}</span>
          </button>
        ))}
      </main>
    </FloorFrame>
  )
}

const TypePin = ({ seat, person, back }: { seat: SeatView; person: Known; back: () => void }) => {
  const { floor } = useWords()
  const command = useCommand()
  const pin = usePin((typed) => {
    void command('signInByPin', { personId: person.personId, pin: typed }).then(() => pin.clear())
  })
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'keyboard',
    say: floor.signIn.pin,
    next: floor.signIn.pinNext(person.name),
    steps: [],
    progress: pin.typed / 6,
    unmoved: null,
  })
  const acts = (
    <>
      <FloorButton
        name="other-person"
        icon="left"
        word={floor.signIn.otherPerson}
        look="plain"
        press={back}
      />
      <FloorButton
        name="sign-in"
        icon="blocked"
        word={floor.signIn.digitsLeft(6 - pin.typed)}
        look="wait"
        press={() => {}}
      />
    </>
  )
  return (
    <FloorFrame
      seat={seat}
      place={seat.station.name}
      middle={null}
      beam={beam}
      compared={compared}
      acts={acts}
    >
      <main className="floor-work keypad-work">
        <section className="panel keypad-field">
          <span className="label">{person.name}</span>
          <PinDots typed={pin.typed} />
        </section>
        <DigitPad type={pin.type} erase={pin.erase} />
      </main>
    </FloorFrame>
  )
}
