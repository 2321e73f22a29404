import { NumberInput } from '@mantine/core'
import { useState } from 'react'

/** A whole number that counts once it is typed to its end. Nothing counts too where nothing is a value. */
export const MmField = ({
  label,
  name,
  value,
  least,
  set,
  clear,
  placeholder,
}: {
  label: string
  name: string
  value: number | null
  least: number
  set: (value: number) => void
  /** What an empty field means; null where it must be filled. */
  clear: (() => void) | null
  placeholder: string
}) => {
  const [typed, type] = useState<number | '' | null>(null)
  const settle = (): void => {
    if (typed === '' && clear !== null && value !== null) clear()
    if (typeof typed === 'number' && typed !== value && typed >= least) set(typed)
    type(null)
  }
  return (
    <NumberInput
      label={label}
      min={least}
      max={1_000_000}
      allowDecimal={false}
      hideControls
      data-testid={`input-${name}`}
      placeholder={placeholder}
      value={typed ?? value ?? ''}
      onChange={(next) => type(typeof next === 'number' ? next : '')}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
