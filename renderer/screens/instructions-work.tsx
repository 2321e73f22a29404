import './pack.css'
import type { PackView } from '#contract/pack-view'
import type { Instruction } from '#domain/instruction'
import { useWords } from '#renderer/language/words.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { LineList } from '#renderer/parts/line-list.tsx'
import { OrderFacts } from './pack-work.tsx'

const icons: Record<Instruction['kind'], IconName> = {
  hazmat: 'hazmat',
  fragile: 'damaged',
  gift: 'gift',
  ownPackaging: 'carton',
  insert: 'carton',
  text: 'attention',
}

/** What must be read before the first unit goes into a carton, large enough to be read from where the goods are. */
export const InstructionsWork = ({
  view,
  instructions,
}: {
  view: PackView
  instructions: readonly Instruction[]
}) => {
  const { pack } = useWords().floor
  return (
    <main className="floor-work pack">
      <LineList lines={view.lines} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it, since nothing in it takes the focus */}
      <section className="panel pack-carton pack-instructions" data-testid="instructions" tabIndex={0}>
        {instructions.map(({ kind, text }) => (
          <div key={`${kind} ${text}`} className="pack-instruction">
            <span className="text-attention">
              <Icon of={icons[kind]} />
            </span>
            <span>
              <b className="pack-carton-name">{pack.instructions[kind]}</b>
              {text !== null && <span className="pack-instruction-text">{text}</span>}
              {kind in pack.instructionsHint && (
                <span className="dim">
                  {pack.instructionsHint[kind as keyof typeof pack.instructionsHint]}
                </span>
              )}
            </span>
          </div>
        ))}
      </section>
      <aside className="pack-right">
        <OrderFacts view={view} />
      </aside>
    </main>
  )
}
