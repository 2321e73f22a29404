import { sayRefusal, type Words } from '#words/say'
import type { Ask } from './beam-view.ts'

/** Work whose wave is on hold, in red: stop, and ask. */
export const heldAsk = (words: Words): Ask => ({
  state: 'blocked',
  icon: 'blocked',
  ...sayRefusal(words, { refusal: 'list-held' }, ''),
  steps: [],
  progress: null,
  unmoved: null,
})
