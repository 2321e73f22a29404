import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { LabelDrawn } from '#contract/label-commands'
import { reordered } from '#domain/label-template/edit'
import { elementKindsOf } from '#domain/label-template/template'
import type { LogoTrouble } from '#domain/refusal/papers'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { nameOf } from './element-name.ts'
import { LogoButtons } from './logo-buttons.tsx'
import type { Editor } from './use-editing.ts'

/** Everything on the label in the order it is drawn; what this sample does not have is dimmed. */
export const PartsList = ({ editor, drawn }: { editor: Editor; drawn: LabelDrawn | null }) => {
  const { labels } = useWords()
  const { designer } = labels
  const { chosen, template } = editor
  return (
    <section className="panel label-parts">
      <h2 className="heading">{designer.elements}</h2>
      <AddPart editor={editor} />
      <ul className="label-list">
        {template.elements.map((element) => {
          const { elementId } = element
          const shown = drawn?.shown.includes(elementId) ?? true
          return (
            <li key={elementId}>
              <button
                type="button"
                className="label-row"
                data-testid={`row-${elementId}`}
                data-on={elementId === chosen?.elementId}
                data-shown={shown}
                aria-pressed={elementId === chosen?.elementId}
                onClick={() => editor.choose(elementId)}
              >
                <span>{nameOf(labels, element)}</span>
                {!shown && <span className="small dim">{designer.notShown}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      <div className="label-pair">
        <Button data-testid="button-twin" disabled={chosen === null} onClick={editor.twin}>
          {designer.twin}
        </Button>
        <Button data-testid="button-remove" disabled={chosen === null} onClick={editor.remove}>
          {designer.remove}
        </Button>
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            disabled={chosen === null}
            data-testid={`button-order-${by}`}
            onClick={() => chosen !== null && editor.change(reordered(template, chosen.elementId, by))}
          >
            {by === -1 ? designer.higher : designer.lower}
          </Button>
        ))}
      </div>
    </section>
  )
}

const AddPart = ({ editor }: { editor: Editor }) => {
  const { designer, elements } = useWords().labels
  const [wrong, setWrong] = useState<LogoTrouble | null>(null)
  const { template } = editor
  return (
    <>
      <div className="label-pair">
        <Menu>
          <Menu.Target>
            <Button leftSection={<Icon of="plus" />} data-testid="button-add">
              {designer.add}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {elementKindsOf(template.kind).flatMap((kind) =>
              kind === 'picture'
                ? []
                : [
                    <Menu.Item key={kind} data-testid={`add-${kind}`} onClick={() => editor.add(kind)}>
                      {elements[kind]}
                    </Menu.Item>,
                  ],
            )}
          </Menu.Dropdown>
        </Menu>
        <LogoButtons editor={editor} told={setWrong} />
      </div>
      {wrong !== null && (
        <p className="label-wrong" role="alert" data-testid="logo-wrong">
          {designer.pictureWrong[wrong]}
        </p>
      )}
    </>
  )
}
