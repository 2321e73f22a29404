import { type KeyboardEvent, useState } from 'react'
import {
  duplicate,
  elementOf,
  newElement,
  type Place,
  placedAt,
  withChange,
  withElement,
  without,
} from '#domain/label-template/edit'
import type { ElementKind, LabelTemplate, TemplateElement } from '#domain/label-template/template'
import { type Steps, useSteps } from './use-steps.ts'

/** A template under the hands of somebody: what is chosen, and every way to change it. */
export interface Editor extends Steps<LabelTemplate> {
  chosen: TemplateElement | null
  choose(elementId: string | null): void
  place(elementId: string, place: Place, first: boolean): void
  alter(change: Partial<TemplateElement>): void
  add(kind: Exclude<ElementKind, 'picture'>): void
  insert(element: TemplateElement): void
  remove(): void
  twin(): void
  keys(event: KeyboardEvent): void
}

const steps: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Keeps a template while it is changed. */
export function useEditing(first: LabelTemplate): Editor {
  const { steps, step } = useSteps(first)
  const [chosenId, choose] = useState<string | null>(null)
  const { template, change } = steps
  const chosen = elementOf(template, chosenId)
  const insert = (element: TemplateElement): void => {
    change(withElement(template, element))
    choose(element.elementId)
  }
  const editor: Editor = {
    ...steps,
    chosen,
    choose,
    place: (elementId, place, isFirst) => step((now) => placedAt(now, elementId, place), isFirst),
    alter: (more) => chosen !== null && change(withChange(template, chosen.elementId, more)),
    add: (kind) => insert(newElement(template, kind)),
    insert,
    remove: () => {
      if (chosen === null) return
      change(without(template, chosen.elementId))
      choose(null)
    },
    twin: () => {
      if (chosen === null) return
      const made = duplicate(template, chosen.elementId)
      change(made.template)
      choose(made.twinId)
    },
    keys: (event) => {
      if (pressed(event, editor)) event.preventDefault()
    },
  }
  return editor
}

/** What a key does on the label; false for one that is not for us. */
function pressed(event: KeyboardEvent, editor: Editor): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  if (ctrlKey || metaKey) {
    const letter = key.toLowerCase()
    if (letter === 'z' && !shiftKey) editor.undo()
    else if (letter === 'y' || letter === 'z') editor.redo()
    else if (letter === 'd') editor.twin()
    else return false
    return true
  }
  if (editor.chosen === null) return false
  const step = steps[key]
  if (key === 'Delete') editor.remove()
  else if (key === 'Escape') editor.choose(null)
  else if (step === undefined) return false
  else nudge(editor, editor.chosen, step, shiftKey ? 1_000 : 100, altKey)
  return true
}

function nudge(
  editor: Editor,
  { elementId, xUm, yUm, widthUm, heightUm }: TemplateElement,
  [across, down]: [number, number],
  um: number,
  isSize: boolean,
): void {
  const place = isSize
    ? { xUm, yUm, widthUm: widthUm + across * um, heightUm: heightUm + down * um }
    : { xUm: xUm + across * um, yUm: yUm + down * um, widthUm, heightUm }
  editor.place(elementId, place, true)
}
