import type { ImportRefusal } from '#domain/refusal/site-data'
import type { RefusalWords } from '#words/table'

/** Ayat bagi import yang ditolak, dalam Bahasa Melayu. */
export const importRefusals: RefusalWords<ImportRefusal> = {
  'import-gone': () => ({ say: 'Fail itu sudah tidak dibuka', next: 'Pilih semula.' }),
  'import-not-ready': () => ({ say: 'Fail masih dibaca', next: 'Tunggu sehingga semua baris dibandingkan.' }),
  'import-has-refused': ({ rows }) => ({
    say: 'Tiada apa-apa diambil',
    next: `${rows} baris ditolak. Betulkan, atau ambil baris yang baik.`,
  }),
  'import-outdated': () => ({
    say: 'Ada yang berubah sementara itu',
    next: 'Tiada apa-apa diambil. Lihat perbandingan semula.',
  }),
  'nothing-to-import': () => ({
    say: 'Tiada apa-apa untuk diambil',
    next: 'Semua dalam fail sudah ada di sini.',
  }),
  'whole-list-unclear': () => ({
    say: 'Tidak dapat tahu apa yang tiada',
    next: 'Ada baris tanpa kunci yang boleh dibaca. Betulkan dahulu.',
  }),
  'file-not-saved': ({ problem }) => ({ say: 'Fail tidak disimpan', next: `${problem}. Pilih folder lain.` }),
}
