import './keypad.css'
import './stock.css'
import './weigh-unit.css'
import { useState } from 'react'
import type { QuestionView } from '#contract/question-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { WeightBand, WeightNumber } from '#renderer/parts/weight.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { kilogramFigure, kilograms } from '#words/format'
import { DigitsField } from './digits-field.tsx'
import { DigitPad } from './keypad.tsx'
import { NotNow } from './pin-questions.tsx'
import { oneStep, useAsk } from './use-ask.ts'
import { useScale } from './use-scale.ts'

type Weighing = Extract<QuestionView, { ask: 'unit-weight' }>
const mostDigits = 6

/** A unit whose code says no weight: it goes on the scale, or its grams are keyed where the station lets them be. */
export const WeighUnitScreen = ({ seat, question }: { seat: SeatView; question: Weighing }) => {
  const { catchWeight, floor } = useWords()
  const { page } = catchWeight
  const command = useCommand()
  const [typed, type] = useState('')
  const { item, leastG, mostG, mayKey } = question
  const asked = useAsk({
    state: 'ask',
    icon: 'scale',
    say: page.say,
    next: page.next(item.sku, kilogramFigure(leastG), kilograms(mostG)),
    ...oneStep,
  })
  const save = (): void => void command('keyUnitWeight', { weightG: Number(typed) }).then(() => type(''))
  const ready = Number(typed) > 0
  const acts = (
    <>
      <NotNow />
      <FloorButton
        action="WEIGH"
        icon="scale"
        word={floor.pack.weighNow}
        press={() => void command('weighAgain', {})}
      />
      {mayKey &&
        (ready ? <FloorButton action="ENTER" look="go" press={save} /> : <BigLock word={page.save} />)}
    </>
  )
  return (
    <FloorFrame seat={seat} middle={<b className="code">{item.sku}</b>} {...asked} acts={acts}>
      <main className={`floor-work ${mayKey ? 'stock-key' : 'weigh-unit'}`}>
        <section className="panel weigh-unit-item">
          <div className="weigh-unit-name">
            {!mayKey && <ItemPicture picture={item.picture} />}
            <b className="three-lines">{item.name}</b>
          </div>
          <OnScale seat={seat} leastG={leastG} mostG={mostG} large={!mayKey} />
          {mayKey && <Grams typed={typed} type={type} save={ready ? save : null} />}
        </section>
        {mayKey && (
          <DigitPad
            type={(digit) => type((typed + digit).slice(0, mostDigits))}
            erase={() => type(typed.slice(0, -1))}
          />
        )}
      </main>
    </FloorFrame>
  )
}

const OnScale = ({
  seat,
  leastG,
  mostG,
  large,
}: {
  seat: SeatView
  leastG: number
  mostG: number
  large: boolean
}) => {
  const { page } = useWords().catchWeight
  const { device, lastG, fresh } = useScale(seat)
  if (device === null) return <p className="dim">{page.noScale}</p>
  const middleG = Math.round((leastG + mostG) / 2)
  return (
    <>
      <span className="label">{page.onScale}</span>
      <WeightNumber weightG={lastG} fresh={fresh} large={large} off={false} />
      <WeightBand
        weightG={fresh ? lastG : null}
        expectedG={middleG}
        toleranceG={mostG - middleG}
        stored={false}
      />
    </>
  )
}

const Grams = ({
  typed,
  type,
  save,
}: {
  typed: string
  type: (text: string) => void
  save: (() => void) | null
}) => {
  const { page } = useWords().catchWeight
  return (
    <DigitsField
      name="grams"
      label={page.key}
      typed={typed}
      type={type}
      most={mostDigits}
      enter={() => save?.()}
    >
      <span className="dim">{page.keyBelow}</span>
    </DigitsField>
  )
}
