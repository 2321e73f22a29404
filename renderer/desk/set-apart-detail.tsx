import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CommandArgs } from '#contract/commands'
import type { SetApartRow } from '#contract/set-apart-commands'
import { type SetApartDecision, setApartDecisions } from '#domain/set-apart'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { clock } from '#words/format'
import { ReasonForm } from './reason-form.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** The units of one quarantine label, and the decision about them. */
export const SetApartDetail = ({ row, timeZone }: { row: SetApartRow; timeZone: string }) => {
  const { setApart, codes } = useWords()
  const facts: (readonly [head: string, text: string | null])[] = [
    [setApart.quantity, String(row.quantity)],
    [setApart.lot, row.lot],
    [setApart.serial, row.serial],
    [setApart.reason, codes.shortReasons[row.reason].name],
    [setApart.foundAt, row.foundAt],
    [setApart.setBy, row.setBy],
    [setApart.setAt, dayAndTime(row.setAt, timeZone)],
  ]
  return (
    <aside className="panel side-panel" data-testid="set-apart-detail">
      <div>
        <div className="side-title">{row.itemName}</div>
        <div className="dim code">{`${row.number} · ${row.sku}`}</div>
      </div>
      <dl className="pairs">
        {facts.flatMap(([head, text]) =>
          text === null ? [] : [<dt key={head}>{head}</dt>, <dd key={`${head} is`}>{text}</dd>],
        )}
      </dl>
      <Decision row={row} />
    </aside>
  )
}

const dayAndTime = (at: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at))} ${clock(at, timeZone)}`

const Decision = ({ row }: { row: SetApartRow }) => {
  const { setApart } = useWords()
  const command = useDeskCommand()
  const [decision, decide] = useState<SetApartDecision | null>(null)
  const { setApartId } = row
  const told = command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>
  if (decision === null)
    return (
      <div className="side-end">
        {told}
        <Button
          leftSection={<Icon of="printer" />}
          disabled={command.busy}
          data-testid="button-print-set-apart"
          onClick={() => void command.give('printSetApart', { setApartId }, () => setApart.printed)}
        >
          {setApart.printAgain}
        </Button>
        {setApartDecisions.map((one) => (
          <Button key={one} data-testid={`button-${one}`} onClick={() => decide(one)}>
            {setApart.decisions[one].offer}
          </Button>
        ))}
      </div>
    )
  return (
    <>
      {told}
      <DecisionForm
        key={decision}
        row={row}
        decision={decision}
        busy={command.busy}
        back={() => decide(null)}
        done={(args) => void command.give('decideSetApart', args, () => setApart.decisions[decision].done)}
      />
    </>
  )
}

const DecisionForm = (props: {
  row: SetApartRow
  decision: SetApartDecision
  busy: boolean
  back: () => void
  done: (args: CommandArgs<'decideSetApart'>) => void
}) => {
  const { setApart } = useWords()
  const { decision, row } = props
  const { setApartId } = row
  const [locationId, setLocation] = useState(row.home ?? '')
  const isBack = decision === 'backToStock'
  return (
    <>
      {isBack && (
        <TextInput
          label={setApart.location}
          placeholder={setApart.locationHint}
          value={locationId}
          data-testid="input-set-apart-location"
          onChange={({ currentTarget }) => setLocation(currentTarget.value)}
        />
      )}
      <ReasonForm
        name="decide-set-apart"
        label={setApart.why}
        word={setApart.decisions[decision].now}
        busy={props.busy || (isBack && locationId.trim() === '')}
        back={props.back}
        done={(reason) =>
          props.done(
            isBack
              ? { setApartId, decision, locationId: locationId.trim(), reason }
              : { setApartId, decision, reason },
          )
        }
      />
    </>
  )
}
