import type { PracticeMode } from '#domain/mode'

/** Practising on a copy. */
export type PracticeRefusal =
  | { refusal: 'not-while-practising'; mode: PracticeMode }
  | { refusal: 'training-only' }
  | { refusal: 'other-seat-at-work'; by: string }
  | { refusal: 'paper-under-way' }
  | { refusal: 'oms-silent' }
