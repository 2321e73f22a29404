import { useState } from 'react'
import type { QuestionView } from '#contract/question-view'
import type { SeatView } from '#contract/seat-view'
import type { ReasonSort } from '#domain/site-data/columns'
import { offeredReasons } from '#renderer/language/site-reasons'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import type { StepView } from '#renderer/parts/beam.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { ReasonTile } from '#renderer/parts/reason-tile.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import type { Language, Words } from '#words/say'
import type { Choice } from '#words/table'
import { PinFrame } from './pin-frame.tsx'
import { NotNow } from './pin-questions.tsx'
import { EnterCode, TypedCode } from './typed-code.tsx'
import { useAsk } from './use-ask.ts'
import { usePin } from './use-pin.ts'

type Override = Extract<QuestionView, { ask: 'override' }>
interface Gate {
  seat: SeatView
  question: Override
}

/** A supervisor stands beside the worker and allows one thing: badge, reason, PIN. The worker stays signed in. */
export const OverrideQuestion = ({ seat, question }: Gate) => {
  const [reason, setReason] = useState<string | null>(null)
  const { guest, reasons } = question
  if (guest === null) return <AskBadge seat={seat} question={question} />
  if (reasons !== null && reason === null)
    return <AskReason seat={seat} question={question} reasons={reasons} chosen={setReason} />
  return <AskPin seat={seat} question={question} reason={reason} guest={guest} />
}

/** The beam's steps while a supervisor allows something. */
function gateSteps(
  { floor: { steps } }: Words,
  { reasons }: Override,
  at: 'badge' | 'reason' | 'pin',
): StepView[] {
  const all = [
    { at: 'badge', word: steps.badge, mark: null, icon: 'badge' },
    ...(reasons === null ? [] : [{ at: 'reason', word: steps.reason, mark: '?', icon: null } as const]),
    { at: 'pin', word: steps.pin, mark: null, icon: 'keyboard' },
  ] as const
  const now = all.findIndex((step) => step.at === at)
  return all.map(({ at: _, ...step }, place) => ({
    ...step,
    stage: place < now ? 'done' : place === now ? 'now' : 'next',
  }))
}

const AskBadge = ({ seat, question }: Gate) => {
  const words = useWords()
  const { floor, people } = words
  const command = useCommand()
  const [text, setText] = useState('')
  const enter = (): void => {
    if (text.trim() === '') return
    setText('')
    void command('typeCode', { text: text.trim() })
  }
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'badge',
    say: floor.override.say,
    next: people.question.allow[question.command],
    steps: gateSteps(words, question, 'badge'),
    progress: null,
    unmoved: null,
  })
  const acts = (
    <>
      <NotNow />
      <EnterCode code={text} enter={enter} />
    </>
  )
  return (
    <FloorFrame seat={seat} beam={beam} compared={compared} acts={acts}>
      <TypedCode
        of="badge"
        label={people.question.typeBadge}
        name={floor.override.badge}
        code={text}
        type={(typed) => setText(typed.toUpperCase())}
        enter={null}
      />
    </FloorFrame>
  )
}

/** What a command's reasons are called in a file of the site, and their choices by code. */
function choices(
  { codes }: Words,
  { command }: Override,
): { sort: ReasonSort | null; table: Readonly<Record<string, Choice>> } | null {
  switch (command) {
    case 'overrideWeight':
    case 'overrideUnitWeight':
      return { sort: 'override', table: codes.overrideReasons }
    case 'reprintLabel':
    case 'reprintPaper':
    case 'manifestAtBench':
      return { sort: 'reprint', table: codes.reprintReasons }
    case 'confirmPartial':
      return { sort: 'partial', table: codes.partialReasons }
    case 'loseUnits':
      return { sort: 'short', table: codes.shortReasons }
    case 'startList':
      return { sort: 'takeOver', table: codes.takeOverReasons }
    case 'takeService':
      return { sort: null, table: codes.courierReasons }
    case 'cancelWave':
    case 'correctMessage':
      return null
  }
}

/** The reasons that are asked for, as the site words them. */
function askedReasons(
  words: Words,
  language: Language,
  { seat, question }: Gate,
  reasons: readonly string[],
): [code: string, choice: Choice][] {
  const known = choices(words, question)
  return known === null || known.sort === null
    ? reasons.map((code) => [code, known?.table[code] ?? { name: code, below: '' }])
    : offeredReasons(seat, known.sort, language, reasons, known.table)
}

const AskReason = ({
  seat,
  question,
  reasons,
  chosen,
}: Gate & { reasons: readonly string[]; chosen: (reason: string) => void }) => {
  const words = useWords()
  const { floor, people } = words
  const language = useLanguage()
  const asked = askedReasons(words, language, { seat, question }, reasons)
  const { beam, compared } = useAsk({
    state: 'ask',
    icon: 'supervisor',
    say: floor.override.sayReason,
    next: people.question.allows(question.guest ?? '', people.question.allow[question.command]),
    steps: gateSteps(words, question, 'reason'),
    progress: null,
    unmoved: null,
  })
  return (
    <FloorFrame seat={seat} beam={beam} compared={compared} acts={<NotNow />}>
      <main className="floor-work">
        <section className="reason-tiles" data-columns={asked.length > 4 ? 3 : 2}>
          {asked.map(([one, choice], place) => (
            <ReasonTile key={one} reason={one} number={place + 1} choice={choice} press={() => chosen(one)} />
          ))}
        </section>
      </main>
    </FloorFrame>
  )
}

const AskPin = ({ seat, question, reason, guest }: Gate & { reason: string | null; guest: string }) => {
  const words = useWords()
  const { floor, people } = words
  const command = useCommand()
  const pin = usePin((typed) => {
    void command('giveOverride', { reason, pin: typed }).then(() => pin.clear())
  })
  return (
    <PinFrame
      seat={seat}
      say={floor.override.sayPin}
      next={people.question.allows(guest, people.question.allow[question.command])}
      label={guest}
      pin={pin}
      steps={gateSteps(words, question, 'pin')}
      acts={<NotNow />}
    />
  )
}
