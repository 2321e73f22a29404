import { Checkbox, Select, Textarea } from '@mantine/core'
import { placedAt } from '#domain/label-template/edit'
import { fieldsOf } from '#domain/label-template/fields'
import {
  type CodeElement,
  type FrameElement,
  type GoodsElement,
  type MarksElement,
  symbologies,
  type TemplateElement,
  type TextElement,
  textFits,
  turns,
} from '#domain/label-template/template'
import { useWords } from '#renderer/language/words.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { LengthField } from './length-field.tsx'
import { AlignField, LetterSize } from './letter-fields.tsx'
import type { Editor } from './use-editing.ts'

/** All that can be said of what is chosen: its place in millimetres, what it shows, and when it is drawn. */
export const ElementFields = ({ editor, element }: { editor: Editor; element: TemplateElement }) => {
  const { fields } = useWords().labels
  return (
    <div className="label-fields">
      <PlaceFields editor={editor} element={element} />
      {(element.kind === 'text' || element.kind === 'code') && <Said editor={editor} element={element} />}
      {element.kind === 'text' && <TextFields editor={editor} element={element} />}
      {element.kind === 'code' && <CodeFields editor={editor} element={element} />}
      {(element.kind === 'frame' || element.kind === 'marks' || element.kind === 'goods') && (
        <Stroke editor={editor} element={element} />
      )}
      <ConditionFields
        when={element.when}
        names={fieldsOf(editor.template.kind).map((value) => ({ value, label: fields[value] }))}
        set={(when) => editor.alter({ when })}
      />
    </div>
  )
}

const PlaceFields = ({ editor, element }: { editor: Editor; element: TemplateElement }) => {
  const { designer } = useWords().labels
  const { widthUm, heightUm } = editor.template
  const sides = [
    ['xUm', designer.left, widthUm, 0],
    ['yUm', designer.top, heightUm, 0],
    ['widthUm', designer.width, widthUm, 100],
    ['heightUm', designer.height, heightUm, 100],
  ] as const
  return (
    <div className="label-pair">
      {sides.map(([side, label, mostUm, leastUm]) => (
        <LengthField
          key={side}
          name={side}
          label={label}
          um={element[side]}
          leastUm={leastUm}
          mostUm={mostUm}
          change={(um) =>
            editor.change(placedAt(editor.template, element.elementId, { ...element, [side]: um }))
          }
        />
      ))}
      <Select
        label={designer.turn}
        allowDeselect={false}
        data-testid="select-turn"
        data={turns.map((turn) => ({ value: String(turn), label: `${turn}°` }))}
        value={String(element.turn)}
        onChange={(turn) => editor.alter({ turn: turns.find((one) => String(one) === turn) ?? 0 })}
      />
    </div>
  )
}

/** What a text or a code says, with its fields in braces. */
const Said = ({ editor, element }: { editor: Editor; element: TextElement | CodeElement }) => {
  const { designer, fields } = useWords().labels
  return (
    <>
      <Textarea
        label={designer.text}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        value={element.text}
        data-testid="input-said"
        onChange={({ currentTarget }) => editor.alter({ text: currentTarget.value })}
      />
      <Select
        aria-label={designer.insert}
        placeholder={designer.insert}
        searchable
        data-testid="select-insert"
        data={fieldsOf(editor.template.kind).map((value) => ({ value, label: fields[value] }))}
        value={null}
        onChange={(name) => name !== null && editor.alter({ text: withField(element, name) })}
      />
    </>
  )
}

/** A code is one field as a rule; a text may join several. */
const withField = ({ kind, text }: TextElement | CodeElement, name: string): string =>
  kind === 'code' || text.trim() === '' ? `{${name}}` : `${text} {${name}}`

const TextFields = ({ editor, element }: { editor: Editor; element: TextElement }) => {
  const { designer, fits } = useWords().labels
  return (
    <>
      <div className="label-pair">
        <Size editor={editor} sizeUm={element.sizeUm} />
        <AlignField align={element.align} set={(align) => editor.alter({ align })} />
      </div>
      <Select
        label={designer.fit}
        allowDeselect={false}
        data-testid="select-fit"
        data={textFits.map((value) => ({ value, label: fits[value] }))}
        value={element.fit}
        onChange={(fit) => fit !== null && editor.alter({ fit: fit as TextElement['fit'] })}
      />
      <div className="label-pair">
        <Checkbox
          label={designer.bold}
          checked={element.bold}
          data-testid="check-bold"
          onChange={({ currentTarget }) => editor.alter({ bold: currentTarget.checked })}
        />
        <Checkbox
          label={designer.white}
          checked={element.white}
          data-testid="check-white"
          onChange={({ currentTarget }) => editor.alter({ white: currentTarget.checked })}
        />
      </div>
    </>
  )
}

const CodeFields = ({ editor, element }: { editor: Editor; element: CodeElement }) => {
  const { designer, symbologies: words } = useWords().labels
  return (
    <>
      <Select
        label={designer.symbology}
        allowDeselect={false}
        data-testid="select-symbology"
        data={symbologies.map((value) => ({ value, label: words[value] }))}
        value={element.symbology}
        onChange={(one) => one !== null && editor.alter({ symbology: one as CodeElement['symbology'] })}
      />
      <LengthField
        name="moduleUm"
        label={designer.module}
        um={element.moduleUm}
        leastUm={250}
        mostUm={2_000}
        change={(moduleUm) => editor.alter({ moduleUm })}
      />
    </>
  )
}

const Stroke = ({
  editor,
  element,
}: {
  editor: Editor
  element: FrameElement | MarksElement | GoodsElement
}) => {
  const { designer } = useWords().labels
  return element.kind === 'frame' ? (
    <LengthField
      name="lineUm"
      label={designer.line}
      um={element.lineUm}
      leastUm={100}
      mostUm={20_000}
      change={(lineUm) => editor.alter({ lineUm })}
    />
  ) : (
    <Size editor={editor} sizeUm={element.sizeUm} />
  )
}

const Size = ({ editor, sizeUm }: { editor: Editor; sizeUm: number }) => (
  <LetterSize sizeUm={sizeUm} leastUm={1_600} mostUm={100_000} set={(um) => editor.alter({ sizeUm: um })} />
)
