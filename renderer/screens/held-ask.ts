import { sayRefusal, type Words } from '#words/say'
import type { Ask } from './beam-view.ts'

/** Work whose wave is on hold, in red: stop, and ask. `next`: what to do first with what one has. */
export const heldAsk = (words: Words, next: string | null = null): Ask => ({
  state: 'blocked',
  icon: 'blocked',
  ...sayRefusal(words, { refusal: 'list-held' }, ''),
  ...(next === null ? {} : { next }),
  steps: [],
  progress: null,
  unmoved: null,
})
