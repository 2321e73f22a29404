import './pick.css'
import './stock.css'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { StockUnitsView, StockView } from '#contract/stock-view'
import type { Refusal } from '#domain/refusal'
import { useWords } from '#renderer/language/words.tsx'
import { BinCode } from '#renderer/parts/bin-code.tsx'
import { ChoiceNumber } from '#renderer/parts/choice-number.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { ItemName } from '#renderer/parts/item-name.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { Scroll } from '#renderer/parts/scroll.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { bestBefore, count } from '#words/format'
import { askStock, timeAgo } from '#words/say'
import { StockActs } from './stock-acts.tsx'
import { type KeyedUnits, StockKeyScreen } from './stock-key-screen.tsx'
import { oneStep, useAsk } from './use-ask.ts'

const icons: Record<StockView['step'], IconName> = {
  'scan-source': 'place',
  'scan-item': 'scan',
  store: 'place',
  'scan-location': 'place',
  count: 'scan',
}

/** Putting away, refilling or counting: which bin, and what is in hand or counted so far. */
export const StockScreen = ({ seat, view }: { seat: SeatView; view: StockView }) => {
  const words = useWords()
  const [keyed, key] = useState<KeyedUnits | null>(null)
  const refused = useFloor(({ notice }) => (notice?.kind === 'refused' ? notice.refusal : null))
  const asked = useAsk({
    state: view.again ? 'attention' : 'ask',
    icon: icons[view.step],
    ...askStock(words, view),
    ...oneStep,
  })
  if (keyed !== null) return <StockKeyScreen seat={seat} view={view} units={keyed} close={() => key(null)} />
  const unnamed = refused === null ? null : unnamedUnits(refused)
  return (
    <FloorFrame
      seat={seat}
      middle={<b>{words.stock.kinds[view.kind].name}</b>}
      {...asked}
      acts={<StockActs view={view} keyUnits={unnamed === null ? null : () => key(unnamed)} />}
    >
      <main className="floor-work stock">
        <Bin view={view} />
        <Units view={view} change={key} />
        <aside className="panel stock-side">
          {view.kind === 'count' ? <Tasks view={view} /> : <Total view={view} />}
          <Plates view={view} />
        </aside>
      </main>
    </FloorFrame>
  )
}

const Bin = ({ view: { kind, step, locationId, proposed } }: { view: StockView }) => {
  const { page } = useWords().stock
  const head = kind === 'count' ? page.counting : step === 'store' || kind === 'putAway' ? page.to : page.from
  const code = step === 'store' || step === 'scan-location' ? proposed : locationId
  const from = step === 'store' && locationId !== null ? `${page.from} ${locationId}` : ''
  return (
    <section className="panel pick-where">
      <div className="pick-where-head">
        <b>{head}</b>
        <span className="dim push one-line">{from}</span>
      </div>
      {code === null ? (
        <div className="pick-plain dim">{kind === 'putAway' ? page.nowhere : page.anyLocation}</div>
      ) : (
        <BinCode code={code} />
      )}
    </section>
  )
}

/** Units whose code did not tell lot or date: they are keyed. */
const unnamedUnits = (refusal: Refusal): KeyedUnits | null => {
  if (
    refusal.refusal !== 'lot-missing' &&
    refusal.refusal !== 'lot-needed' &&
    refusal.refusal !== 'expiry-needed'
  )
    return null
  const lot = refusal.refusal === 'expiry-needed' ? refusal.lot : null
  return { sku: refusal.sku, lot, expiresOn: null, quantity: 1, hasLot: true }
}

const Units = ({ view, change }: { view: StockView; change: (units: KeyedUnits) => void }) => {
  const { page } = useWords().stock
  if (view.units.length === 0) return <section className="panel pick-plain dim">{page.nothingYet}</section>
  return (
    <section className="panel stock-units" data-testid="stock-units">
      <Scroll className="stock-rows">
        {view.units.map((units, place) => (
          <Row
            key={`${units.item.sku} ${units.lot ?? ''}`}
            units={units}
            number={place + 1}
            change={change}
          />
        ))}
      </Scroll>
    </section>
  )
}

const Row = ({
  units,
  number,
  change,
}: {
  units: StockUnitsView
  number: number
  change: (units: KeyedUnits) => void
}) => {
  const { stock, floor } = useWords()
  const { item, lot, expiresOn, quantity } = units
  const small = [
    item.sku,
    ...(lot === null ? [] : [`${stock.page.lot} ${lot}`]),
    ...(expiresOn === null ? [] : [floor.pick.bestBefore(bestBefore(expiresOn))]),
  ]
  const key = (): void =>
    change({ sku: item.sku, lot, expiresOn, quantity, hasLot: units.tracking === 'lot' })
  return (
    <button type="button" className="stock-row" data-testid={`units-${item.sku}`} onClick={key}>
      <ChoiceNumber number={number} press={key} />
      <ItemPicture picture={item.picture} />
      <span>
        <span className="unseen">{stock.page.change}</span>
        <span className="two-lines">
          <ItemName name={item.name} />
        </span>
        <span className="dim one-line">{small.join(' · ')}</span>
      </span>
      <b>{count(quantity)}</b>
    </button>
  )
}

/** As many rows as there is room for beside what is counted; the number above them tells of all. */
const mostRows = 4

const Total = ({ view }: { view: StockView }) => {
  const { page } = useWords().stock
  const total = view.units.reduce((sum, one) => sum + one.quantity, 0)
  return (
    <div className="home-figure" data-size={total > 9_999 ? 'm' : 'l'}>
      <b data-testid="stock-total">{count(total)}</b>
      <span>{page.inHand}</span>
    </div>
  )
}

const Plates = ({ view: { kind, plates } }: { view: StockView }) => {
  const { page } = useWords().stock
  if (plates.length === 0) return null
  return (
    <>
      <b>{page.plates}</b>
      <div className="stock-tasks" data-testid="stock-plates">
        {plates.slice(0, mostRows).map(({ plateId, quantity, scanned }) => (
          <div key={plateId} className="stock-task">
            <b className="code one-line">{plateId}</b>
            <span className="dim push one-line">{scanned ? count(quantity ?? 0) : page.plateOpen}</span>
          </div>
        ))}
        {plates.length > mostRows && <div className="dim">+{plates.length - mostRows}</div>}
      </div>
      {kind === 'count' && plates.some(({ scanned }) => !scanned) && (
        <span className="dim">{page.plateVoid}</span>
      )}
    </>
  )
}

const Tasks = ({ view: { countTasks, units, plates } }: { view: StockView }) => {
  const words = useWords()
  const { page } = words.stock
  const now = useNow(30_000)
  const total = units.reduce((sum, one) => sum + one.quantity, 0)
  return (
    <>
      <div className="home-figure" data-size="m">
        <b data-testid="stock-total">{count(total)}</b>
        <span>{page.counted}</span>
      </div>
      <b>{countTasks.length === 0 ? page.noTasks : page.toCount(countTasks.length)}</b>
      <div className="stock-tasks">
        {countTasks.slice(0, plates.length > 0 ? 0 : mostRows).map((task) => (
          <div key={task.locationId} className="stock-task">
            <b className="code">{task.locationId}</b>
            <span className="dim push one-line">{timeAgo(words, task.openedAt, now)}</span>
          </div>
        ))}
      </div>
    </>
  )
}
