import './keypad.css'
import './stock.css'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { StockView } from '#contract/stock-view'
import { useWords } from '#renderer/language/words.tsx'
import { BigLock } from '#renderer/parts/big-button.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { useCommand } from '#renderer/store/floor-context.tsx'
import { DigitsField } from './digits-field.tsx'
import { DigitPad } from './keypad.tsx'
import { oneStep, useAsk } from './use-ask.ts'

const mostDigits = 5

/** Units that are keyed instead of scanned. */
export interface KeyedUnits {
  sku: string
  lot: string | null
  expiresOn: string | null
  quantity: number
  hasLot: boolean
}

/** Keys how many units are in hand or counted, and of which lot and date. */
export const StockKeyScreen = ({
  seat,
  view,
  units,
  close,
}: {
  seat: SeatView
  view: StockView
  units: KeyedUnits
  close: () => void
}) => {
  const { stock, floor } = useWords()
  const { page } = stock
  const command = useCommand()
  const [typed, type] = useState('')
  const [lot, setLot] = useState(units.lot ?? '')
  const [expiresOn, setDate] = useState(units.expiresOn ?? '')
  const asked = useAsk({
    state: 'ask',
    icon: 'keyboard',
    say: page.keySay,
    next: units.sku,
    ...oneStep,
  })
  const save = (quantity: number): void => {
    const of = { sku: units.sku, lot: lot.trim() || null, expiresOn: expiresOn || null, quantity }
    void command('keyUnits', of).then((answer) => answer.ok && close())
  }
  const ready = typed !== '' && (!units.hasLot || lot.trim() !== '')
  const acts = (
    <>
      <FloorButton action="BACK" word={floor.me.back} press={close} />
      <FloorButton action="TAKE-OFF" word={page.takeOff} press={() => save(0)} />
      {ready ? (
        <FloorButton action="ENTER" word={page.save} look="go" press={() => save(Number(typed))} />
      ) : (
        <BigLock word={page.save} />
      )}
    </>
  )
  return (
    <FloorFrame seat={seat} middle={<b>{stock.kinds[view.kind].name}</b>} {...asked} acts={acts}>
      <main className="floor-work stock-key">
        <section className="panel stock-fields">
          <DigitsField
            name="quantity"
            label={page.quantity}
            typed={typed}
            type={type}
            most={mostDigits}
            meanwhile={String(units.quantity)}
            enter={() => ready && save(Number(typed))}
          />
          {units.hasLot && (
            <>
              <label className="label">
                {page.lot}
                <input
                  className="keypad-input"
                  data-testid="input-lot"
                  value={lot}
                  maxLength={20}
                  onChange={(event) => setLot(event.target.value)}
                />
              </label>
              <label className="label">
                {page.expiresOn}
                <input
                  className="keypad-input"
                  data-testid="input-expires-on"
                  type="date"
                  value={expiresOn}
                  onChange={(event) => setDate(event.target.value)}
                />
              </label>
            </>
          )}
        </section>
        <DigitPad
          type={(digit) => type((typed + digit).slice(0, mostDigits))}
          erase={() => type(typed.slice(0, -1))}
        />
      </main>
    </FloorFrame>
  )
}
