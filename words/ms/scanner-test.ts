import type { ScannerTestWords } from '#words/scanner-test'

/** The guided test of a scanner, in Malay. */
export const scannerTest: ScannerTestWords = {
  begin: 'Uji dengan lima simbol',
  symbols: {
    code128: 'Code 128',
    dataMatrix: 'GS1 DataMatrix',
    qr: 'kod QR',
    ean13: 'EAN-13',
    itf14: 'ITF-14',
  },
  scan: (symbol) => `Imbas ${symbol} ini`,
  scanBelow:
    'Dari skrin atau dari helaian bercetak, ikut mana-mana turutan. Pengimbas tidak bekerja hingga tamat.',
  read: (count) => `${count} daripada 5`,
  strange: 'Itu bukan salah satu daripada lima simbol.',
  strangeBelow: 'Hanya lima ini dikira.',
  listening: (line) => `Itu tidak dapat dibaca. Kini mendengar pada ${line}: imbas sekali lagi.`,
  noneFits: 'Tidak dapat dibaca pada semua kelajuan biasa. Lihat kelajuannya dalam buku pengimbas.',
  skip: 'Ia tidak membaca yang ini',
  end: 'Tamatkan ujian',
  done: 'Hasil ujian',
  allRight: 'Pengimbas ini telah ditetapkan dengan baik.',
  again: 'Uji lagi',
  use: 'Tetapkan begitu',
  useAsk: 'Pentadbir menetapkannya begitu.',
  adapt: 'Stesen ini boleh ditetapkan untuknya.',
  nothing: 'tiada',
  asItIs: 'seadanya',
  different: 'tidak sama di semua tempat',
  findings: {
    speed: { say: (saw) => `Ia bercakap pada ${saw}`, change: '' },
    'read-as': { say: (saw) => `Ia menghantar sebagai: ${saw}`, change: '' },
    caps: { say: () => 'Caps Lock dihidupkan', change: 'Matikan Caps Lock di komputer atau di pengimbas.' },
    letters: {
      say: () => 'Huruf besar dan kecil berubah',
      change: 'Matikan penukaran huruf (case conversion) di pengimbas.',
    },
    prefix: {
      say: (saw) => `Sebelum setiap kod: ${saw}`,
      change: 'Matikan awalan dan huruf kod pembuat di pengimbas.',
    },
    suffix: {
      say: (saw) => `Selepas setiap kod: ${saw}`,
      change: 'Tetapkan satu akhiran untuk semua simbol: CR (Enter); pada palam USB tanpa pemacu: tiada.',
    },
    gs: {
      say: (saw) => `Tanda GS datang: ${saw}`,
      change: 'Tetapkan pengimbas supaya menghantar GS (FNC1) sebagai ASCII 29.',
    },
    'gs-lost': {
      say: () => 'Tanda GS hilang: lot dan nombor siri tidak dapat dibezakan',
      change:
        'Tetapkan pengimbas supaya menghantar GS (FNC1) sebagai ASCII 29; pada papan kekunci sebagai Ctrl+].',
    },
    aim: { say: (saw) => `Pengecam AIM datang: ${saw}`, change: '' },
    'aim-missing': {
      say: (saw) => `Tiada pengecam AIM: ${saw}`,
      change: 'Hidupkan pengecam AIM; bukunya memanggilnya Code ID atau Symbology ID: AIM.',
    },
    'check-digit': {
      say: (saw) => `Tanpa digit semak: ${saw}`,
      change: 'Tetapkan pengimbas supaya menghantar digit semak.',
    },
    'not-read': {
      say: (saw) => `Tidak dibaca: ${saw}`,
      change: 'Hidupkan simbol ini di pengimbas; untuk ITF benarkan 14 digit.',
    },
  },
  sheet: {
    title: 'Ujian pengimbas',
    hint: 'Buka Peranti, pilih pengimbas, mulakan ujian dan imbas lima simbol ini',
  },
}
