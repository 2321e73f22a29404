import './pick.css'
import { memo, type ReactNode } from 'react'
import type { PickLineView, PickView } from '#contract/pick-view'
import { useWords } from '#renderer/language/words.tsx'
import { BinCode } from '#renderer/parts/bin-code.tsx'
import { Care } from '#renderer/parts/care.tsx'
import { CartSlots } from '#renderer/parts/cart-slots.tsx'
import { CaughtWeight } from '#renderer/parts/caught-weight.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { ItemName } from '#renderer/parts/item-name.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { TakeCount } from '#renderer/parts/take-count.tsx'
import { bestBefore, gtinGroups } from '#words/format'
import { unitWord, type Words } from '#words/say'

const Slots = memo(CartSlots)
const Picture = memo(ItemPicture)
const Code = memo(BinCode)

/** The work of a walk: where, what and how many, into what. */
export const PickWork = ({ view, tight }: { view: PickView; tight: boolean }) => {
  const { floor, cartonPicks } = useWords()
  const { step, line, slots, cartId, carton } = view
  const pick =
    carton === null
      ? floor.pick
      : { ...floor.pick, unloadTitle: cartonPicks.bringAway, bindTitle: cartonPicks.onCart }
  const slot = step.step === 'bind-tote' || step.step === 'unload' ? step.slot : (line?.slot ?? null)
  const title =
    step.step === 'unload' || step.step === 'pass-on'
      ? pick.unloadTitle
      : step.step === 'bind-tote' ||
          step.step === 'scan-cart' ||
          step.step === 'fetch-tote' ||
          step.step === 'order-left' ||
          isQuestion(step)
        ? pick.bindTitle
        : slot === null
          ? pick.bindTitle
          : pick.intoSlot(slot)
  return (
    <main className="floor-work pick">
      <Where view={view} />
      <What view={view} />
      <aside className="panel pick-into">
        <div className="row pick-into-head">
          <b className="one-line">{title}</b>
          <span className="dim push one-line">
            {cartId !== null ? `${pick.cart} ${cartId}` : step.step === 'scan-cart' ? pick.noCart : ''}
          </span>
        </div>
        <Slots slots={slots} tight={tight} />
      </aside>
    </main>
  )
}

/** Steps that ask about a location instead of leading to one. */
const isQuestion = (
  step: PickView['step'],
): step is Extract<PickView['step'], { step: 'zero-check' | 'twin-check' }> =>
  step.step === 'zero-check' || step.step === 'twin-check'

const WherePanel = ({
  head,
  side,
  strong,
  code,
}: {
  head: ReactNode
  side: string
  strong: string
  code: string
}) => (
  <section className="panel pick-where">
    <div className="pick-where-head">
      <b>{head}</b>
      <span className="dim push one-line">{side}</span>
      <b className="one-line">{strong}</b>
    </div>
    <Code code={code} />
  </section>
)

/** What is asked for, and that it is for an order that cannot wait, or that no way leads there. */
const Head = ({ text, rush, closedOff }: { text: string; rush: boolean; closedOff: boolean }) => {
  const { pick } = useWords().floor
  if (closedOff)
    return (
      <Tag tone="attention" icon="blocked">
        {pick.closedOff}
      </Tag>
    )
  return rush ? (
    <span className="row">
      {text}
      <Tag tone="attention" icon="express">
        {pick.rush}
      </Tag>
    </span>
  ) : (
    text
  )
}

/** What a tote is for: an order, or on the walk of a batch all of it. */
const whatFor = ({ floor, wall }: Words, { method }: PickView['list']): string =>
  method === 'batch' ? wall.page.forBatch : floor.pick.forOrder

/** The zone at whose sign totes are fetched or set down. */
const passedTo = ({ zones }: Words, { step, list }: PickView): string =>
  zones.zone(step.step === 'pass-on' ? step.zone : (list.zone ?? ''))

const Where = ({ view }: { view: PickView }) => {
  const { step, line, list, carton } = view
  const words = useWords()
  const { pick, steps } = words.floor
  const left = carton === null ? pick.totesLeft : words.cartonPicks.left
  if (step.step === 'order-left')
    return (
      <WherePanel
        head={step.toteId === null ? pick.bin : pick.fromSlot(step.slot)}
        side={pick.forOrder}
        strong={step.orderNumber}
        code={step.toteId ?? step.locationId ?? ''}
      />
    )
  if (step.step === 'fetch-tote' || step.step === 'pass-on')
    return <WherePanel head={pick.place} side="" strong={passedTo(words, view)} code={step.place} />
  if (step.step === 'scan-cart')
    return <WherePanel head={steps.cart} side="" strong={pick.slotsNeeded} code={String(step.slotsNeeded)} />
  if (step.step === 'bind-tote')
    return (
      <WherePanel
        head={<Head text={pick.intoSlot(step.slot)} rush={step.rush} closedOff={false} />}
        side={whatFor(words, list)}
        strong={step.orderNumber}
        code={String(step.slot)}
      />
    )
  if (step.step === 'unload')
    return <WherePanel head={pick.place} side="" strong={left(step.left)} code={step.place} />
  const code = isQuestion(step) ? step.locationId : (line?.locationId ?? '–')
  return (
    <WherePanel
      head={<Head text={pick.bin} rush={line?.rush === true} closedOff={line?.closedOff === true} />}
      side={line === null || line.aisle === '' ? '' : pick.aisle(line.aisle, line.side)}
      strong={line === null || line.level === 0 ? '' : pick.level(line.level)}
      code={code}
    />
  )
}

const What = ({ view: { step, line, list, slots, takeOver, carton } }: { view: PickView }) => {
  const words = useWords()
  const { pick, home } = words.floor
  if (takeOver !== null)
    return (
      <Plain
        icon="person"
        text={home.takeOverSay(takeOver.owner ?? '')}
        more={home.takeOverNext(takeOver.number, takeOver.stops)}
      />
    )
  if (step.step === 'order-left')
    return <Plain icon="cancelled" text={pick.orderLeft[step.why](step.orderNumber)} more={pick.leftHint} />
  if (step.step === 'fetch-tote') return <Plain icon="tote" text={step.toteId} more={words.zones.fetchHint} />
  if (step.step === 'pass-on')
    return <Plain icon="tote" text={step.toteIds.join(', ')} more={words.zones.passHint} />
  if (step.step === 'scan-cart') return <Plain icon="cart" text={pick.fetchCart} more="" />
  if (step.step === 'bind-tote')
    return (
      <Plain
        icon={carton === null ? 'tote' : 'carton'}
        text={carton === null ? pick.takeTote : words.cartonPicks.take(carton.size)}
        more={`${whatFor(words, list)} ${step.orderNumber}, ${step.bound} / ${step.of}`}
      />
    )
  if (step.step === 'unload')
    return (
      <Plain
        icon={carton === null ? 'tote' : 'carton'}
        text={step.toteId}
        more={`${pick.fromSlot(step.slot)}, ${whatFor(words, list).toLowerCase()} ${slots.find((one) => one.slot === step.slot)?.orderNumber ?? ''}`}
      />
    )
  if (step.step === 'zero-check') return <Plain icon="empty" text={pick.zeroHint} more="" />
  if (step.step === 'twin-check')
    return <Plain icon="attention" text={step.orderNumbers.join(', ')} more={pick.twinsHint} />
  return line === null ? <section className="panel" /> : <ItemToTake line={line} />
}

const Plain = ({ icon, text, more }: { icon: IconName; text: string; more: string }) => (
  <section className="panel pick-plain">
    <Icon of={icon} stroke={1.5} />
    <div>
      {text}
      {more !== '' && <p>{more}</p>}
    </div>
  </section>
)

const detail = ({ floor: { pick } }: Words, { lot, expiresOn }: PickLineView): string[] => [
  ...(lot === null ? [] : [`${pick.lot} ${lot}`]),
  ...(expiresOn === null ? [] : [pick.bestBefore(bestBefore(expiresOn))]),
]

const mostPlates = 2

/** The plates that lie at the stop, the one to scan first in bold, each with what its scan takes. */
const Plates = ({ plates }: Pick<PickLineView, 'plates'>) => {
  const { pick } = useWords().floor
  if (plates.length === 0) return null
  const more = plates.length - mostPlates
  return (
    <div className="pick-codes pick-plates" data-testid="plates-here">
      <span>{pick.plates}</span>
      {plates.slice(0, mostPlates).map(({ plateId, quantity, meant, takes }) => (
        <span key={plateId} className="one-line" data-meant={meant}>
          <span className="code">{plateId}</span>{' '}
          {takes === quantity ? pick.plateAll(quantity) : `${takes}/${quantity}`}
        </span>
      ))}
      {more > 0 && <span>+{more}</span>}
    </div>
  )
}

const ItemToTake = ({ line }: { line: PickLineView }) => {
  const words = useWords()
  const { item } = line
  const small = detail(words, line)
  return (
    <section className="panel pick-what">
      <Picture picture={item.picture} />
      <div>
        <h2 className="pick-name three-lines" data-long={item.name.length > 44}>
          <ItemName name={item.name} />
        </h2>
        <div className="pick-codes">
          <span className="code">{item.sku}</span>
          {item.gtin !== null && (
            <>
              {' '}
              · <span className="code">{gtinGroups(item.gtin)}</span>
            </>
          )}
        </div>
        {small.length > 0 && <div className="pick-codes">{small.join(', ')}</div>}
        <Plates plates={line.plates} />
        {line.caught !== null && <CaughtWeight caught={line.caught} />}
      </div>
      <TakeCount
        head={words.floor.pick.take}
        quantity={line.quantity}
        unit={unitWord(words, item.unitWord, line.quantity)}
      />
      <Care item={item} insteadOf={line.insteadOf} />
    </section>
  )
}
