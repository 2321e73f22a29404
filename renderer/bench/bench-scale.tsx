import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { type Give, Group } from './bench-drawer.tsx'

/** What the knob goes up to: a carton two people carry. */
const mostG = 30_000
/** Heavier than any tolerance lets pass. */
const tooHeavy = (expectedG: number): number => Math.round(expectedG * 1.2) + 300

/** A scale with a knob and a number; what it should weigh is a button while a carton is asked for. */
export const BenchScale = ({
  scale: { weightG, expectedG },
  give,
}: {
  scale: { weightG: number; expectedG: number | null }
  give: Give
}) => {
  const { virtualBench } = useWords()
  const [turned, setTurned] = useState<number | null>(null)
  const shown = turned ?? weightG
  const put = (grams: number): void => {
    setTurned(null)
    give('virtualWeigh', { weightG: grams })
  }
  const turn = (typed: string): void =>
    setTurned(Math.min(mostG, Math.max(0, Math.round(Number(typed) || 0))))
  return (
    <Group title={virtualBench.weigh}>
      <input
        type="range"
        min={0}
        max={mostG}
        step={10}
        aria-label={virtualBench.weigh}
        data-testid="knob"
        value={shown}
        onChange={({ currentTarget }) => turn(currentTarget.value)}
        onPointerUp={() => put(shown)}
        onKeyUp={() => put(shown)}
      />
      <form
        className="bench-row"
        onSubmit={(event) => {
          event.preventDefault()
          put(shown)
        }}
      >
        <input
          type="number"
          min={0}
          max={mostG}
          aria-label={virtualBench.grams}
          data-testid="input-grams"
          value={shown}
          onChange={({ currentTarget }) => turn(currentTarget.value)}
        />
        <span>g</span>
        <button type="submit" data-testid="button-put-on">
          {virtualBench.put}
        </button>
        <button type="button" data-testid="button-take-off" onClick={() => put(0)}>
          {virtualBench.empty}
        </button>
      </form>
      {expectedG !== null && (
        <div className="bench-row">
          <button type="button" data-testid="button-as-expected" onClick={() => put(expectedG)}>
            {virtualBench.asExpected}
          </button>
          <button type="button" data-testid="button-too-heavy" onClick={() => put(tooHeavy(expectedG))}>
            {virtualBench.tooHeavy}
          </button>
        </div>
      )}
    </Group>
  )
}
