import { Button, Menu } from '@mantine/core'
import { filledIn } from '#domain/label-template/fields'
import { blockKindsOf, type PaperBlock, textsIn } from '#domain/paper-template/template'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { type PaperNames, usePaperNames } from './paper-names.ts'
import type { PaperEditor } from './use-paper-editing.ts'

/** Everything on the paper from top to bottom; what this sample does not have is dimmed. */
export const BlockList = ({ editor, shown }: { editor: PaperEditor; shown: readonly string[] | null }) => {
  const { labels, paperLayouts } = useWords()
  const { blocks, designer, lists, places } = paperLayouts
  const { chosen, template } = editor
  const names = usePaperNames(template.kind)
  return (
    <section className="panel label-parts">
      <h2 className="heading">{designer.elements}</h2>
      <Menu>
        <Menu.Target>
          <Button leftSection={<Icon of="plus" />} data-testid="button-add">
            {labels.designer.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {blockKindsOf(template.kind).map((kind) => (
            <Menu.Item key={kind} data-testid={`add-${kind}`} onClick={() => editor.add(kind)}>
              {blocks[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ul className="label-list">
        {template.blocks.map((block) => {
          const isShown = shown?.includes(block.blockId) ?? true
          const isOn = block.blockId === chosen?.blockId
          return (
            <li key={block.blockId}>
              <button
                type="button"
                className="label-row"
                data-testid={`row-${block.blockId}`}
                data-on={isOn}
                data-shown={isShown}
                aria-pressed={isOn}
                onClick={() => editor.choose(isOn ? null : block.blockId)}
              >
                <span>
                  {block.kind === 'table'
                    ? `${blocks.table}: ${lists[block.list]}`
                    : beginningOf(block, names) || blocks[block.kind]}
                </span>
                <span className="small dim">
                  {[
                    block.place === 'whole' ? [] : places[block.place],
                    isShown ? [] : labels.designer.notShown,
                  ]
                    .flat()
                    .join(' · ')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <div className="label-pair">
        <Button data-testid="button-twin" disabled={chosen === null} onClick={editor.twin}>
          {labels.designer.twin}
        </Button>
        <Button data-testid="button-remove" disabled={chosen === null} onClick={editor.remove}>
          {labels.designer.remove}
        </Button>
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            disabled={chosen === null}
            data-testid={`button-order-${by}`}
            onClick={() => editor.move(by)}
          >
            {by === -1 ? designer.up : designer.down}
          </Button>
        ))}
      </div>
    </section>
  )
}

/** What people call a text or a code: the beginning of what it says. */
function beginningOf(block: PaperBlock, { fields, words }: PaperNames): string {
  if (block.kind !== 'text' && block.kind !== 'code') return ''
  const line = filledIn(textsIn(block)[0] ?? '', { texts: { ...fields, ...words } }).trim()
  return line.length > 28 ? `${line.slice(0, 27)}…` : line
}
