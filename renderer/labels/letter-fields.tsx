import { Select } from '@mantine/core'
import { useWords } from '#renderer/language/words.tsx'
import { LengthField } from './length-field.tsx'

const aligns = ['left', 'centre', 'right'] as const
type Align = (typeof aligns)[number]

/** At which side something stands. */
export const AlignField = ({ align, set }: { align: Align; set: (align: Align) => void }) => {
  const { designer, aligns: words } = useWords().labels
  return (
    <Select
      label={designer.align}
      allowDeselect={false}
      data-testid="select-align"
      data={aligns.map((value) => ({ value, label: words[value] }))}
      value={align}
      onChange={(value) => value !== null && set(value as Align)}
    />
  )
}

/** How large letters are. */
export const LetterSize = (props: {
  sizeUm: number
  leastUm: number
  mostUm: number
  set: (sizeUm: number) => void
}) => {
  const { designer } = useWords().labels
  return (
    <LengthField
      name="sizeUm"
      label={designer.size}
      um={props.sizeUm}
      leastUm={props.leastUm}
      mostUm={props.mostUm}
      change={props.set}
    />
  )
}
