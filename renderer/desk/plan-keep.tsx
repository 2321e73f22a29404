import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { Size, within } from './plan-limits.tsx'

type When = { people: number; bufferMinutes: number } | null

/** When a kept plan shall be released: by itself so long before the cut-off that these people finish it, or by hand. */
export const PlanKeep = (props: { busy: boolean; keep: (when: When) => void; back: () => void }) => {
  const { planning, desk } = useWords()
  const say = planning.kept
  const [people, setPeople] = useState(4)
  const [bufferMinutes, setBuffer] = useState(45)
  return (
    <div className="plan-keep" data-testid="plan-keep">
      <Size word={say.people}>
        <NumberInput
          aria-label={say.people}
          data-testid="input-keep-people"
          min={1}
          max={500}
          value={people}
          onChange={(value) => setPeople(within(value, 1, 500))}
        />
      </Size>
      <Size word={say.buffer}>
        <NumberInput
          aria-label={say.buffer}
          data-testid="input-keep-buffer"
          min={0}
          max={1440}
          step={5}
          value={bufferMinutes}
          onChange={(value) => setBuffer(within(value, 0, 1440))}
        />
      </Size>
      <Button data-testid="button-back-keep" onClick={props.back}>
        {desk.rail.cancel}
      </Button>
      <Button data-testid="button-keep-by-hand" disabled={props.busy} onClick={() => props.keep(null)}>
        {say.byHand}
      </Button>
      <Button
        variant="filled"
        data-testid="button-keep-timed"
        disabled={props.busy}
        onClick={() => props.keep({ people, bufferMinutes })}
      >
        {say.beforeCutOff}
      </Button>
    </div>
  )
}
