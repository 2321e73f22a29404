import type { SourceRefusal } from '#domain/refusal/sources'
import { count } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals about the order systems, in Malay. */
export const sourceRefusals: RefusalWords<SourceRefusal> = {
  'source-silent': ({ name }) => ({
    say: `${name} tidak menjawab`,
    next: 'Tiada apa-apa berubah. Cuba lagi nanti.',
  }),
  'too-many-sources': ({ most }) => ({
    say: 'Tiada ruang untuk sistem pesanan lagi',
    next: `Satu stesen menerima paling banyak ${count(most)}. Buang satu dahulu.`,
  }),
  'mapping-untried': () => ({
    say: 'Cuba dahulu pada pesanan sebenar',
    next: 'Tiada apa-apa berubah. Medan dihidupkan apabila tiada pesanan rosak.',
  }),
  'source-in-use': ({ name, messages, orders }) => ({
    say: `${name} masih diperlukan`,
    next: `${count(orders)} pesanannya belum keluar, ${count(messages)} mesej kepadanya belum selesai. Selesaikan dahulu.`,
  }),
}
