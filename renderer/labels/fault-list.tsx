import type { FoundFault } from '#domain/label-template/faults'
import type { LabelTemplate } from '#domain/label-template/template'
import type { PaperFault } from '#domain/paper-template/faults'
import type { PaperTemplate } from '#domain/paper-template/template'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import type { Words } from '#words/say'
import { nameOf } from './element-name.ts'

/** Something that is wrong, about one part or about the whole (null). */
export interface SaidFault {
  partId: string | null
  fault: string
  sentence: string
}

/** What is wrong, each with the part it is about; touching it chooses the part. */
export const FaultList = ({
  faults,
  choose,
}: {
  faults: readonly SaidFault[]
  choose: (partId: string | null) => void
}) => {
  const { designer } = useWords().labels
  if (faults.length === 0)
    return (
      <p className="label-fine" data-testid="faults-none">
        <Icon of="ready" /> {designer.fine}
      </p>
    )
  return (
    <div className="label-faults" data-testid="faults">
      <b>
        <Icon of="attention" /> {designer.found(faults.length)}
      </b>
      <ul>
        {faults.map(({ partId, fault, sentence }) => (
          <li key={`${partId} ${sentence}`}>
            <button
              type="button"
              className="label-row"
              data-testid={`fault-${fault}`}
              onClick={() => choose(partId)}
            >
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A fault of a label in words. */
export function sayFault(
  { labels }: Words,
  { elements }: LabelTemplate,
  { elementId, what }: Pick<FoundFault, 'elementId' | 'what'>,
): SaidFault {
  const named = (id: string): string => {
    const element = elements.find((one) => one.elementId === id)
    return element === undefined ? id : nameOf(labels, element)
  }
  const sentence = labels.faults[what.fault] as (of: FoundFault['what'], name: typeof named) => string
  const whose = elementId === null ? labels.designer.whole : named(elementId)
  return { partId: elementId, fault: what.fault, sentence: `${whose} ${sentence(what, named)}` }
}

/** A fault of a paper in words. */
export function sayPaperFault(
  { paperLayouts }: Words,
  { blocks }: PaperTemplate,
  blockId: string | null,
  what: PaperFault,
): SaidFault {
  const sentence = paperLayouts.faults[what.fault] as (of: PaperFault, context: null) => string
  const block = blocks.find((one) => one.blockId === blockId)
  const whose = block === undefined ? paperLayouts.designer.whole : paperLayouts.blocks[block.kind]
  return { partId: blockId, fault: what.fault, sentence: `${whose} ${sentence(what, null)}` }
}
