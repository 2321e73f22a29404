import { useState } from 'react'
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
import { type Steps, useSteps } from './use-steps.ts'

/** A paper under the hands of somebody: what is chosen, and every way to change it. */
export interface PaperEditor extends Steps<PaperTemplate> {
  chosen: PaperBlock | null
  choose(blockId: string | null): void
  alter(change: Partial<PaperBlock>): void
  add(kind: BlockKind): void
  move(by: -1 | 1): void
  twin(): void
  remove(): void
}

/** Keeps the template of a paper while it is changed. */
export function usePaperEditing(first: PaperTemplate): PaperEditor {
  const { steps } = useSteps(first)
  const [chosenId, choose] = useState<string | null>(null)
  const { template, change } = steps
  const chosen = blockOf(template, chosenId)
  const insert = (block: PaperBlock): void => {
    change(withBlock(template, block, chosenId))
    choose(block.blockId)
  }
  const onChosen = (work: (block: PaperBlock) => void): void => {
    if (chosen !== null) work(chosen)
  }
  return {
    ...steps,
    chosen,
    choose,
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
