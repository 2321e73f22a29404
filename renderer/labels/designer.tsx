import './designer.css'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Layout } from '#contract/label-template'
import type { FoundFault } from '#domain/label-template/faults'
import { type SampleName, samplesOf } from '#domain/label-template/samples'
import type { LabelTemplate } from '#domain/label-template/template'
import { Empty, Notice } from '#renderer/desk/states.tsx'
import { useDeskCommand } from '#renderer/desk/use-desk-command'
import { useWords } from '#renderer/language/words.tsx'
import { ElementFields } from './element-fields.tsx'
import { FaultList, sayFault } from './fault-list.tsx'
import { LabelCanvas } from './label-canvas.tsx'
import { LengthField } from './length-field.tsx'
import { PartsList } from './parts-list.tsx'
import { SaveLayout } from './save-layout.tsx'
import { Tools } from './tools.tsx'
import { useDrawn } from './use-drawn.ts'
import { type Editor, useEditing } from './use-editing.ts'

const gridUm = 1_000

/** Laying out one label: its parts, the label itself, and all that can be said of what is chosen. */
export const Designer = (props: {
  first: LabelTemplate
  courierId: string
  courierName: string | null
  hasDialogs: boolean
  /** Begins again with another template, such as one from a file. */
  open: (template: Layout) => void
  close: () => void
}) => {
  const words = useWords()
  const { labels } = words
  const editor = useEditing(props.first)
  const command = useDeskCommand()
  const [sample, setSample] = useState<SampleName>('usual')
  const [grid, setGrid] = useState(true)
  const [checked, setChecked] = useState<{ of: LabelTemplate; faults: FoundFault[] } | null>(null)
  const { template, chosen } = editor
  const drawn = useDrawn(template, sample)
  const found = checked?.of === template ? checked.faults : []
  const faults = found.length > 0 ? found : (drawn?.faults ?? [])
  const check = (): void =>
    void command.give('checkLabel', { template }, (all) => {
      setChecked({ of: template, faults: all })
      return all.length === 0 ? labels.designer.checked : null
    })
  return (
    <main className="desk-page label-designer" data-testid="label-designer">
      <PartsList editor={editor} drawn={drawn} />
      <section className="panel label-middle">
        <Tools {...{ editor, sample, setSample, close: props.close }} samples={samplesOf(template.kind)}>
          <Checkbox
            label={labels.designer.grid}
            checked={grid}
            data-testid="check-grid"
            onChange={({ currentTarget }) => setGrid(currentTarget.checked)}
          />
        </Tools>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for whatever part has the focus inside */}
        <div className="label-table" onKeyDown={editor.keys}>
          <LabelCanvas
            template={template}
            drawn={drawn}
            chosen={chosen?.elementId ?? null}
            gridUm={grid ? gridUm : 0}
            choose={editor.choose}
            place={editor.place}
          />
        </div>
        <span className="small dim">{labels.designer.keys}</span>
      </section>
      <section className="panel label-side">
        <h2 className="heading">
          {labels.kinds[template.kind]}
          {props.courierName !== null && `, ${props.courierName}`}
        </h2>
        <FaultList faults={faults.map((fault) => sayFault(words, template, fault))} choose={editor.choose} />
        <div className="label-chosen">
          {chosen === null ? <Paper editor={editor} /> : <ElementFields editor={editor} element={chosen} />}
        </div>
        {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
        <SaveLayout
          {...props}
          {...{ template, command, check }}
          print={() =>
            void command.give('printLabelTest', { template, sample }, () => labels.designer.printed)
          }
        />
      </section>
    </main>
  )
}

/** Nothing is chosen: how large the paper is. */
const Paper = ({ editor }: { editor: Editor }) => {
  const { designer } = useWords().labels
  const { template } = editor
  return (
    <>
      <div className="label-pair">
        <LengthField
          name="paperWidth"
          label={designer.paperWidth}
          um={template.widthUm}
          leastUm={15_000}
          mostUm={170_000}
          change={(widthUm) => editor.change({ ...template, widthUm })}
        />
        <LengthField
          name="paperHeight"
          label={designer.paperHeight}
          um={template.heightUm}
          leastUm={15_000}
          mostUm={300_000}
          change={(heightUm) => editor.change({ ...template, heightUm })}
        />
      </div>
      <Empty icon="label" title={designer.nothingChosen} below={designer.nothingChosenBelow} />
    </>
  )
}
