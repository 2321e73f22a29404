import { Select, Textarea } from '@mantine/core'
import { useWords } from '#renderer/language/words.tsx'
import { usePaperNames } from './paper-names.ts'
import type { PaperEditor } from './use-paper-editing.ts'

/** A text of a paper with its fields and words in braces, and all that can be put in. */
export const PaperSaid = (props: {
  editor: PaperEditor
  name: string
  label: string
  text: string
  set: (text: string) => void
}) => {
  const { labels, paperLayouts } = useWords()
  const { designer } = paperLayouts
  const { fields, words } = usePaperNames(props.editor.template.kind)
  const { name, label, text, set } = props
  const listed = (names: Readonly<Partial<Record<string, string>>>) =>
    Object.entries(names).map(([value, said]) => ({ value, label: said ?? value }))
  return (
    <div className="label-said">
      <Textarea
        label={label}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        value={text}
        data-testid={`input-said-${name}`}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <Select
        aria-label={`${label}: ${labels.designer.insert}`}
        placeholder={labels.designer.insert}
        searchable
        nothingFoundMessage={designer.noList}
        data-testid={`select-insert-${name}`}
        data={[
          { group: designer.fieldsGroup, items: listed(fields) },
          { group: designer.wordsGroup, items: listed(words) },
        ]}
        value={null}
        onChange={(field) => field !== null && set(text.trim() === '' ? `{${field}}` : `${text} {${field}}`)}
      />
    </div>
  )
}
