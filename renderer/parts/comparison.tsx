import type { ItemView } from '#contract/item-view'
import type { ComparisonView } from '#contract/verdict'
import { useWords } from '#renderer/language/words.tsx'
import { differences, type Piece } from './differences.ts'
import { Icon } from './icon.tsx'
import { ItemPicture } from './item-picture.tsx'

const Card = (props: {
  which: 'scanned' | 'needed'
  head: string
  item: ItemView
  name: Piece[]
  where: string
  at: string | null
}) => (
  <div className="compare-card" data-which={props.which}>
    <ItemPicture picture={props.item.picture} />
    <div>
      <div className="compare-head">
        <Icon of={props.which === 'scanned' ? 'no' : 'scan'} />
        {props.head}
      </div>
      <div className="compare-name three-lines" data-long={props.item.name.length > 44}>
        {props.name.map(({ text, differs }, place) => {
          const key = `${place}${text}`
          const joined = text.length <= 14 ? 'code' : ''
          return differs ? (
            <mark key={key} className={joined}>
              {text}
            </mark>
          ) : (
            <span key={key} className={joined}>
              {text}
            </span>
          )
        })}
      </div>
      <div className="compare-where">
        {props.where} {props.at !== null && <b className="code">{props.at}</b>}
      </div>
    </div>
  </div>
)

/** What was scanned beside what was needed, the difference underlined. */
export const Comparison = ({ scanned, needed }: ComparisonView) => {
  const { beam } = useWords().floor
  const [left, right] = differences(scanned.item.name, needed.item.name)
  const lost = scanned.belongsAt === null
  return (
    <div className="compare">
      <Card
        which="scanned"
        head={beam.scanned}
        item={scanned.item}
        name={left}
        where={lost ? beam.belongsNowhere : beam.belongs}
        at={scanned.belongsAt}
      />
      <Card
        which="needed"
        head={beam.needed}
        item={needed.item}
        name={right}
        where={needed.at === null ? beam.inOrder : beam.here}
        at={needed.at}
      />
    </div>
  )
}
