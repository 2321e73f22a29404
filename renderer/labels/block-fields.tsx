import { Checkbox, Select } from '@mantine/core'
import {
  type CodeBlock,
  type LogoBlock,
  type PaperBlock,
  type PaperPlace,
  paperTones,
  placesOf,
  type TextBlock,
} from '#domain/paper-template/template'
import { useWords } from '#renderer/language/words.tsx'
import { CaptionFields, FactFields, TableFields } from './block-lists.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { LengthField } from './length-field.tsx'
import { AlignField, LetterSize } from './letter-fields.tsx'
import { usePaperNames } from './paper-names.ts'
import { PaperSaid } from './paper-said.tsx'
import type { PaperEditor } from './use-paper-editing.ts'

/** All that can be said of the block that is chosen: where it stands, what it shows, and when. */
export const BlockFields = ({ editor, block }: { editor: PaperEditor; block: PaperBlock }) => {
  const { fields } = usePaperNames(editor.template.kind)
  const names = Object.entries(fields).map(([value, label]) => ({
    value: value as keyof typeof fields,
    label,
  }))
  return (
    <div className="label-fields">
      <Standing editor={editor} block={block} />
      <Own editor={editor} block={block} />
      <ConditionFields when={block.when} names={names} set={(when) => editor.alter({ when })} />
    </div>
  )
}

const Standing = ({ editor, block }: { editor: PaperEditor; block: PaperBlock }) => {
  const { designer, places } = useWords().paperLayouts
  const onlyWhole = block.kind === 'table' || block.kind === 'sums' || block.kind === 'signatures'
  const possible = placesOf(editor.template.kind).filter((place) => !onlyWhole || place === 'whole')
  return (
    <div className="label-pair">
      <Select
        label={designer.place}
        allowDeselect={false}
        data-testid="select-place"
        data={possible.map((value) => ({ value, label: places[value] }))}
        value={block.place}
        onChange={(place) => place !== null && editor.alter({ place: place as PaperPlace })}
      />
      <LengthField
        name="aboveUm"
        label={designer.above}
        um={block.aboveUm}
        leastUm={0}
        mostUm={150_000}
        change={(aboveUm) => editor.alter({ aboveUm })}
      />
    </div>
  )
}

/** What only this kind of block has. */
const Own = ({ editor, block }: { editor: PaperEditor; block: PaperBlock }) => {
  const { labels, paperLayouts } = useWords()
  const { designer } = paperLayouts
  switch (block.kind) {
    case 'text':
      return <TextFields editor={editor} block={block} />
    case 'code':
      return (
        <>
          <BlockWords editor={editor} block={block} />
          <div className="label-pair">
            <Height editor={editor} block={block} mostUm={40_000} />
            <AlignField align={block.align} set={(align) => editor.alter({ align })} />
          </div>
          <Checkbox
            label={designer.readable}
            checked={block.readable}
            data-testid="check-readable"
            onChange={({ currentTarget }) => editor.alter({ readable: currentTarget.checked })}
          />
        </>
      )
    case 'logo':
      return (
        <>
          <div className="label-pair">
            <LengthField
              name="widthUm"
              label={labels.designer.width}
              um={block.widthUm}
              leastUm={5_000}
              mostUm={180_000}
              change={(widthUm) => editor.alter({ widthUm })}
            />
            <Height editor={editor} block={block} mostUm={100_000} />
          </div>
          <AlignField align={block.align} set={(align) => editor.alter({ align })} />
        </>
      )
    case 'sender':
      return <Size editor={editor} sizeUm={block.sizeUm} />
    case 'receiver':
      return (
        <>
          <PaperSaid
            editor={editor}
            name="caption"
            label={designer.caption}
            text={block.caption}
            set={(caption) => editor.alter({ caption })}
          />
          <Size editor={editor} sizeUm={block.sizeUm} />
        </>
      )
    case 'line':
      return (
        <LengthField
          name="thickUm"
          label={labels.designer.line}
          um={block.thickUm}
          leastUm={100}
          mostUm={5_000}
          change={(thickUm) => editor.alter({ thickUm })}
        />
      )
    case 'facts':
      return <FactFields editor={editor} block={block} />
    case 'table':
      return <TableFields editor={editor} block={block} />
    case 'signatures':
      return <CaptionFields editor={editor} block={block} />
    default:
      return null
  }
}

/** What a block says. */
const BlockWords = ({ editor, block }: { editor: PaperEditor; block: TextBlock | CodeBlock }) => {
  const { labels } = useWords()
  return (
    <PaperSaid
      editor={editor}
      name="text"
      label={labels.designer.text}
      text={block.text}
      set={(text) => editor.alter({ text })}
    />
  )
}

const TextFields = ({ editor, block }: { editor: PaperEditor; block: TextBlock }) => {
  const { labels, paperLayouts } = useWords()
  const { designer, tones } = paperLayouts
  return (
    <>
      <BlockWords editor={editor} block={block} />
      <div className="label-pair">
        <Size editor={editor} sizeUm={block.sizeUm} />
        <AlignField align={block.align} set={(align) => editor.alter({ align })} />
      </div>
      <Select
        label={designer.tone}
        allowDeselect={false}
        data-testid="select-tone"
        data={paperTones.map((value) => ({ value, label: tones[value] }))}
        value={block.tone}
        onChange={(tone) => tone !== null && editor.alter({ tone: tone as TextBlock['tone'] })}
      />
      <div className="label-pair">
        <Checkbox
          label={labels.designer.bold}
          checked={block.bold}
          data-testid="check-bold"
          onChange={({ currentTarget }) => editor.alter({ bold: currentTarget.checked })}
        />
        <Checkbox
          label={designer.bar}
          checked={block.bar}
          data-testid="check-bar"
          onChange={({ currentTarget }) => editor.alter({ bar: currentTarget.checked })}
        />
      </div>
    </>
  )
}

const Height = (props: { editor: PaperEditor; block: CodeBlock | LogoBlock; mostUm: number }) => {
  const { designer } = useWords().labels
  return (
    <LengthField
      name="heightUm"
      label={designer.height}
      um={props.block.heightUm}
      leastUm={5_000}
      mostUm={props.mostUm}
      change={(heightUm) => props.editor.alter({ heightUm })}
    />
  )
}

const Size = ({ editor, sizeUm }: { editor: PaperEditor; sizeUm: number }) => (
  <LetterSize sizeUm={sizeUm} leastUm={1_800} mostUm={30_000} set={(um) => editor.alter({ sizeUm: um })} />
)
