import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { emptyChoices, priorityReasons, type WaveRule } from '#domain/wave'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'

/** Changes a part of the rule. */
export type SetRule = (part: Partial<WaveRule>) => void

const within = (value: string | number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(value) || least)))
/** Kilograms of grams, or litres of millilitres. */
export const kilos = (grams: number | null): number | null =>
  grams === null ? null : Math.round(grams / 1000)
export const thousandfold = (value: number | null): number | null => (value === null ? null : value * 1000)

interface SizeView {
  name: string
  word: string
  value: number
  least: number
  most: number
  step?: number
  change: (value: number) => void
}
/** A number with its word before it, kept between its bounds. */
export const Size = ({ name, word, value, least, most, step = 1, change }: SizeView) => (
  <div className="plan-size">
    <span className="label">{word}</span>
    <NumberInput
      aria-label={word}
      data-testid={`input-${name}`}
      min={least}
      max={most}
      step={step}
      value={value}
      onChange={(typed) => change(within(typed, least, most))}
    />
  </div>
)

/** Reasons and zones that a wave keeps to, how much it holds as a whole, and whether late orders may join it. */
export const PlanLimits = ({ rule, set }: { rule: WaveRule; set: SetRule }) => {
  const { planning, steering } = useWords()
  const { templates } = planning
  const { data } = useRead('waveTemplates', {})
  const zones = [...new Set([...(data?.zones ?? []), ...rule.zones])]
  return (
    <>
      <Limit
        name="wave-lines"
        word={templates.mostLines}
        value={rule.mostLines}
        change={(mostLines) => set({ mostLines })}
      />
      <Limit
        name="wave-kilograms"
        word={templates.mostKilograms}
        value={kilos(rule.mostG)}
        change={(kg) => set({ mostG: thousandfold(kg) })}
      />
      <Some
        name="reason"
        word={templates.reasons}
        all={priorityReasons}
        chosen={rule.priorityReasons}
        wordOf={(one) => planning.priorities[one]}
        choose={(chosen) => set({ priorityReasons: chosen })}
      />
      {zones.length > 1 && (
        <Some
          name="zone"
          word={templates.zones}
          all={zones}
          chosen={rule.zones}
          wordOf={(zone) => zone}
          choose={(chosen) => set({ zones: chosen })}
        />
      )}
      <Checkbox
        label={templates.lateJoining}
        data-testid="check-late-joining"
        checked={rule.lateJoining}
        onChange={({ currentTarget }) => set({ lateJoining: currentTarget.checked })}
      />
      <Checkbox
        label={steering.rushJoining}
        data-testid="check-rush-joining"
        checked={rule.rushJoining}
        onChange={({ currentTarget }) => set({ rushJoining: currentTarget.checked })}
      />
      <NativeSelect
        label={steering.whenEmpty}
        data-testid="choose-when-empty"
        value={rule.whenEmpty}
        data={emptyChoices.map((value) => ({ value, label: steering.empty[value] }))}
        onChange={({ currentTarget: { value } }) =>
          set({ whenEmpty: emptyChoices.find((one) => one === value) ?? 'stays' })
        }
      />
    </>
  )
}

interface LimitView {
  name: string
  word: string
  value: number | null
  most?: number
  change: (value: number | null) => void
}
/** A number of the rule that may be none. */
export const Limit = ({ name, word, value, most = 100_000, change }: LimitView) => {
  const { planning } = useWords()
  return (
    <div className="plan-size">
      <span className="label">{word}</span>
      <NumberInput
        aria-label={word}
        data-testid={`input-${name}`}
        placeholder={planning.noLimit}
        min={1}
        max={most}
        value={value ?? ''}
        onChange={(typed) => change(typed === '' ? null : within(typed, 1, most))}
      />
    </div>
  )
}

interface SomeView<T extends string> {
  name: string
  word: string
  all: readonly T[]
  chosen: readonly T[]
  wordOf: (one: T) => string
  choose: (chosen: T[]) => void
}
/** Checkboxes of which none means any. */
const Some = <T extends string>({ name, word, all, chosen, wordOf, choose }: SomeView<T>) => (
  <>
    <span className="label">{word}</span>
    {all.map((one) => (
      <Checkbox
        key={one}
        label={wordOf(one)}
        data-testid={`check-${name}-${one}`}
        checked={chosen.includes(one)}
        onChange={({ currentTarget }) =>
          choose(currentTarget.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
        }
      />
    ))}
  </>
)
