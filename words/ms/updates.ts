import type { UpdateRefusal } from '#domain/refusal/updates'
import type { updates as english } from '#words/en/updates'
import type { RefusalWords } from '#words/table'

const problems: (typeof english)['problems'] = {
  away: 'Folder kemas kini tidak menjawab',
  unreadable: 'Folder kemas kini tiada senarai program',
  'wrong-hash': 'Program di situ bukan yang dijanjikan',
  'cut-off': 'Program tidak sampai sepenuhnya',
  'no-room': 'Cakera tiada ruang untuk program lain',
  failed: 'Program tidak dapat ditukar',
}
const waits: (typeof english)['waits'] = {
  practising: 'Salinan latihan sedang dibuka',
  'somebody-here': 'Ada orang lain yang daftar masuk di sini',
  'work-open': 'Ada laluan, pesanan atau kerja stok yang terbuka di sini',
  'paper-under-way': 'Ada kertas dalam perjalanan ke pencetak',
  'no-way-back': 'Program sekarang tidak disimpan: hanya pentadbir memasang',
  'came-back': 'Pernah dikembalikan: hanya pentadbir memasangnya semula',
  'other-hour': 'Menunggu pentadbir atau jamnya',
  'tried-today': 'Baru sahaja dicuba',
}

/** Program lebih baharu dan jalan balik ke program sebelumnya. */
export const updates: typeof english = {
  heading: 'Program lebih baharu',
  explain:
    'Dicari dan diambil semasa kerja berjalan. Dipasang hanya ketika tiada orang bekerja di sini; data dan program ini disimpan dahulu.',
  version: 'Program sekarang',
  none: 'Program ini tidak dipasang dengan cara yang boleh digantinya sendiri. Yang baharu dipasang dengan tangan.',
  off: 'Mati: folder kemas kini belum ditetapkan.',
  url: 'Folder kemas kini tapak (alamat)',
  channel: 'Program yang mana',
  channels: { latest: 'Yang sedia', beta: 'Juga yang masih diuji' },
  time: 'Bila dipasang',
  asked: 'Apabila pentadbir menyuruh',
  hour: 'Dengan sendiri, pada jam ini',
  hourLabel: 'Jam dalam sehari',
  save: 'Simpan',
  look: 'Cari sekarang',
  looked: 'Sudah dicari',
  lookedAt: (at) => `Dicari pada ${at}`,
  states: {
    resting: 'Tiada yang lebih baharu diketahui',
    checking: 'Folder kemas kini sedang ditanya',
    fetching: 'Program baharu sedang diambil',
    ready: 'Program baharu ada di sini dan sudah diperiksa',
  },
  offered: (version) => `Ditawarkan: ${version}`,
  from: (day) => `bertarikh ${day}`,
  noWayBack:
    'Program sekarang tidak disimpan di sini: daripada yang berikut tiada jalan balik dengan sendiri.',
  install: (version) => `Pasang ${version} …`,
  sure: 'Tutup stesen dan pasang',
  sureBelow: 'Stesen ditutup seminit. Mesej yang menunggu dihantar selepas itu.',
  closing: 'Stesen ditutup',
  back: (version) => `Balik ke ${version} …`,
  reason: 'Sebab balik',
  sureBack: (version) => `Tutup stesen dan balik ke ${version}`,
  backBelow: (events) =>
    `Catatan sejak pertukaran: ${events}. Semuanya kekal, kecuali program lama tidak dapat membacanya: ia bertanya dahulu.`,
  last: (at) => `Pertukaran terakhir: ${at}`,
  problems,
  waits,
  steps: {
    prepared: (from, to) => `${to} akan menggantikan ${from}`,
    trying: (_from, to) => `${to} sudah dimulakan dan belum terbukti berfungsi`,
    healthy: (from, to) => `${to} berfungsi, menggantikan ${from}`,
    'going-back': (from, to) => `${from} dikembalikan menggantikan ${to}`,
    undone: (from, to) => `${to} ditarik balik, ${from} digunakan`,
    'not-installed': (from, to) => `${to} tidak dipasang, ${from} diteruskan`,
  },
  causes: {
    'failed-starts': 'Dua kali program baharu gagal dimulakan.',
    asked: 'Pentadbir memintanya.',
    'by-hand': 'Dipasang dengan tangan.',
  },
}

/** Penolakan tentang program lebih baharu. */
export const updateRefusals: RefusalWords<UpdateRefusal> = {
  'update-not-now': ({ wait }) => ({
    say: 'Bukan sekarang',
    next: `${waits[wait]}. Selesaikan, kemudian minta lagi.`,
  }),
  'update-failed': ({ problem }) => ({
    say: 'Program tidak ditukar',
    next: `${problems[problem]}. Stesen diteruskan seperti sedia ada.`,
  }),
}
