import { ActionIcon, Button, Checkbox, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { freeColumns, listsOf, tableOfList } from '#domain/paper-template/edit'
import type { PaperColumn, PaperList } from '#domain/paper-template/fields'
import type { FactsBlock, SignaturesBlock, TableBlock, TableColumn } from '#domain/paper-template/template'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { LengthField } from './length-field.tsx'
import { usePaperNames } from './paper-names.ts'
import { PaperSaid } from './paper-said.tsx'
import type { PaperEditor } from './use-paper-editing.ts'

/** A list with its columns: which, in which order, below which head, how wide. */
export const TableFields = ({ editor, block }: { editor: PaperEditor; block: TableBlock }) => {
  const { designer, lists, columns: names } = useWords().paperLayouts
  const { columns } = block
  const set = (next: TableColumn[]): void => editor.alter({ columns: next })
  const alter = (at: number, change: Partial<TableColumn>): void =>
    set(columns.map((one, place) => (place === at ? { ...one, ...change } : one)))
  const free = freeColumns(editor.template, block)
  const { words } = usePaperNames(editor.template.kind)
  /** In the language of the paper where we have a word for it. */
  const headOf = (column: string): string => {
    const word = `say${column.slice(0, 1).toUpperCase()}${column.slice(1)}`
    return word in words ? `{${word}}` : names[column as PaperColumn]
  }
  return (
    <>
      <Select
        label={designer.list}
        allowDeselect={false}
        data-testid="select-list"
        data={listsOf(editor.template).map((value) => ({ value, label: lists[value] }))}
        value={block.list}
        onChange={(list) =>
          list !== null &&
          list !== block.list &&
          editor.alter(tableOfList(editor.template, list as PaperList))
        }
      />
      {columns.map(({ column, head, widthUm }, at) => (
        <Row
          key={column}
          name={`column-${column}`}
          legend={names[column]}
          earlier={at === 0 ? null : () => set(swapped(columns, at))}
          remove={columns.length === 1 ? null : () => set(columns.filter((_, place) => place !== at))}
        >
          <PaperSaid
            editor={editor}
            name={`head-${column}`}
            label={designer.head}
            text={head}
            set={(words) => alter(at, { head: words })}
          />
          <Checkbox
            label={designer.rest}
            checked={widthUm === null}
            data-testid={`check-rest-${column}`}
            onChange={({ currentTarget }) => alter(at, { widthUm: currentTarget.checked ? null : 30_000 })}
          />
          {widthUm !== null && (
            <ColumnWidth column={column} um={widthUm} change={(um) => alter(at, { widthUm: um })} />
          )}
        </Row>
      ))}
      {free.length > 0 && (
        <Select
          aria-label={designer.addColumn}
          placeholder={designer.addColumn}
          data-testid="select-add-column"
          data={free.map((value) => ({ value, label: names[value] }))}
          value={null}
          onChange={(column) =>
            column !== null &&
            set([...columns, { column: column as PaperColumn, head: headOf(column), widthUm: 25_000 }])
          }
        />
      )}
      <Checkbox
        label={designer.sums}
        checked={block.sums}
        data-testid="check-sums"
        onChange={({ currentTarget }) => editor.alter({ sums: currentTarget.checked })}
      />
    </>
  )
}

const ColumnWidth = (props: { column: PaperColumn; um: number; change: (um: number) => void }) => {
  const { designer } = useWords().labels
  return (
    <LengthField
      name={`width-${props.column}`}
      label={designer.width}
      um={props.um}
      leastUm={5_000}
      mostUm={180_000}
      change={props.change}
    />
  )
}

/** Names with their values. */
export const FactFields = ({ editor, block }: { editor: PaperEditor; block: FactsBlock }) => {
  const { designer } = useWords().paperLayouts
  const { rows } = block
  const set = (next: FactsBlock['rows']): void => editor.alter({ rows: next })
  const alter = (at: number, change: Partial<FactsBlock['rows'][number]>): void =>
    set(rows.map((one, place) => (place === at ? { ...one, ...change } : one)))
  return (
    <>
      <Checkbox
        label={designer.inRow}
        checked={block.inRow === 2}
        data-testid="check-in-row"
        onChange={({ currentTarget }) => editor.alter({ inRow: currentTarget.checked ? 2 : 1 })}
      />
      {rows.map(({ name, value }, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and only their place tells them apart
          key={at}
          name={`fact-${at}`}
          legend={`${at + 1}`}
          earlier={at === 0 ? null : () => set(swapped(rows, at))}
          remove={() => set(rows.filter((_, place) => place !== at))}
        >
          <PaperSaid
            editor={editor}
            name={`fact-name-${at}`}
            label={designer.name}
            text={name}
            set={(words) => alter(at, { name: words })}
          />
          <PaperSaid
            editor={editor}
            name={`fact-value-${at}`}
            label={designer.value}
            text={value}
            set={(words) => alter(at, { value: words })}
          />
        </Row>
      ))}
      {rows.length < 20 && (
        <Button
          leftSection={<Icon of="plus" />}
          data-testid="button-add-fact"
          onClick={() => set([...rows, { name: '', value: '' }])}
        >
          {designer.addFact}
        </Button>
      )}
    </>
  )
}

/** Who signs: one place for each line. */
export const CaptionFields = ({ editor, block }: { editor: PaperEditor; block: SignaturesBlock }) => {
  const { designer } = useWords().paperLayouts
  const { captions } = block
  const set = (next: string[]): void => editor.alter({ captions: next })
  return (
    <>
      {captions.map((words, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: two places may be alike, and only their order tells them apart
          key={at}
          name={`caption-${at}`}
          legend={`${at + 1}`}
          earlier={at === 0 ? null : () => set(swapped(captions, at))}
          remove={captions.length === 1 ? null : () => set(captions.filter((_, place) => place !== at))}
        >
          <PaperSaid
            editor={editor}
            name={`caption-${at}`}
            label={designer.captions}
            text={words}
            set={(next) => set(captions.map((one, place) => (place === at ? next : one)))}
          />
        </Row>
      ))}
      {captions.length < 4 && (
        <Button
          leftSection={<Icon of="plus" />}
          data-testid="button-add-caption"
          onClick={() => set([...captions, ''])}
        >
          {designer.addFact}
        </Button>
      )}
    </>
  )
}

/** The same with one of them before its neighbour. */
function swapped<T>(all: readonly T[], at: number): T[] {
  const next = [...all]
  next.splice(at - 1, 0, ...next.splice(at, 1))
  return next
}

/** One of several, which can be moved up and taken out. */
const Row = (props: {
  name: string
  legend: string
  earlier: (() => void) | null
  remove: (() => void) | null
  children: ReactNode
}) => {
  const { labels, paperLayouts } = useWords()
  const { name, legend, earlier, remove } = props
  return (
    <fieldset className="label-conditions">
      <legend>{legend}</legend>
      <div className="paper-row-tools">
        {earlier !== null && (
          <Button
            size="compact-sm"
            aria-label={`${legend}: ${paperLayouts.designer.up}`}
            data-testid={`up-${name}`}
            onClick={earlier}
          >
            {paperLayouts.designer.up}
          </Button>
        )}
        <span className="fill" />
        {remove !== null && (
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={`${legend}: ${labels.designer.remove}`}
            data-testid={`remove-${name}`}
            onClick={remove}
          >
            <Icon of="no" />
          </ActionIcon>
        )}
      </div>
      {props.children}
    </fieldset>
  )
}
