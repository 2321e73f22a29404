import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { type PersonDraft, PersonFields, useDraftTrouble } from './person-fields.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Somebody new; badge and PIN are given afterwards. */
export const AddPerson = ({ added, back }: { added: (personId: string) => void; back: () => void }) => {
  const { people, desk } = useWords()
  const { page } = people
  const [draft, setDraft] = useState<PersonDraft>({ name: '', roles: ['picker'], language: useLanguage() })
  const trouble = useDraftTrouble(draft)
  const command = useDeskCommand()
  const add = (): void => {
    if (trouble !== null) return
    let personId = ''
    void command
      .give('addPerson', draft, (answer) => {
        personId = answer.personId
        return page.added(draft.name)
      })
      .then((done) => done && added(personId))
  }
  return (
    <>
      <div className="side-title">{page.add}</div>
      <PersonFields draft={draft} change={setDraft} />
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      <div className="side-end">
        <Button onClick={back} data-testid="button-back-add-person">
          {desk.rail.cancel}
        </Button>
        <Button
          variant={trouble === null ? 'filled' : 'default'}
          data-locked={trouble !== null}
          disabled={command.busy}
          data-testid="button-save-person"
          onClick={add}
        >
          {trouble ?? page.save}
        </Button>
      </div>
    </>
  )
}
