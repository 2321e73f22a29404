import type { PlanView } from '#contract/plan-view'
import type { WavePreview } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { clock, count } from '#words/format'
import { duration } from '#words/say'

/** Metres as people read them. */
export const metres = (m: number): string => `${count(m)} m`

interface FiguresView {
  preview: WavePreview
  plan: PlanView | null
  timeZone: string
}

/** What the plan walks beside what the same orders cost unplanned, and what is in it. */
export const PlanFigures = ({ preview, plan, timeZone }: FiguresView) => {
  const words = useWords()
  const { planning, desk } = words
  const figures = plan?.figures ?? null
  const walkM = figures?.walkM ?? preview.walkM
  const plainM = figures?.usual.find(({ way }) => way === 'inLocationOrder')?.walkM ?? preview.plainWalkM
  const savedM = Math.max(0, plainM - walkM)
  const others: [name: string, value: string, word: string][] = [
    ['stops', count(figures?.stops ?? preview.stops), desk.plan.stops],
    ['units', count(preview.units), desk.plan.units],
    ['lists', count(figures?.walks.length ?? preview.lists), desk.plan.lists],
    ['minutes', duration(words, figures?.minutes ?? preview.minutes), planning.minutes],
    [
      'first-cut-off',
      preview.firstCutOffAt === null ? '–' : clock(preview.firstCutOffAt, timeZone),
      desk.plan.firstCutOff,
    ],
  ]
  return (
    <section className="panel figure-strip plan-figures">
      <Figure name="walk" value={metres(walkM)} word={planning.walkFor(preview.orders)} />
      {plainM > 0 && (
        <div className="plan-bars" aria-hidden="true">
          <Bar share={walkM / Math.max(plainM, walkM)} word={planning.thisPlan} strong />
          <Bar share={plainM / Math.max(plainM, walkM)} word={planning.inOrder(metres(plainM))} />
        </div>
      )}
      <Figure
        name="saved"
        value={metres(savedM)}
        word={planning.saved(plainM === 0 ? 0 : Math.round((savedM / plainM) * 100))}
      />
      {others.map(([name, value, word]) => (
        <Figure key={name} name={name} value={value} word={word} />
      ))}
    </section>
  )
}

const Figure = ({ name, value, word }: { name: string; value: string; word: string }) => (
  <div className="figure" data-testid={`figure-${name}`}>
    <b>{value}</b>
    <span className="figure-word">{word}</span>
  </div>
)

const Bar = ({ share, word, strong = false }: { share: number; word: string; strong?: boolean }) => (
  <div className="plan-bar" data-strong={strong} style={{ width: `${Math.round(share * 100)}%` }}>
    <span>{word}</span>
  </div>
)
