import type { ImportRefusal } from '#domain/refusal/site-data'
import type { RefusalWords } from '#words/table'

/** English sentences for refused imports. */
export const importRefusals: RefusalWords<ImportRefusal> = {
  'import-gone': () => ({ say: 'That file is no longer open', next: 'Choose it again.' }),
  'import-not-ready': () => ({
    say: 'The file is still being read',
    next: 'Wait until all rows were compared.',
  }),
  'import-has-refused': ({ rows }) => ({
    say: 'Nothing was taken',
    next:
      rows === 1
        ? '1 row is refused. Mend it, or take the good rows.'
        : `${rows} rows are refused. Mend them, or take the good rows.`,
  }),
  'import-outdated': () => ({
    say: 'Something changed meanwhile',
    next: 'Nothing was taken. Look at the comparison again.',
  }),
  'nothing-to-import': () => ({
    say: 'Nothing to take over',
    next: 'Everything in the file is here already.',
  }),
  'whole-list-unclear': () => ({
    say: 'Nobody can tell what is missing',
    next: 'Some rows have no readable key. Mend them first.',
  }),
  'file-not-saved': ({ problem }) => ({
    say: 'The file was not saved',
    next: `${problem}. Choose another folder.`,
  }),
}
