import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { ReasonForm } from './reason-form.tsx'

/** How urgent an order or a wave is by a supervisor's word, and why. `unset`: the word for having none. */
export const UrgencyForm = ({
  number,
  own,
  unset,
  busy,
  back,
  done,
}: {
  number: string
  own: number | null
  unset: string
  busy: boolean
  back: (() => void) | null
  done: (priority: number | null, reason: string) => void
}) => {
  const { steering } = useWords()
  const { levels } = steering
  const [level, setLevel] = useState(own === null ? '' : String(own))
  const known = [
    { value: '', label: unset },
    { value: '0', label: levels.ordinary },
    { value: '50', label: levels.high },
    { value: '90', label: levels.urgent },
  ]
  const isKnown = known.some(({ value }) => value === level)
  return (
    <>
      <NativeSelect
        label={steering.prioritiseOf(number)}
        data-testid="choose-urgency"
        value={level}
        data={isKnown ? known : [...known, { value: level, label: level }]}
        onChange={({ currentTarget: { value } }) => setLevel(value)}
      />
      <ReasonForm
        name="prioritise"
        label={steering.prioritiseWhy}
        word={steering.prioritiseNow}
        busy={busy}
        back={back}
        done={(reason) => done(level === '' ? null : Number(level), reason)}
      />
    </>
  )
}
