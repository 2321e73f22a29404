import type { Vocabulary } from '#domain/voice/vocabulary'
import { spellingAlphabet } from '#words/heard/letters'

const small = 'kosong satu dua tiga empat lima enam tujuh lapan sembilan'.split(' ')

function below100(n: number): string {
  if (n < 10) return small[n] ?? ''
  if (n < 20) return n === 10 ? 'sepuluh' : n === 11 ? 'sebelas' : `${small[n - 10]} belas`
  const ten = `${small[Math.floor(n / 10)]} puluh`
  return n % 10 === 0 ? ten : `${ten} ${small[n % 10]}`
}

/** What a picker says in Bahasa Melayu. */
export const heardMalay: Vocabulary = {
  digits: small.map((word, digit) => (digit === 0 ? [word, 'sifar'] : [word])),
  /** L is "el" here: the alphabet's word for it is a five. */
  letters: { ...spellingAlphabet, l: ['el', 'london'] },
  dash: ['sengkang', 'dash'],
  wholes(n) {
    if (n === 0) return ['kosong', 'sifar']
    if (n < 100) return [below100(n)]
    const hundreds = n < 200 ? ['seratus', 'satu ratus'] : [`${small[Math.floor(n / 100)]} ratus`]
    return n % 100 === 0 ? hundreds : hundreds.map((said) => `${said} ${below100(n % 100)}`)
  },
  phrases: {
    CONFIRM: ['sahkan'],
    NEXT: ['seterusnya', 'senarai seterusnya', 'mula'],
    WORK: ['minta kerja'],
    HOME: ['utama', 'skrin utama'],
    BACK: ['kembali'],
    HELP: ['bantuan'],
    REPEAT: ['ulang', 'ulang semula'],
    AWAY: ['rehat'],
    SHORT: ['kurang'],
    SKIP: ['langkau'],
    'TOTE-FULL': ['tote penuh'],
    'TOTE-EMPTY': ['tote kosong'],
    'NOT-THERE': ['tiada', 'tidak ada'],
    DAMAGED: ['rosak'],
    EXPIRED: ['tamat tempoh'],
    'WRONG-ITEM': ['item salah', 'salah item'],
    'NO-REACH': ['tidak sampai', 'tak sampai'],
    OTHER: ['sebab lain'],
    yes: ['ya'],
    no: ['tidak'],
    off: ['suara tutup'],
    slower: ['lebih perlahan'],
    faster: ['lebih laju', 'lebih cepat'],
    softer: ['kecilkan suara'],
    louder: ['kuatkan suara'],
  },
  code: ['kod'],
  serial: ['nombor siri', 'siri'],
  spaced: true,
}
