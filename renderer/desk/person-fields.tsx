import { Checkbox, TextInput } from '@mantine/core'
import type { Person } from '#domain/order'
import { roles } from '#domain/order'
import { useWords } from '#renderer/language/words.tsx'
import { LanguageSelect } from './language-select.tsx'

/** What an administrator says of a person. */
export type PersonDraft = Pick<Person, 'name' | 'roles' | 'language'>

/** Why a draft cannot be saved yet; null when it can. */
export function useDraftTrouble({ name, roles: chosen }: PersonDraft): string | null {
  const { page } = useWords().people
  if (name.trim() === '') return page.noName
  return chosen.length === 0 ? page.noRole : null
}

/** Name, roles and language of a person. */
export const PersonFields = ({
  draft,
  change,
}: {
  draft: PersonDraft
  change: (draft: PersonDraft) => void
}) => {
  const { people, codes } = useWords()
  const { page } = people
  return (
    <>
      <TextInput
        label={page.name}
        maxLength={120}
        value={draft.name}
        data-testid="input-person-name"
        onChange={(event) => change({ ...draft, name: event.currentTarget.value })}
      />
      <div className="person-roles">
        <div className="label">{page.roles}</div>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={codes.roles[role]}
            checked={draft.roles.includes(role)}
            data-testid={`check-role-${role}`}
            onChange={(event) =>
              change({
                ...draft,
                roles: roles.filter((one) =>
                  one === role ? event.currentTarget.checked : draft.roles.includes(one),
                ),
              })
            }
          />
        ))}
        <div className="dim small">{page.needsPin}</div>
      </div>
      <LanguageSelect
        label={page.language}
        name="choose-person-language"
        value={draft.language}
        change={(language) => change({ ...draft, language })}
      />
    </>
  )
}
