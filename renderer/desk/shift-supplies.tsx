import './shift.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ShiftForecastView } from '#contract/simulation-commands'
import type { LabelSupply, SuppliesView } from '#contract/supply-commands'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { count } from '#words/format'
import { SupplyForm } from './supply-form.tsx'

/** Totes, cartons by type and labels that the shift takes, against what is there; and a way to say what that is. */
export const ShiftSupplies = ({ view }: { view: ShiftForecastView }) => {
  const { shift } = useWords()
  const { data } = useRead('supplies', {})
  const [counting, setCounting] = useState(false)
  const { totes, cartons, splitOrders, labels, labelRolls } = view.supplies
  const there = thereOf(data)
  return (
    <>
      <div className="heading">{shift.supplies}</div>
      <div className="shift-counts shift-supplies" data-testid="shift-supplies">
        <span />
        <span className="dim number">{shift.needed}</span>
        <span className="dim number">{shift.here}</span>
        <Used word={shift.totes} used={totes} there={data?.totes ?? null} />
        {cartons.map(({ cartonTypeId, name, count: used }) => (
          <Used
            key={cartonTypeId}
            word={`${shift.cartons} ${name}`}
            used={used}
            there={there.cartons.get(cartonTypeId) ?? null}
          />
        ))}
        <Used word={shift.labels} used={labels} there={there.labels} />
        <Used word={shift.labelRolls} used={labelRolls} there={there.rolls} />
      </div>
      {splitOrders > 0 && <div className="dim">{shift.split(splitOrders)}</div>}
      {data?.labels.map((printer) => (
        <Printer key={printer.deviceId} printer={printer} />
      ))}
      {data !== undefined && (
        <Button
          variant="default"
          data-testid="button-count-supplies"
          aria-expanded={counting}
          onClick={() => setCounting(!counting)}
        >
          {shift.count}
        </Button>
      )}
      {counting && data !== undefined && <SupplyForm view={data} />}
    </>
  )
}

const Printer = ({ printer: { name, left, isLow } }: { printer: LabelSupply }) => {
  const { shift } = useWords()
  return left === null ? null : (
    <div className={isLow ? 'text-refused shift-low' : 'dim'}>
      {isLow && <Icon of="attention" />}
      <span>{`${name}: ${shift.rollsThere(left.onRoll, left.spareRolls)}`}</span>
    </div>
  )
}

/** Labels of all printers together; null where nobody counted any. */
function thereOf(view: SuppliesView | undefined): {
  labels: number | null
  rolls: number | null
  cartons: ReadonlyMap<string, number | null>
} {
  const counted = view?.labels.flatMap(({ left }) => left ?? []) ?? []
  const sum = (of: (one: (typeof counted)[number]) => number): number | null =>
    counted.length === 0 ? null : counted.reduce((all, one) => all + of(one), 0)
  return {
    labels: sum(({ all }) => all),
    rolls: sum(({ onRoll, spareRolls }) => spareRolls + Number(onRoll > 0)),
    cartons: new Map(view?.cartons.map(({ cartonTypeId, there }) => [cartonTypeId, there])),
  }
}

const Used = ({ word, used, there }: { word: string; used: number; there: number | null }) => {
  const { shift } = useWords()
  const lacks = there !== null && there < used
  return (
    <>
      <span className="one-line">{word}</span>
      <b>{count(used)}</b>
      <span className={there === null ? 'dim number' : lacks ? 'text-refused number' : 'number'}>
        {lacks && <Icon of="attention" />}
        {there === null ? shift.notCounted : count(there)}
      </span>
    </>
  )
}
