import './designer.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Layout } from '#contract/label-template'
import type { SampleName } from '#domain/label-template/samples'
import type { FoundPaperFault } from '#domain/paper-template/faults'
import { samplesOfPaper } from '#domain/paper-template/samples'
import type { PaperTemplate } from '#domain/paper-template/template'
import { Empty, Notice } from '#renderer/desk/states.tsx'
import { useDeskCommand } from '#renderer/desk/use-desk-command'
import { useWords } from '#renderer/language/words.tsx'
import { BlockFields } from './block-fields.tsx'
import { BlockList } from './block-list.tsx'
import { FaultList, sayPaperFault } from './fault-list.tsx'
import { LengthField } from './length-field.tsx'
import { PaperPage } from './paper-page.tsx'
import { PaperSaid } from './paper-said.tsx'
import { SaveLayout } from './save-layout.tsx'
import { Tools } from './tools.tsx'
import { useDrawnPaper } from './use-drawn.ts'
import { type PaperEditor, usePaperEditing } from './use-paper-editing.ts'

/** Laying out one A4 paper: its parts from top to bottom, its pages, and all that can be said of the part that is chosen. */
export const PaperDesigner = (props: {
  first: PaperTemplate
  hasDialogs: boolean
  /** Begins again with another template, such as one from a file. */
  open: (template: Layout) => void
  close: () => void
}) => {
  const words = useWords()
  const { labels, papers } = words
  const editor = usePaperEditing(props.first)
  const command = useDeskCommand()
  const [sample, setSample] = useState<SampleName>('usual')
  const [page, setPage] = useState(0)
  const [checked, setChecked] = useState<{ of: PaperTemplate; faults: FoundPaperFault[] } | null>(null)
  const { template, chosen } = editor
  const drawn = useDrawnPaper(template, sample, page)
  const found = checked?.of === template ? checked.faults : []
  const faults = found.length > 0 ? found : (drawn?.faults ?? [])
  const check = (): void =>
    void command.give('checkPaper', { template }, (all) => {
      setChecked({ of: template, faults: all })
      return all.length === 0 ? labels.designer.checked : null
    })
  const print = (): void =>
    void command.give('printPaperTest', { template, sample }, () => labels.designer.printed)
  const last = (drawn?.pages ?? 1) - 1
  const shown = Math.min(page, last)
  return (
    <main className="desk-page label-designer" data-testid="paper-designer">
      <BlockList editor={editor} shown={drawn?.shown ?? null} />
      <section className="panel label-middle">
        <Tools {...{ editor, sample, setSample, close: props.close }} samples={samplesOfPaper(template.kind)}>
          <Button disabled={shown === 0} data-testid="button-page-before" onClick={() => setPage(shown - 1)}>
            ‹
          </Button>
          <span className="small">{papers.desk.pageOf(String(shown + 1), String(last + 1))}</span>
          <Button
            disabled={shown === last}
            data-testid="button-page-after"
            onClick={() => setPage(shown + 1)}
          >
            ›
          </Button>
        </Tools>
        <div className="label-table">
          <PaperPage drawn={drawn} name={papers.kinds[template.kind]} />
        </div>
      </section>
      <section className="panel label-side">
        <h2 className="heading">{papers.kinds[template.kind]}</h2>
        <FaultList
          faults={faults.map(({ blockId, what }) => sayPaperFault(words, template, blockId, what))}
          choose={editor.choose}
        />
        <div className="label-chosen">
          {chosen === null ? (
            <Sheet editor={editor} />
          ) : (
            <BlockFields key={chosen.blockId} editor={editor} block={chosen} />
          )}
        </div>
        {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
        <SaveLayout {...props} {...{ template, command, check, print }} courierId="" />
      </section>
    </main>
  )
}

/** Nothing is chosen: the edges of the sheet, and what stands on every page. */
const Sheet = ({ editor }: { editor: PaperEditor }) => {
  const { designer } = useWords().paperLayouts
  const { template } = editor
  const isCard = template.kind === 'giftCard'
  const edges = [
    ['topUm', designer.edgeTop],
    ['sideUm', designer.edgeSide],
    ['bottomUm', designer.edgeBottom],
  ] as const
  const running = [
    ['left', designer.runningLeft],
    ['right', designer.runningRight],
  ] as const
  return (
    <div className="label-fields">
      <Empty icon="label" title={designer.nothingChosen} below={designer.nothingChosenBelow} />
      <div className="label-pair">
        {edges
          .filter(([side]) => !isCard || side === 'sideUm')
          .map(([side, label]) => (
            <LengthField
              key={side}
              name={side}
              label={label}
              um={template[side]}
              leastUm={5_000}
              mostUm={60_000}
              change={(um) => editor.change({ ...template, [side]: um })}
            />
          ))}
      </div>
      {!isCard && (
        <>
          {running.map(([side, label]) => (
            <PaperSaid
              key={side}
              editor={editor}
              name={`running-${side}`}
              label={label}
              text={template.running[side]}
              set={(text) => editor.change({ ...template, running: { ...template.running, [side]: text } })}
            />
          ))}
          <PaperSaid
            editor={editor}
            name="foot"
            label={designer.foot}
            text={template.foot}
            set={(foot) => editor.change({ ...template, foot })}
          />
        </>
      )}
    </div>
  )
}
