import { useState } from 'react'
import { changed, type Editing, goneOn, opened, redone, undone } from '#domain/label-template/edit'

/** A template that is changed step by step, with the way back. */
export interface Steps<Template> {
  template: Template
  canUndo: boolean
  canRedo: boolean
  /** It is not as it was opened. */
  touched: boolean
  undo(): void
  redo(): void
  /** Any change of the template, as one step. */
  change(template: Template): void
}

/** Keeps a template while it is changed; `step`: changes it as it is by then, `first` where no step is gone on with. */
export function useSteps<Template>(first: Template): {
  steps: Steps<Template>
  step: (next: (now: Template) => Template, first: boolean) => void
} {
  const [{ past, now, future }, setEditing] = useState<Editing<Template>>(() => opened(first))
  const step = (next: (now: Template) => Template, isFirst: boolean): void =>
    setEditing((before) => (isFirst ? changed : goneOn)(before, next(before.now)))
  return {
    steps: {
      template: now,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      touched: now !== first,
      undo: () => setEditing(undone),
      redo: () => setEditing(redone),
      change: (template) => step(() => template, true),
    },
    step,
  }
}
