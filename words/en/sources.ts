import type { SourceRefusal } from '#domain/refusal/sources'
import { count } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals about the order systems, in English. */
export const sourceRefusals: RefusalWords<SourceRefusal> = {
  'source-silent': ({ name }) => ({
    say: `${name} does not answer`,
    next: 'Nothing was changed. Try again later.',
  }),
  'too-many-sources': ({ most }) => ({
    say: 'No more order systems here',
    next: `A station takes ${count(most)} at most. Remove one first.`,
  }),
  'mapping-untried': () => ({
    say: 'Try it on real orders first',
    next: 'Nothing was changed. Try these fields; they can be switched on once no order is broken by them.',
  }),
  'source-in-use': ({ name, messages, orders }) => ({
    say: `${name} is still needed`,
    next: `${count(orders)} of its orders have not left, ${count(messages)} messages to it are not settled. Finish those first.`,
  }),
}
