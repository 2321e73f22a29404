import type { ImportRefusal } from '#domain/refusal/site-data'
import type { RefusalWords } from '#words/table'

/** 导入被拒绝时的中文句子。 */
export const importRefusals: RefusalWords<ImportRefusal> = {
  'import-gone': () => ({ say: '那个文件已经不在打开状态', next: '请重新选择。' }),
  'import-not-ready': () => ({ say: '文件还在读', next: '等所有行都比对完。' }),
  'import-has-refused': ({ rows }) => ({
    say: '什么都没有导入',
    next: `有 ${rows} 行不接受。改好，或只导入好的行。`,
  }),
  'import-outdated': () => ({ say: '期间有变化', next: '什么都没有导入。请重新看比对结果。' }),
  'nothing-to-import': () => ({ say: '没有要导入的', next: '文件里的全部已经在这里。' }),
  'whole-list-unclear': () => ({ say: '说不清缺了什么', next: '有些行读不出编号，先改好。' }),
  'file-not-saved': ({ problem }) => ({ say: '文件没有存下来', next: `${problem}。请选别的文件夹。` }),
}
