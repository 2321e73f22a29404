import { useState } from 'react'
import { changed, type Editing, opened, redone, undone } from '#domain/label-template/edit'
import {
  blockOf,
  freeBlockId,
  movedBlock,
  newBlock,
  withBlock,
  withBlockChange,
  withoutBlock,
} from '#domain/paper-template/edit'
import type { BlockKind, PaperBlock, PaperTemplate } from '#domain/paper-template/template'

/** A paper under the hands of somebody: what is chosen, and every way to change it. */
export interface PaperEditor {
  template: PaperTemplate
  chosen: PaperBlock | null
  canUndo: boolean
  canRedo: boolean
  /** It is not as it was opened. */
  touched: boolean
  choose(blockId: string | null): void
  undo(): void
  redo(): void
  /** Any change of the template, as one step. */
  change(template: PaperTemplate): void
  alter(change: Partial<PaperBlock>): void
  add(kind: BlockKind): void
  move(by: -1 | 1): void
  twin(): void
  remove(): void
}

/** Keeps the template of a paper while it is changed. */
export function usePaperEditing(first: PaperTemplate): PaperEditor {
  const [editing, setEditing] = useState<Editing<PaperTemplate>>(() => opened(first))
  const [chosenId, choose] = useState<string | null>(null)
  const { now: template } = editing
  const chosen = blockOf(template, chosenId)
  const change = (next: PaperTemplate): void => setEditing((before) => changed(before, next))
  const insert = (block: PaperBlock): void => {
    change(withBlock(template, block, chosenId))
    choose(block.blockId)
  }
  const onChosen = (work: (block: PaperBlock) => void): void => {
    if (chosen !== null) work(chosen)
  }
  return {
    template,
    chosen,
    canUndo: editing.past.length > 0,
    canRedo: editing.future.length > 0,
    touched: template !== first,
    choose,
    undo: () => setEditing(undone),
    redo: () => setEditing(redone),
    change,
    alter: (more) => onChosen(({ blockId }) => change(withBlockChange(template, blockId, more))),
    add: (kind) => insert(newBlock(template, kind)),
    move: (by) => onChosen(({ blockId }) => change(movedBlock(template, blockId, by))),
    twin: () => onChosen((block) => insert({ ...block, blockId: freeBlockId(template, block.kind) })),
    remove: () =>
      onChosen(({ blockId }) => {
        change(withoutBlock(template, blockId))
        choose(null)
      }),
  }
}
