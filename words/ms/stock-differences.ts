import { count } from '#words/format'
import type { StockDifferenceWords } from '#words/stock-differences'

/** Stok kita dan stok OMS, dalam Bahasa Melayu. */
export const stockDifferences: StockDifferenceWords = {
  quarantine: (rows) => `Kuarantin (${count(rows)})`,
  tab: (rows) => `Berbeza daripada OMS (${count(rows)})`,
  none: 'Stok kita dan stok OMS sepadan',
  noneBelow: (at) => `Kali terakhir dibandingkan pada ${at}.`,
  never: 'Belum dibandingkan. Ia bermula sendiri beberapa minit selepas program dibuka.',
  cannot: 'OMS ini tidak memberitahu stoknya',
  cannotBelow: 'Apa yang ada di sini tetap dikira di sini.',
  failed: 'Stok OMS tidak dapat ditanya:',
  item: 'Barang',
  ours: 'Di sini',
  theirs: 'Di OMS',
  gap: 'Beza',
  since: 'Sejak',
  choose: 'Pilih satu barang untuk melihat apa yang boleh dibuat.',
  explain:
    'Tiada pihak yang diubah dengan sendirinya. Minta ia dikira: hasil kiraan itulah yang diguna di sini.',
  places: 'Petak yang ada barang ini',
  toCount: 'Menunggu untuk dikira',
  count: 'Minta petaknya dikira',
  counted: (locations) =>
    locations === 0
      ? 'Semua petaknya sudah menunggu untuk dikira.'
      : `${count(locations)} petak kini menunggu untuk dikira.`,
  compare: 'Bandingkan sekarang',
  compared: 'Baru dibandingkan.',
  told: 'Apa yang diberitahu kepada OMS',
  toldBelow: 'Penghantaran sentiasa diberitahu. Perubahan ini hanya jika anda mahu.',
  tells: {
    counts: 'Hasil kiraan, dan apa yang tiada di petaknya',
    setApart: 'Unit yang diasingkan, dan yang dijual semula',
    putAway: 'Barang disimpan yang bukan datang dari mana-mana petak',
  },
  saved: 'Disimpan.',
}
