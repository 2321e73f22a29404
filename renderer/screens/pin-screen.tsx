import './keypad.css'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { ChoiceNumber } from '#renderer/parts/choice-number.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Scroll } from '#renderer/parts/scroll.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import { PinOf } from './pin-frame.tsx'
import { oneStep, useAsk } from './use-ask.ts'

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
  const asked = useAsk({
    state: 'ask',
    icon: 'person',
    say: floor.signIn.choose,
    next: floor.signIn.chooseNext,
    ...oneStep,
  })
  const acts = <FloorButton action="BACK" icon="badge" word={floor.signIn.badgeInstead} press={close} />
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work">
        <Scroll className="people">
          {people.map((one, place) => (
            <button
              key={one.personId}
              type="button"
              className="panel person"
              data-testid={`person-${one.personId}`}
              onClick={() => choose(one)}
            >
              <ChoiceNumber number={place + 1} press={() => choose(one)} />
              <Icon of="person" />
              <span className="two-lines">{one.name}</span>
            </button>
          ))}
        </Scroll>
      </main>
    </FloorFrame>
  )
}

const TypePin = ({ seat, person, back }: { seat: SeatView; person: Known; back: () => void }) => {
  const { floor } = useWords()
  const command = useCommand()
  return (
    <PinOf
      seat={seat}
      name={person.name}
      give={(pin) => command('signInByPin', { personId: person.personId, pin })}
      acts={<FloorButton action="BACK" icon="left" word={floor.signIn.otherPerson} press={back} />}
    />
  )
}
