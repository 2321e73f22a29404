import './keypad.css'
import './stock.css'
import { type ReactNode, useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { DigitsField } from './digits-field.tsx'
import { DigitPad } from './keypad.tsx'
import { oneStep, useAsk } from './use-ask.ts'

const mostDigits = 5

interface Keying {
  seat: SeatView
  /** What it is about, in the top bar. */
  about: string
  say: string
  next: ReactNode
  label: string
  /** What stands below the number. */
  hint: ReactNode
  /** Shown on the button as long as nothing is typed. */
  locked: string
  /** What may be done instead. */
  besides: ReactNode
  /** Whether the number was taken; else it is keyed anew. */
  give: (quantity: number) => Promise<boolean>
  done: () => void
}

/** A number of units, on a pad for gloves or by the digits of the command card. */
export const KeyedQuantity = ({
  seat,
  about,
  say,
  next,
  label,
  hint,
  locked,
  besides,
  give,
  done,
}: Keying) => {
  const [typed, type] = useState('')
  const ready = typed !== ''
  const asked = useAsk({
    state: 'ask',
    icon: 'keyboard',
    say,
    next,
    ...oneStep,
  })
  const save = (): void => void give(Number(typed)).then((taken) => (taken ? done() : type('')))
  const acts = (
    <>
      {besides}
      {ready ? <FloorButton action="ENTER" look="go" press={save} /> : <BigLock word={locked} />}
    </>
  )
  return (
    <FloorFrame seat={seat} middle={<b className="code">{about}</b>} {...asked} acts={acts}>
      <main className="floor-work stock-key">
        <section className="panel stock-fields">
          <DigitsField
            name="quantity"
            label={label}
            typed={typed}
            type={type}
            most={mostDigits}
            enter={() => ready && save()}
          />
          <div className="dim">{hint}</div>
        </section>
        <DigitPad
          type={(digit) => type((typed + digit).slice(0, mostDigits))}
          erase={() => type(typed.slice(0, -1))}
        />
      </main>
    </FloorFrame>
  )
}
