import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Icon } from '#renderer/parts/icon.tsx'

/** A name that is typed, and a button that adds what it names. */
export const AddNamed = ({
  name,
  label,
  most,
  word,
  fits = () => true,
  add,
}: {
  name: string
  label: string
  /** Letters at most. */
  most: number
  word: string
  /** Whether the name can be had. */
  fits?: (named: string) => boolean
  add: (named: string) => void
}) => {
  const [typed, type] = useState('')
  const named = typed.trim()
  return (
    <div className="map-pair">
      <TextInput
        label={label}
        maxLength={most}
        data-testid={`input-${name}`}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Button
        data-testid={`button-${name}`}
        disabled={named === '' || !fits(named)}
        leftSection={<Icon of="plus" />}
        onClick={() => {
          add(named)
          type('')
        }}
      >
        {word}
      </Button>
    </div>
  )
}
