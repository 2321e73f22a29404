import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { Size } from './plan-limits.tsx'

type When = { people: number; bufferMinutes: number } | null

/** When a kept plan shall be released: by itself so long before the cut-off that these people finish it, or by hand. */
export const PlanKeep = (props: { busy: boolean; keep: (when: When) => void; back: () => void }) => {
  const { planning, desk } = useWords()
  const say = planning.kept
  const [people, setPeople] = useState(4)
  const [bufferMinutes, setBuffer] = useState(45)
  return (
    <div className="plan-keep" data-testid="plan-keep">
      <Size name="keep-people" word={say.people} value={people} least={1} most={500} change={setPeople} />
      <Size
        name="keep-buffer"
        word={say.buffer}
        value={bufferMinutes}
        least={0}
        most={1440}
        step={5}
        change={setBuffer}
      />
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
