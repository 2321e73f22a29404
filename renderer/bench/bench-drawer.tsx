import './bench-drawer.css'
import { type ReactNode, useState } from 'react'
import type { CommandArgs, CommandName } from '#contract/commands'
import type { OfferView, VirtualBenchView } from '#contract/virtual-bench-commands'
import type { ActionName } from '#domain/action'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { useFloor, useWindow } from '#renderer/store/floor-context.tsx'
import { actionWords } from '#words/actions'
import { BenchLabels } from './bench-labels.tsx'
import { BenchScale } from './bench-scale.tsx'

type Seat = 'a' | 'b'
type OpenView = Extract<VirtualBenchView, { state: 'open' }>
type BenchCommand = Extract<CommandName, `${string}irtual${string}`>
/** Gives a command of the bench; a refusal is shown where the work is. */
export type Give = <N extends BenchCommand>(name: N, args: CommandArgs<N>) => void

/** Opens the bench beside the work, and puts it away. */
export const BenchSwitch = () => {
  const { virtualBench } = useWords()
  const { isOpen, give } = useBench('a')
  return (
    <button
      type="button"
      className="bench-switch"
      data-testid="button-virtual-bench"
      onClick={() => give(isOpen ? 'closeVirtualBench' : 'openVirtualBench', {})}
    >
      {isOpen ? `${virtualBench.heading}: ${virtualBench.close}` : virtualBench.open}
    </button>
  )
}

/** Scanner, scale and printer on the screen, beside the work of whoever practises; nothing while they are put away. */
export const BenchDrawer = () => {
  const words = useWords()
  const { virtualBench } = words
  const [seat, setSeat] = useState<Seat>('a')
  const two = useFloor(({ view }) => view?.station.twoPeople ?? false)
  const { view, give } = useBench(seat)
  if (view === null) return null
  return (
    <aside className="bench-drawer" data-testid="virtual-bench" aria-label={virtualBench.heading}>
      {two && (
        <div className="bench-row">
          {(['a', 'b'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === seat} onClick={() => setSeat(one)}>
              {virtualBench.seats[one]}
            </button>
          ))}
        </div>
      )}
      {view.codes !== 'scanned' && <p className="bench-note">{virtualBench.typed[view.codes]}</p>}
      <Offers view={view} press={(offerId) => give('virtualScan', { seat, offerId })} />
      <OtherCode scan={(text) => give('virtualScanText', { seat, text })} />
      {view.scale !== null && <BenchScale scale={view.scale} give={give} />}
      <BenchLabels count={view.labels} paper={view.paper} give={give} />
    </aside>
  )
}

/** The bench as a seat has it; null while it is put away. */
function useBench(seat: Seat): { view: OpenView | null; isOpen: boolean; give: Give } {
  const { bridge, store } = useWindow()
  const { data } = useRead('virtualBench', { seat })
  const view = data?.state === 'open' ? data : null
  return {
    view,
    isOpen: view !== null,
    give: (name, args) =>
      void bridge.call(name, args, seat).then((answer) => {
        if (!answer.ok) store.getState().refuse(answer)
      }),
  }
}

const Offers = ({ view, press }: { view: OpenView; press: (offerId: string) => void }) => {
  const { virtualBench } = useWords()
  if (view.offers.length === 0) return <p className="bench-note">{virtualBench.nothing}</p>
  const sorts = [...new Set(view.offers.map(({ sort }) => sort))]
  return sorts.map((sort) => (
    <Group key={sort} title={virtualBench.sorts[sort]}>
      {view.offers
        .filter((offer) => offer.sort === sort)
        .map((offer) => (
          <OfferButton key={offer.offerId} offer={offer} press={press} />
        ))}
    </Group>
  ))
}

const OfferButton = ({ offer, press }: { offer: OfferView; press: (offerId: string) => void }) => {
  const words = useWords()
  const { offerId, sort, thing, name } = offer
  return (
    <button
      type="button"
      className="bench-offer"
      data-testid="offer"
      data-offer={offerId}
      data-sort={sort}
      onClick={() => press(offerId)}
    >
      <span>{words.virtualBench.things[thing]}</span>
      <b>{thing === 'command' ? actionWords(words, name as ActionName).name : name}</b>
    </button>
  )
}

/** A part of the bench with its name. */
export const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="bench-group">
    <h2>{title}</h2>
    {children}
  </section>
)

const OtherCode = ({ scan }: { scan: (text: string) => void }) => {
  const { virtualBench } = useWords()
  const [text, setText] = useState('')
  return (
    <form
      className="bench-row"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') scan(text.trim())
        setText('')
      }}
    >
      <input
        aria-label={virtualBench.other}
        placeholder={virtualBench.other}
        data-testid="input-other-code"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit" data-testid="button-scan-other">
        {virtualBench.scan}
      </button>
    </form>
  )
}
