import './scanner-test.css'
import { Button } from '@mantine/core'
import type { BenchAnswer, BenchView } from '#contract/bench-commands'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { sayRefusal } from '#words/say'
import { sayFinding } from './scanner-test.tsx'
import { Notice, Unread } from './states.tsx'
import { TestPicture } from './test-picture.tsx'
import { useDeskCommand } from './use-desk-command.ts'

type Give = ReturnType<typeof useDeskCommand>['give']

/** The round of a bench that sets all its devices up: one question after the other, workable by scan. */
export const BenchPage = () => {
  const { data, error, refetch } = useRead('benchSetup', {})
  const command = useDeskCommand()
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  return (
    <section className="panel device-side scrolls" data-testid="bench-setup">
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {data.round === 'open' ? (
        <Open view={data} give={command.give} />
      ) : (
        <Closed view={data} give={command.give} />
      )}
    </section>
  )
}

const Closed = ({ view, give }: { view: BenchView; give: Give }) => {
  const { bench } = useWords()
  const left = view.round === 'left'
  return (
    <>
      <div className="dim">{bench.beginBelow}</div>
      {left && <Roles view={view} />}
      <div className="device-buttons">
        <Button
          variant="filled"
          leftSection={<Icon of="scan" />}
          data-testid="button-begin-bench"
          onClick={() => void give('beginBench', {}, () => null)}
        >
          {left ? bench.goOn : bench.begin}
        </Button>
        {left && (
          <Button
            data-testid="button-forget-bench"
            onClick={() => void give('leaveBench', { forget: true }, () => null)}
          >
            {bench.forget}
          </Button>
        )}
      </div>
    </>
  )
}

const Open = ({ view, give }: { view: BenchView; give: Give }) => {
  const words = useWords()
  const { bench } = words
  const { step, picture, note, printer } = view
  const asked = printer?.state === 'printed' ? bench.scanLabel(printer.name) : bench.asks[step]
  const refused = note === null ? null : sayRefusal(words, note, asked.say)
  return (
    <>
      <div className="row" data-testid={`bench-step-${step}`}>
        <b>{asked.say}</b>
      </div>
      <div className="dim">{asked.next}</div>
      {refused !== null && (
        <Notice tone="refused">
          <b>{refused.say}</b> {refused.next}
        </Notice>
      )}
      {picture !== null && <TestPicture picture={picture} name="bench" />}
      <Going view={view} />
      <Answers view={view} give={give} />
      <Roles view={view} />
      <Plugged view={view} />
    </>
  )
}

/** What is under way, and what was just seen. */
const Going = ({ view: { printer, searching, checking, scale, heard, advice } }: { view: BenchView }) => {
  const words = useWords()
  const { bench } = words
  const lines = [
    printer?.state === 'printing' ? bench.printing(printer.name) : [],
    searching > 0 ? bench.searching : [],
    checking ? bench.checking : [],
    scale === null ? [] : bench.weighs([scale.text, scale.unit ?? ''].join(' ').trim()),
    heard === null ? [] : bench.heard(bench.roles[heard]),
  ].flat()
  return (
    <>
      {lines.map((line) => (
        <Notice key={line} tone="plain">
          {line}
        </Notice>
      ))}
      {advice.length > 0 && (
        <Notice tone="attention">
          {bench.advice}{' '}
          {advice
            .map(
              (finding) =>
                `${sayFinding(words, finding)}. ${words.scannerTest.findings[finding.what].change}`,
            )
            .join(' ')}
        </Notice>
      )}
    </>
  )
}

/** Which answers make sense at a question. */
function answersAt({ step, printer, roles }: BenchView): BenchAnswer[] {
  if (step !== 'summary')
    return [...(step === 'scale' || printer !== null ? (['again'] as const) : []), 'skip', 'back']
  const both = roles.filter(({ role, how }) => role.startsWith('scanner') && how === 'found').length === 2
  return ['save', ...(both ? (['swap'] as const) : []), 'back']
}

const Answers = ({ view, give }: { view: BenchView; give: Give }) => {
  const { bench } = useWords()
  return (
    <>
      <div className="device-buttons">
        {answersAt(view).map((answer) => (
          <Button
            key={answer}
            variant={answer === 'save' ? 'filled' : 'default'}
            data-testid={`button-bench-${answer}`}
            onClick={() => void give('answerBench', { answer }, () => null)}
          >
            {bench.answers[answer]}
          </Button>
        ))}
        <Button
          data-testid="button-leave-bench"
          onClick={() => void give('leaveBench', { forget: false }, () => null)}
        >
          {bench.leave}
        </Button>
      </div>
      <div className="dim small">{bench.byScan}</div>
    </>
  )
}

const Roles = ({ view: { roles } }: { view: BenchView }) => {
  const { bench } = useWords()
  const how = { found: bench.found, 'as-set': bench.asSet, none: bench.none }
  return (
    <dl className="pairs" data-testid="bench-roles">
      {roles.flatMap(({ role, how: is, name, connection }) => [
        <dt key={`${role} role`}>{bench.roles[role]}</dt>,
        <dd key={`${role} device`} data-how={is}>
          {name === null ? bench.none : `${name}, ${connection ?? ''} (${how[is]})`}
        </dd>,
      ])}
    </dl>
  )
}

const Plugged = ({ view: { plugged } }: { view: BenchView }) => {
  const { bench } = useWords()
  return (
    <>
      <div className="heading">{bench.plugged}</div>
      {plugged.every(({ kind }) => kind === 'keyboard') && <div className="dim">{bench.nothingPlugged}</div>}
      <dl className="pairs" data-testid="bench-plugged">
        {plugged.flatMap(({ id, name, kind, role, line }) => [
          <dt key={`${id} name`}>{name}</dt>,
          <dd key={`${id} kind`}>
            {[bench.kinds[kind], line, role === null ? null : bench.roles[role]]
              .filter((part) => part !== null)
              .join(', ')}
          </dd>,
        ])}
      </dl>
    </>
  )
}
