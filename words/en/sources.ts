import type { Refusal } from '#domain/refusal'
import { count } from '#words/format'
import type { Said, Sentences } from '#words/table'

type Mine = 'source-silent' | 'too-many-sources' | 'source-in-use' | 'mapping-untried'

/** Refusals about the order systems, in English. */
export const sourceRefusals: Pick<Sentences<Refusal, 'refusal', string, Said>, Mine> = {
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
