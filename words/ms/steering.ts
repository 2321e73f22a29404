import { count } from '#words/format'
import { codes } from '#words/ms/codes'
import type { SteerWords } from '#words/steer-words'

const orders = (n: number): string => `${count(n)} pesanan`

/** Mengemudi gelombang, dalam Bahasa Melayu. */
export const steering: SteerWords = {
  refusals: {
    'split-needs-both': ({ number }) => ({
      say: `${number} tidak boleh dipecah begitu`,
      next: 'Pilih sebahagian pesanannya, bukan semua.',
    }),
    'waves-unlike': ({ number, into }) => ({
      say: `Cara kutip ${number} dan ${into} berbeza`,
      next: 'Tiada apa-apa diubah. Pilih gelombang dengan cara kutip yang sama.',
    }),
    'wave-takes-no-late': ({ number }) => ({
      say: `${number} tidak terima pesanan lewat`,
      next: 'Begitulah peraturannya. Masukkan ke gelombang lain atau laluan yang sedang berjalan.',
    }),
    'order-moved': ({ number, waveNumber }) => ({
      say: `${number} tiada lagi di gelombang ini`,
      next:
        waveNumber === null
          ? 'Kini tiada gelombang baginya. Tiada apa-apa diubah.'
          : `Kini dalam ${waveNumber}. Tiada apa-apa diubah.`,
    }),
    'order-too-far': ({ orderNumber, stage }) => ({
      say: `Sudah lewat untuk ${orderNumber}`,
      next: `Di meja bungkus: ${codes.floorStages[stage].toLowerCase()}. Biar dibungkus, atau batalkan di OMS.`,
    }),
    'order-short-held': ({ orderNumber }) => ({
      say: 'Barang tidak cukup. Berhenti',
      next: `Ketepikan ${orderNumber}. Penyelia akan putuskan di Pengecualian.`,
    }),
  },
  open: 'Pesanannya',
  openBelow: 'Pecah, tambah, keluarkan, jadikan segera',
  title: (number) => `Pesanan ${number}`,
  back: 'Kembali ke gelombang',
  order: 'Pesanan',
  stage: 'Peringkat',
  priority: 'Keutamaan',
  lists: 'Senarai',
  choose: (number) => `Pilih ${number}`,
  chosen: (n) => `${orders(n)} dipilih`,
  none: 'Gelombang ini tiada pesanan lagi',
  split: (n) => `Pecahkan ${orders(n)}`,
  splitDone: (number, n) => `${number} kini gelombang sendiri dengan ${orders(n)}.`,
  pull: (number) => `Keluarkan ${number}`,
  pullNow: 'Keluarkan sekarang',
  pullWhy: 'Mengapa dikeluarkan?',
  pulled: (number, units) =>
    units === 0
      ? `${number} menunggu gelombang lain.`
      : `${number} sudah keluar. ${count(units)} unit dikutip perlu diletak balik.`,
  add: 'Tambah pesanan menunggu',
  addNow: (n) => `Tambah ${orders(n)}`,
  added: (number, n) => `${orders(n)} masuk ke ${number}.`,
  addedSome: (number, n, left) => `${orders(n)} masuk ke ${number}. Tiada laluan terbuka muat ${left}.`,
  nothingWaits: 'Tiada pesanan menunggu untuk ditambah',
  merge: 'Gabung ke gelombang lain',
  mergeInto: 'Ke gelombang mana?',
  mergeNow: 'Gabung sekarang',
  merged: (number, n) => `${number} kini ada ${orders(n)}.`,
  prioritise: 'Betapa segera',
  prioritiseOf: (number) => `Betapa segera ${number}?`,
  prioritiseWhy: 'Mengapa diubah?',
  prioritiseNow: 'Ubah sekarang',
  prioritised: (number) => `${number} dibuat ikut giliran baharu.`,
  levels: {
    oms: 'Seperti kata OMS',
    ordersSay: 'Seperti kata pesanannya',
    ordinary: 'Biasa',
    high: 'Tinggi',
    urgent: 'Segera',
  },
  urgent: 'Dahulu',
  rushTitle: 'Tidak boleh tunggu gelombang',
  rushBelow: 'Tiada laluan berjalan mengambilnya sendiri. Masukkan, atau biar untuk gelombang seterusnya.',
  rushNow: (number) => `Masukkan ${number} ke laluan berjalan`,
  rushJoining: 'Pesanan segera masuk sendiri ke laluan berjalan',
  whenEmpty: 'Apabila tiada baki di mana-mana petak',
  empty: {
    stays: 'Pesanan diteruskan tanpanya',
    leaves: 'Pesanan keluar dari gelombang',
    holds: 'Pesanan menunggu penyelia',
  },
  rule: {
    title: 'Pesanan segera',
    from: 'Segera mulai keutamaan',
    fromBelow: 'Pesanan mulai keutamaan ini tidak menunggu gelombang selagi ada laluan berjalan.',
    never: 'Tidak pernah',
  },
  shifts: {
    title: 'Syif',
    below:
      'Setiap syif berlanjut hingga syif seterusnya bermula, juga melepasi tengah malam. Papan menjumlahkan jarak mengikut syif; tanpa syif, mengikut hari.',
    name: 'Nama',
    startsAt: 'Bermula pada',
    add: 'Tambah syif',
    remove: 'Buang',
  },
}
