import type { BrokenCodeWords } from '#words/broken-code'

/** What is said of codes that are not as they should be. */
export const brokenCode: BrokenCodeWords = {
  whole: {
    check: { say: 'Kod tersalah baca. Imbas lagi', next: 'Digit semakan tidak padan. Lap kod, atau taip.' },
    missing: {
      say: 'Kod itu sebahagian sahaja',
      next: 'Tidak bermakna tanpa nombor barang. Imbas kod lain padanya.',
    },
    separator: {
      say: 'Pemisah tiada dalam kod ini',
      next: 'Jika semua label begini, penyelia periksa pengimbas: GS mesti dihantar.',
    },
    compressed: { say: 'Pautan GS1 ringkas tidak dibaca', next: 'Imbas kod lain, atau taip.' },
    'add-on': {
      say: 'Kod dan kod tambahannya tidak padan',
      next: 'Halakan pengimbas supaya kedua-dua kod kena pancaran.',
    },
  },
  wrong: 'Kod ini tidak betul susunannya',
  reasons: {
    format: 'Ada yang tidak dapat dibaca',
    'unknown-ai': 'Pengenal tidak dikenali',
    'too-short': 'Terlalu pendek',
    'too-long': 'Terlalu panjang',
    'not-digits': 'Ada aksara bukan digit',
    character: 'Ada aksara yang tidak dibenarkan',
    month: 'Bulan tidak wujud',
    day: 'Hari tidak wujud',
    time: 'Masa tidak wujud',
    country: 'Negara tidak wujud',
    currency: 'Mata wang tidak wujud',
    value: 'Nilai di luar piawaian',
    twice: 'Dua nilai berbeza untuk perkara sama',
    excluded: 'Dua bahagian bercanggah',
    'link-order': 'Susunan pautan tidak betul',
    'link-escape': 'Pautan salah ditulis',
  },
  place: (sign, ai) => (ai === null ? `Aksara ${sign}: ` : `(${ai}) pada aksara ${sign}: `),
  next: (reason, seen) => `${reason}${seen === null ? '' : `: ${seen}`}. Imbas kod lain, atau taip.`,
}
