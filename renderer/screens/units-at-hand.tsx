import type { ReactNode } from 'react'
import type { ItemView } from '#contract/item-view'
import { useWords } from '#renderer/language/words.tsx'
import { ItemName } from '#renderer/parts/item-name.tsx'
import { ItemPicture } from '#renderer/parts/item-picture.tsx'
import { TakeCount } from '#renderer/parts/take-count.tsx'
import { unitWord } from '#words/say'

/** Units of one item that somebody handles now: which item, how many, and what else tells them apart. */
export const UnitsAtHand = ({
  item,
  head,
  quantity,
  children,
}: {
  item: ItemView
  /** What is done with them, above the number. */
  head: string
  quantity: number
  children: ReactNode
}) => (
  <section className="panel pick-what">
    <ItemPicture picture={item.picture} />
    <div>
      <h2 className="pick-name three-lines" data-long={item.name.length > 44}>
        <ItemName name={item.name} />
      </h2>
      <div className="pick-codes code">{item.sku}</div>
      {children}
    </div>
    <TakeCount head={head} quantity={quantity} unit={unitWord(useWords(), item.unitWord, quantity)} />
  </section>
)
