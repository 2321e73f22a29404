import './pack.css'
import type { PackStepView, PackView } from '#contract/pack-view'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { LineList } from '#renderer/parts/line-list.tsx'
import { OrderFacts } from './pack-work.tsx'

type Partial = Extract<PackStepView, { step: 'confirm-partial' }>

/** Not everything of the order was found: ship what is here, or leave it. */
export const PartialWork = ({ view, step }: { view: PackView; step: Partial }) => {
  const { floor, asks } = useWords()
  return (
    <main className="floor-work pack">
      <LineList lines={view.lines} />
      <section
        className="panel pack-carton"
        style={{ justifyContent: 'center', gap: '1rem', padding: '1.5rem 2rem' }}
      >
        <span className="text-attention" style={{ fontSize: '6.5rem' }}>
          <Icon of="attention" stroke={1.5} />
        </span>
        <div className="pack-carton-name">{floor.pack.partialTitle}</div>
        <div className="dim">{asks.pack['confirm-partial'](step, view).next}</div>
      </section>
      <aside className="pack-right">
        <OrderFacts view={view} />
      </aside>
    </main>
  )
}
