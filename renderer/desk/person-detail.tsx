import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PersonRowView } from '#contract/people-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { seenAt } from './people-page.tsx'
import { type PersonDraft, PersonFields, useDraftTrouble } from './person-fields.tsx'
import { ReasonForm } from './reason-form.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

interface One {
  person: PersonRowView
  timeZone: string
  close: () => void
}

/** One person: what may be changed, a badge, a PIN, and the end of their work here. */
export const PersonDetail = ({ person, timeZone, close }: One) => {
  const words = useWords()
  const { people, desk } = words
  const { page } = people
  const now = useNow(60_000)
  return (
    <>
      <button
        type="button"
        className="side-close"
        aria-label={desk.rail.close}
        data-testid="button-close-person"
        onClick={close}
      >
        <Icon of="no" />
      </button>
      <div className="side-title person-title">{person.name}</div>
      <dl className="pairs">
        <dt>{page.badge}</dt>
        <dd className="code">{person.badge ?? page.noBadge}</dd>
        <dt>{page.pin}</dt>
        <dd>{page.pins[person.pin]}</dd>
        <dt>{page.seen}</dt>
        <dd>{seenAt(words, person, timeZone, now)}</dd>
        <dt>{page.from}</dt>
        <dd>{person.fromOms ? page.fromOms : page.fromHere}</dd>
      </dl>
      {person.inactive === null ? <Active person={person} /> : <Inactive person={person} />}
    </>
  )
}

const Active = ({ person }: Pick<One, 'person'>) => {
  const { page } = useWords().people
  const { personId, name, roles, language } = person
  const [draft, setDraft] = useState<PersonDraft>({ name, roles, language })
  const [stopping, setStopping] = useState(false)
  const [pin, setPin] = useState<string | null>(null)
  const trouble = useDraftTrouble(draft)
  const command = useDeskCommand()
  const said = command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>
  if (stopping)
    return (
      <>
        {said}
        <ReasonForm
          name="stop-person"
          label={page.stopReason}
          hint={page.stopBelow}
          word={page.stopNow}
          busy={command.busy}
          back={() => setStopping(false)}
          done={(reason) =>
            void command
              .give('stopPerson', { personId, reason }, () => page.stopped)
              .then(() => setStopping(false))
          }
        />
      </>
    )
  return (
    <>
      <PersonFields draft={draft} change={setDraft} />
      {person.fromOms && <div className="dim small">{page.fromOmsBelow}</div>}
      <Button
        variant={trouble === null ? 'filled' : 'default'}
        data-locked={trouble !== null}
        disabled={command.busy}
        data-testid="button-save-person"
        onClick={() =>
          trouble === null && void command.give('changePerson', { personId, ...draft }, () => page.saved)
        }
      >
        {trouble ?? page.save}
      </Button>
      {said}
      {pin !== null && (
        <div className="one-time-pin" data-testid="one-time-pin">
          <b className="code">{pin}</b>
          <span className="dim">{page.onceBelow}</span>
        </div>
      )}
      <Option
        name="new-badge"
        word={page.newBadge}
        below={page.newBadgeBelow}
        press={() =>
          void command.give('newBadge', { personId }, ({ badge, printed }) =>
            printed ? page.badgePrinted(badge) : page.badgeOnly(badge),
          )
        }
      />
      <Option
        name="reset-pin"
        word={page.resetPin}
        below={page.resetPinBelow}
        press={() =>
          void command.give('resetPin', { personId }, (answer) => {
            setPin(answer.pin)
            return page.once(answer.pin)
          })
        }
      />
      <Option name="stop-person" word={page.stop} below={page.stopBelow} press={() => setStopping(true)} />
    </>
  )
}

const Option = (props: { name: string; word: string; below: string; press: () => void }) => (
  <button type="button" className="option" data-testid={`button-${props.name}`} onClick={props.press}>
    <b>{props.word}</b>
    <span className="dim">{props.below}</span>
  </button>
)

const Inactive = ({ person }: Pick<One, 'person'>) => {
  const { page } = useWords().people
  const command = useDeskCommand()
  return (
    <>
      <Notice tone="plain">{person.inactive === 'oms' ? page.byOms : page.byAdmin}</Notice>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      <div className="side-end">
        <Option
          name="readmit-person"
          word={page.readmit}
          below={page.readmitBelow}
          press={() =>
            void command.give('readmitPerson', { personId: person.personId }, () => page.readmitted)
          }
        />
      </div>
    </>
  )
}
