import type { BenchRefusal } from '#domain/refusal/bench-setup'
import type { BenchWords } from '#words/bench'
import type { RefusalWords } from '#words/table'

/** The round of a bench, in Malay. */
export const bench: BenchWords = {
  title: 'Imbas meja',
  begin: 'Imbas meja',
  goOn: 'Teruskan',
  beginBelow:
    'Menetapkan pengimbas, penimbang dan pencetak sekali jalan. Tiada siapa bekerja di sini hingga tamat.',
  leave: 'Tinggalkan dahulu',
  forget: 'Mula semula',
  roles: {
    'scanner-a': 'Pengimbas bahagian kiri (pembungkus)',
    'scanner-b': 'Pengimbas bahagian kanan (pengambil)',
    scale: 'Penimbang',
    printer: 'Pencetak label',
  },
  asks: {
    'scanner-a': {
      say: 'Imbas dengan pengimbas bahagian kiri',
      next: 'Milik pembungkus. Kod ini paling jelas, kod lain pun boleh; atau imbas helaian meja.',
    },
    'scanner-b': {
      say: 'Imbas dengan pengimbas bahagian kanan',
      next: 'Milik pengambil. Seorang sahaja bekerja di sini? Langkau.',
    },
    scale: { say: 'Letakkan sesuatu di atas penimbang', next: '20 g atau lebih. Tetapannya sedang dicari.' },
    printer: { say: 'Label ujian sedang dicetak', next: 'Imbas kod padanya apabila keluar.' },
    summary: {
      say: 'Simpan meja ini?',
      next: 'Imbas sekali lagi dengan setiap pengimbas untuk melihat yang mana.',
    },
  },
  scanLabel: (printer) => ({ say: 'Imbas label ujian', next: `Ia keluar dari ${printer}.` }),
  printing: (printer) => `${printer} sedang mencetak`,
  searching: 'Mencari penimbang, hingga 15 saat',
  checking: 'Mencari peranti pada helaian',
  weighs: (weight) => `Beratnya ${weight}`,
  plugged: 'Dipasang',
  nothingPlugged:
    'Tiada apa-apa dipasang yang dapat dinamakan komputer ini. Port boleh ditaip dalam tetapan.',
  kinds: {
    serial: 'port bersiri',
    'usb-scanner': 'pengimbas USB',
    'usb-scale': 'penimbang USB',
    keyboard: 'menaip seperti papan kekunci',
  },
  found: 'dijumpai',
  asSet: 'seperti ditetapkan',
  none: 'tiada',
  heard: (role) => `Itu: ${role}`,
  advice: 'Tetapkan begini di pengimbas; ujiannya di Peranti memberitahu lebih lanjut:',
  answers: {
    skip: 'Langkau',
    back: 'Kembali',
    swap: 'Tukar pengimbas',
    again: 'Sekali lagi',
    save: 'Simpan meja',
  },
  byScan: 'Dengan imbasan: Langkau, Kembali, Ulang (sekali lagi), Sahkan (simpan).',
  maker: {
    title: (maker) => `Menetapkan pengimbas ${maker}`,
    hint: 'Hanya untuk model di atas. Imbas kod satu baris dari yang pertama hingga terakhir, kemudian uji pengimbas sekali lagi.',
    choose: 'Pengimbas buatan siapa?',
    changes: {
      suffix: 'Tetapan kilang: CR (Enter) selepas setiap kod',
      prefix: 'Tiada apa-apa sebelum setiap kod',
      'aim-missing': 'Pengecam AIM dihidupkan',
    },
    source: (manual) => `Mengikut: ${manual}`,
    others: 'Pembuat lain menerangkannya di sini:',
  },
  sheet: {
    title: 'Helaian meja',
    hint: 'Peranti, Imbas meja, kemudian imbas kod ini: semua peranti ditetapkan seperti di sini',
    made: (at) => `Seperti ditetapkan pada ${at}`,
  },
}

/** Refusals of the round. */
export const benchRefusals: RefusalWords<BenchRefusal> = {
  'bench-same-scanner': ({ name }) => ({
    say: 'Itu pengimbas bahagian yang lain',
    next: `${name} sudah diimbas. Ambil yang satu lagi, atau kembali.`,
  }),
  'bench-other-half': ({ name }) => ({
    say: 'Selama ini milik bahagian yang lain',
    next: `${name}: imbas sekali lagi untuk bertukar, atau ambil yang satu lagi.`,
  }),
  'bench-garbled': ({ line, noneFits }) => ({
    say: 'Itu tidak dapat dibaca',
    next: noneFits
      ? 'Pada semua kelajuan biasa. Lihat dalam buku pengimbas.'
      : `Kini mendengar pada ${line}: imbas sekali lagi.`,
  }),
  'bench-no-scale': () => ({
    say: 'Tiada penimbang menjawab',
    next: 'Sudah dihidupkan, kabel dipasang? Sekali lagi, atau langkau dan tetapkan dengan tangan.',
  }),
  'bench-scan-label': ({ name }) => ({
    say: 'Itu bukan label ujian',
    next: `Imbas kod pada label yang dicetak ${name}.`,
  }),
  'bench-printer-failed': ({ name, detail }) => ({
    say: `${name} tidak mencetak`,
    next: `${detail}. Periksa, kemudian sekali lagi; atau langkau.`,
  }),
  'bench-not-yet': () => ({
    say: 'Belum semuanya ditanya',
    next: 'Jawab atau langkau soalan, kemudian simpan.',
  }),
  'bench-sheet-damaged': () => ({
    say: 'Helaian meja rosak',
    next: 'Tiada yang ditetapkan. Imbas sekali lagi, atau cetak semula.',
  }),
  'bench-sheet-version': ({ version }) => ({
    say: 'Helaian versi lain',
    next: `Versinya ${version}. Tiada yang ditetapkan. Cetak semula dengan program ini.`,
  }),
  'bench-sheet-missing': ({ names }) => ({
    say: 'Peranti pada helaian tiada di sini',
    next: `${names.join(', ')}. Tiada yang ditetapkan. Pasang dan imbas sekali lagi.`,
  }),
  'bench-sheet-elsewhere': () => ({
    say: 'Itu helaian meja',
    next: 'Pentadbir mengimbasnya di Peranti, Imbas meja.',
  }),
}
