import type { SetApartWords } from '#words/set-apart'

/** Barang yang tidak boleh dijual, dalam Bahasa Melayu. */
export const setApart: SetApartWords = {
  none: 'Tiada apa dalam kuarantin',
  noneBelow: 'Unit rosak dan tamat tempoh muncul di sini dengan labelnya.',
  number: 'Nombor label',
  item: 'Barang',
  quantity: 'Jumlah unit',
  lot: 'Nombor lot',
  serial: 'Nombor siri',
  reason: 'Sebab',
  foundAt: 'Dijumpai di',
  setBy: 'Diasingkan oleh',
  setAt: 'Sejak',
  age: 'Umur',
  days: (days) => `${days} hari`,
  printAgain: 'Cetak label sekali lagi',
  printed: 'Label sedang dicetak.',
  location: 'Petak mana tujuannya?',
  locationHint: 'Petak, contohnya B-07-42',
  why: 'Kenapa, secara ringkas?',
  decisions: {
    backToStock: {
      offer: 'Kembali ke stok',
      now: 'Sudah di petak: boleh dijual',
      done: 'Dikira semula di petak itu.',
    },
    writtenOff: { offer: 'Hapus kira', now: 'Hapus kira sekarang', done: 'Sudah dihapus kira.' },
    returnedToVendor: {
      offer: 'Kembali kepada pembekal',
      now: 'Hantar kepada pembekal',
      done: 'Dikembalikan kepada pembekal.',
    },
  },
}
