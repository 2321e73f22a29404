import type { SourceRefusal } from '#domain/refusal/sources'
import { count } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals about the order systems, in Tamil. */
export const sourceRefusals: RefusalWords<SourceRefusal> = {
  'source-silent': ({ name }) => ({
    say: `${name} பதில் தரவில்லை`,
    next: 'எதுவும் மாறவில்லை. பிறகு மீண்டும் முயலவும்.',
  }),
  'too-many-sources': ({ most }) => ({
    say: 'இனி ஆர்டர் முறைமை சேர்க்க முடியாது',
    next: `ஒரு நிலையத்துக்கு அதிகபட்சம் ${count(most)}. முதலில் ஒன்றை நீக்கவும்.`,
  }),
  'mapping-untried': () => ({
    say: 'முதலில் உண்மை ஆர்டர்களில் முயலவும்',
    next: 'எதுவும் மாறவில்லை. புலங்களை முயலவும்; எந்த ஆர்டரும் கெடாதபோது இயக்கலாம்.',
  }),
  'source-in-use': ({ name, messages, orders }) => ({
    say: `${name} இன்னும் தேவை`,
    next: `${count(orders)} ஆர்டர் அனுப்பவில்லை, ${count(messages)} செய்தி முடியவில்லை. முதலில் அவற்றை முடிக்கவும்.`,
  }),
}
