import './designer.css'
import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FoundFault } from '#domain/label-template/faults'
import { type SampleName, samplesOf } from '#domain/label-template/samples'
import type { LabelTemplate } from '#domain/label-template/template'
import { Empty, Notice } from '#renderer/desk/states.tsx'
import { type DeskCommand, useDeskCommand } from '#renderer/desk/use-desk-command'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { ElementFields } from './element-fields.tsx'
import { LabelCanvas } from './label-canvas.tsx'
import { LengthField } from './length-field.tsx'
import { FaultList, PartsList } from './parts-list.tsx'
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
  open: (template: LabelTemplate) => void
  close: () => void
}) => {
  const { labels } = useWords()
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
        <Tools {...{ editor, sample, setSample, grid, setGrid, close: props.close }} />
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
        <FaultList editor={editor} faults={faults} />
        <div className="label-chosen">
          {chosen === null ? <Paper editor={editor} /> : <ElementFields editor={editor} element={chosen} />}
        </div>
        {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
        <SaveLabel {...props} {...{ editor, command, sample, check }} />
      </section>
    </main>
  )
}

const Tools = (props: {
  editor: Editor
  sample: SampleName
  setSample: (sample: SampleName) => void
  grid: boolean
  setGrid: (grid: boolean) => void
  close: () => void
}) => {
  const { designer, samples } = useWords().labels
  const { editor } = props
  const [leaving, setLeaving] = useState(false)
  return (
    <div className="label-tools">
      <Button
        leftSection={<Icon of="left" />}
        data-testid="button-all-labels"
        onClick={() => (editor.touched && !leaving ? setLeaving(true) : props.close())}
      >
        {leaving ? designer.leave : designer.back}
      </Button>
      {leaving && <span className="label-wrong">{designer.unsaved}</span>}
      <Button disabled={!editor.canUndo} data-testid="button-undo" onClick={editor.undo}>
        {designer.undo}
      </Button>
      <Button disabled={!editor.canRedo} data-testid="button-redo" onClick={editor.redo}>
        {designer.redo}
      </Button>
      <Checkbox
        label={designer.grid}
        checked={props.grid}
        data-testid="check-grid"
        onChange={({ currentTarget }) => props.setGrid(currentTarget.checked)}
      />
      <span className="fill" />
      <Select
        aria-label={designer.sample}
        allowDeselect={false}
        data-testid="select-sample"
        data={samplesOf(editor.template.kind).map((value) => ({ value, label: samples[value] }))}
        value={props.sample}
        onChange={(sample) => sample !== null && props.setSample(sample as SampleName)}
      />
    </div>
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

const SaveLabel = (props: {
  editor: Editor
  command: DeskCommand
  sample: SampleName
  courierId: string
  hasDialogs: boolean
  check: () => void
  open: (template: LabelTemplate) => void
}) => {
  const { designer } = useWords().labels
  const { editor, command, courierId, sample } = props
  const { template } = editor
  const [reason, setReason] = useState('')
  const ready = reason.trim().length >= 3
  const save = async (): Promise<void> => {
    if (!ready) return
    const args = { template, courierId, reason: reason.trim() }
    const done = await command.give('saveLabelTemplate', args, ({ version }) => designer.saved(version))
    if (!done) props.check()
  }
  return (
    <div className="label-save">
      <div className="label-pair">
        <Button data-testid="button-check-label" disabled={command.busy} onClick={props.check}>
          {command.busy ? designer.checking : designer.check}
        </Button>
        <Button
          data-testid="button-test-label"
          disabled={command.busy}
          leftSection={<Icon of="printer" />}
          onClick={() => void command.give('printLabelTest', { template, sample }, () => designer.printed)}
        >
          {designer.print}
        </Button>
        {props.hasDialogs && <Files {...props} />}
      </div>
      <div className="label-keep">
        <TextInput
          aria-label={designer.why}
          placeholder={designer.why}
          maxLength={300}
          value={reason}
          data-testid="input-label-reason"
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Button
          variant={ready ? 'filled' : 'default'}
          data-locked={!ready}
          disabled={command.busy}
          data-testid="button-save-label"
          onClick={() => void save()}
        >
          {designer.save}
        </Button>
      </div>
    </div>
  )
}

const Files = (props: { editor: Editor; command: DeskCommand; open: (template: LabelTemplate) => void }) => {
  const { designer } = useWords().labels
  const { editor, command } = props
  const { template } = editor
  const load = (): void =>
    void command.give('openLabelFile', { kind: template.kind }, (read) => {
      if (read !== null) props.open(read)
      return null
    })
  const keep = (): void =>
    void command.give('saveLabelFile', { template }, (saved) =>
      saved === null ? null : designer.savedFile(saved.path),
    )
  return (
    <>
      <Button data-testid="button-label-file" disabled={command.busy} onClick={keep}>
        {designer.toFile}
      </Button>
      <Button data-testid="button-open-label" disabled={command.busy} onClick={load}>
        {designer.fromFile}
      </Button>
    </>
  )
}
