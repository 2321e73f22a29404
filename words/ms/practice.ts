import type { PaperWay, PracticeMode, StationMode } from '#domain/mode'
import type { PracticeRefusal } from '#domain/refusal/practice'
import type { ShadowResult } from '#domain/shadow'
import type { practice as english } from '#words/en/practice'
import type { Choice, RefusalWords } from '#words/table'

const modes: Record<StationMode, string> = { live: 'Sebenar', training: 'Latihan', shadow: 'Bayangan' }
const bar: Record<PracticeMode, string> = {
  training: 'LATIHAN pada salinan. Tiada apa-apa keluar.',
  shadow: 'BAYANGAN pada salinan. Ia menerima pesanan dan tidak menghantar apa-apa.',
}
const choices: Record<PracticeMode, Choice> = {
  training: {
    name: 'Latihan',
    below: 'Semua orang boleh mencuba semuanya. Tiada pesanan baharu masuk. Tamat bersama program.',
  },
  shadow: {
    name: 'Bayangan',
    below: 'Pesanan terus masuk, tiada yang dihantar. Berjalan di sisi cara lama dan dibandingkan dengannya.',
  },
}
const papers: Record<PaperWay, string> = { folder: 'ke dalam folder', printers: 'dari pencetak, bertanda' }
const results: Record<ShadowResult, string> = {
  same: 'Dihantar sama',
  quantities: 'Kuantiti berbeza',
  onlyHere: 'Hanya di sini',
  onlyThere: 'Hanya di sana',
  open: 'Belum dihantar, di sini atau di sana',
}

/** Bekerja pada salinan: latihan, dan bayangan di sisi cara lama. */
export const practice: typeof english = {
  modes,
  bar,
  waiting: (n) => `${n} mesej stesen sebenar menunggu.`,
  noOms: 'Latihan: sistem pesanan tidak disambungkan',
  nothingSent: 'Tiada apa dihantar ke sistem pesanan',
  nothingSentBelow: 'Ini salinan untuk latihan: apa yang menunggu di sini tidak akan dihantar.',
  noAddressBelow:
    'Alamat sistem pesanan belum ditetapkan. Pentadbir memberikannya di Tetapan, Sistem pesanan.',
  heading: 'Berlatih pada salinan',
  explain: 'Stesen ini ditutup dan salinannya dibuka. Apa yang dibuat di situ dilupakan pada akhirnya.',
  choices,
  shadowAdmin: 'Bayangan dimulakan dan ditamatkan oleh pentadbir.',
  papers: 'Kertas',
  paperWays: papers,
  begin: 'Berlatih pada salinan …',
  sure: 'Tutup stesen dan buka salinan',
  sureBelow: (n) =>
    n === 0
      ? 'Kedua-dua tempat dikunci sehingga stesen kembali.'
      : `Kedua-dua tempat dikunci sehingga stesen kembali. ${practice.waiting(n)}`,
  begun: (by, at) => `Dimulakan oleh ${by}, ${at}`,
  papersIn: (folder) => `Kertas: ${folder}`,
  end: 'Tamat, kembali ke stesen sebenar',
  endBelow: 'Salinan dan kertasnya dipadam. Stesen sebenar seperti ketika ditinggalkan.',
  endUncompared: 'Tamat tanpa membandingkan',
  compare: 'Bandingkan dengan sistem pesanan sekarang',
  compared: 'Telah dibandingkan',
  summary: (from, to) => `Bayangan dari ${from} hingga ${to}`,
  results,
  order: 'Pesanan',
  result: 'Hasil',
  lines: 'Di sini / di sana',
  unknown: 'tidak dihantar',
  more: (n) => `Dan ${n} lagi yang berbeza.`,
  noDifferences: 'Tiada pesanan yang berbeza.',
}

/** Penolakan tentang bekerja pada salinan. */
export const practiceRefusals: RefusalWords<PracticeRefusal> = {
  'not-while-practising': ({ mode }) => ({
    say: `Tidak boleh dalam ${modes[mode].toLowerCase()}`,
    next: 'Ini salinan: ia akan keluar daripadanya atau hilang bersamanya. Buat di stesen sebenar.',
  }),
  'training-only': () => ({
    say: 'Hanya dalam latihan',
    next: 'Meja maya hanya untuk latihan pada salinan. Mulakan di meja, di bawah Tetapan, Berlatih.',
  }),
  'other-seat-at-work': ({ by }) => ({
    say: `${by} bekerja di tempat sebelah`,
    next: 'Seluruh stesen akan ditutup. Biar mereka daftar keluar atau kunci tempat dahulu.',
  }),
  'paper-under-way': () => ({
    say: 'Kertas sedang dicetak',
    next: 'Tunggu sehingga ia keluar, kemudian mula semula.',
  }),
  'oms-silent': () => ({
    say: 'Sistem pesanan tidak menjawab',
    next: 'Tiada yang dapat dibandingkan sekarang. Cuba nanti, atau tamat tanpa membandingkan.',
  }),
}
