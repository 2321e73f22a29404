import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { SampleName } from '#domain/label-template/samples'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'

/** Above what is laid out: back to all, a step back and forward, and which sample is shown. */
export const Tools = (props: {
  editor: { touched: boolean; canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void }
  samples: readonly SampleName[]
  sample: SampleName
  setSample: (sample: SampleName) => void
  close: () => void
  children: ReactNode
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
      {props.children}
      <span className="fill" />
      <Select
        aria-label={designer.sample}
        allowDeselect={false}
        data-testid="select-sample"
        data={props.samples.map((value) => ({ value, label: samples[value] }))}
        value={props.sample}
        onChange={(sample) => sample !== null && props.setSample(sample as SampleName)}
      />
    </div>
  )
}
