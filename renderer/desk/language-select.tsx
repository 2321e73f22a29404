import { Select } from '@mantine/core'
import { type Language, languages } from '#domain/language'
import { wordsOf } from '#words/say'

/** One of the languages, each called as its own people call it. */
export const LanguageSelect = ({
  label,
  name,
  value,
  change,
}: {
  label: string
  name: string
  value: Language
  change: (language: Language) => void
}) => (
  <Select
    label={label}
    allowDeselect={false}
    data-testid={name}
    data={languages.map((one) => ({ value: one, label: wordsOf(one).floor.languageName }))}
    value={value}
    onChange={(chosen) => change(languages.find((one) => one === chosen) ?? value)}
  />
)
