import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CommandArgs } from '#contract/commands'
import type { ShiftForecastView } from '#contract/simulation-commands'
import { useWords } from '#renderer/language/words.tsx'
import { clock } from '#words/format'

/** With whom the shift is played, and their break. */
export type ShiftQuestion = Omit<CommandArgs<'shiftForecast'>, 'planId'>

/** With who is here, without a break. */
export const asHere: ShiftQuestion = { pickers: null, packers: null, benches: null, breaks: [] }

/** Played anew so often while nobody does anything. */
export const shiftEveryMs = 30_000

const usualBreakMinutes = 30
const dayMs = 24 * 3_600_000

interface FormView {
  view: ShiftForecastView
  timeZone: string
  question: ShiftQuestion
  ask: (question: ShiftQuestion) => void
}

/** How many people are reckoned with; left empty, those who are here. */
export const ShiftForm = ({ view, timeZone, question, ask }: FormView) => {
  const { shift } = useWords()
  const [breakAt, setBreakAt] = useState('')
  const [minutes, setMinutes] = useState(usualBreakMinutes)
  const take = (text: string, length: number): void => {
    setBreakAt(text)
    setMinutes(length)
    const fromAt = instantOf(text, view.at, timeZone)
    ask({ ...question, breaks: fromAt === null ? [] : [{ fromAt, minutes: length }] })
  }
  return (
    <div className="shift-people">
      {(['pickers', 'packers', 'benches'] as const).map((of) => (
        <NumberInput
          key={of}
          label={of === 'pickers' ? shift.pickers(null) : shift[of]}
          placeholder={String(view.people[of])}
          data-testid={`input-shift-${of}`}
          min={0}
          max={500}
          value={question[of] ?? ''}
          onChange={(value) =>
            ask({
              ...question,
              [of]: value === '' ? null : Math.min(500, Math.max(0, Math.round(Number(value) || 0))),
            })
          }
        />
      ))}
      <TextInput
        label={shift.breakAt}
        placeholder="16:00"
        maxLength={5}
        data-testid="input-shift-break"
        value={breakAt}
        onChange={(event) => take(event.target.value, minutes)}
      />
      <NumberInput
        label={shift.breakMinutes}
        data-testid="input-shift-minutes"
        min={1}
        max={240}
        value={minutes}
        onChange={(value) => take(breakAt, Math.min(240, Math.max(1, Math.round(Number(value) || 1))))}
      />
    </div>
  )
}

/** The next time the site's clock shows this; null for what is no time of day. */
function instantOf(text: string, now: string, timeZone: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  const [nowHours, nowMinutes] = clock(now, timeZone).split(':').map(Number)
  const aheadMinutes = Number(hours) * 60 + Number(minutes) - ((nowHours ?? 0) * 60 + (nowMinutes ?? 0))
  const startMs = Math.floor(Date.parse(now) / 60_000) * 60_000
  const at = startMs + aheadMinutes * 60_000
  return new Date(aheadMinutes < 0 ? at + dayMs : at).toISOString()
}
