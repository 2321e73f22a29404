import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { LabelSupply, SuppliesView } from '#contract/supply-commands'
import { useWords } from '#renderer/language/words.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Labels on a roll until somebody says otherwise. */
const usualRoll = 500
const most = 100_000

/** Where somebody says how many labels and cartons there are; what is used afterwards is taken off by itself. */
export const SupplyForm = ({ view }: { view: SuppliesView }) => {
  const { shift } = useWords()
  return (
    <div className="supply-form" data-testid="supply-form">
      <div className="dim">{shift.countBelow}</div>
      {view.labels.map((printer) => (
        <Labels key={printer.deviceId} printer={printer} />
      ))}
      <Cartons cartons={view.cartons} />
    </div>
  )
}

const whole = (value: string | number): number => Math.min(most, Math.max(0, Math.round(Number(value) || 0)))

const Labels = ({ printer }: { printer: LabelSupply }) => {
  const { shift } = useWords()
  const command = useDeskCommand()
  const { deviceId, name, left } = printer
  const [draft, setDraft] = useState({
    onRoll: left?.onRoll ?? usualRoll,
    rollOf: printer.rollOf ?? usualRoll,
    spareRolls: left?.spareRolls ?? 0,
  })
  const save = () =>
    command.give(
      'countLabels',
      { deviceId, count: { ...draft, rollOf: Math.max(1, draft.rollOf) } },
      () => shift.saved,
    )
  return (
    <fieldset className="supply-rows">
      <legend className="label">{name}</legend>
      {(['onRoll', 'rollOf', 'spareRolls'] as const).map((of) => (
        <NumberInput
          key={of}
          label={shift[of]}
          data-testid={`input-supply-${of}-${deviceId}`}
          min={of === 'rollOf' ? 1 : 0}
          max={of === 'spareRolls' ? 1_000 : most}
          allowDecimal={false}
          value={draft[of]}
          onChange={(value) =>
            setDraft({ ...draft, [of]: Math.min(of === 'spareRolls' ? 1_000 : most, whole(value)) })
          }
        />
      ))}
      <div className="row supply-acts">
        <Button
          disabled={command.busy}
          data-testid={`button-save-labels-${deviceId}`}
          onClick={() => void save()}
        >
          {shift.save}
        </Button>
        {left !== null && (
          <Button
            variant="default"
            disabled={command.busy}
            data-testid={`button-new-roll-${deviceId}`}
            onClick={() => void command.give('newRoll', { deviceId }, () => shift.saved)}
          >
            {shift.newRoll}
          </Button>
        )}
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </fieldset>
  )
}

const Cartons = ({ cartons }: Pick<SuppliesView, 'cartons'>) => {
  const { shift } = useWords()
  const { give, outcome } = useDeskCommand()
  return (
    <fieldset className="supply-rows">
      <legend className="label">{shift.cartons}</legend>
      {cartons.map(({ cartonTypeId, name, there }) => (
        <NumberInput
          key={`${cartonTypeId} ${there}`}
          label={name}
          placeholder={shift.notCounted}
          data-testid={`input-supply-cartons-${cartonTypeId}`}
          min={0}
          max={most}
          allowDecimal={false}
          defaultValue={there ?? ''}
          onBlur={({ currentTarget: { value } }) => {
            const said = value.trim() === '' ? null : whole(value.replace(/\D/g, ''))
            if (said !== there) void give('countCartons', { cartonTypeId, there: said }, () => shift.saved)
          }}
        />
      ))}
      {outcome !== null && <Notice tone={outcome.role}>{outcome.text}</Notice>}
    </fieldset>
  )
}
