import type { CatchWords } from '#words/catch-words'
import { kilogramFigure, kilograms } from '#words/format'

/** Goods of which every unit weighs what it weighs, in Malay. */
export const catchWeight: CatchWords = {
  refusals: {
    'weigh-each': () => ({
      say: 'Imbas setiap unit',
      next: 'Setiap satu ada beratnya sendiri. Kes, plat dan nombor yang ditaip tidak dikira di sini.',
    }),
    'unit-weight-needed': () => ({
      say: 'Imbas kod yang ada berat',
      next: 'Kod ini tiada berat, dan tiada penimbang di sini. Timbang di stesen yang ada penimbang.',
    }),
    'unit-weight-off': ({ weightG, leastG, mostG }) => ({
      say: weightG < leastG ? 'Terlalu ringan. Ambil lain' : 'Terlalu berat. Ambil lain',
      next: `Beratnya ${kilograms(weightG)}. Seunit ${kilogramFigure(leastG)}–${kilograms(mostG)}.`,
    }),
    'line-weight-over': ({ weightG, sumG, mostG }) => ({
      say: 'Terlebih. Ambil yang lebih ringan',
      next: `Dengan ${kilograms(weightG)} ini jadi ${kilograms(sumG)}. Pesanan terima ${kilograms(mostG)}.`,
    }),
    'weight-not-picked': ({ weightG, pickedG }) => ({
      say: 'Bukan unit pesanan ini',
      next:
        pickedG.length === 0
          ? `${kilograms(weightG)}. Semua unit barang ini sudah dalam kotak.`
          : `${kilograms(weightG)} tidak diambil. Belum masuk: ${pickedG.slice(0, 3).map(kilograms).join(', ')}.`,
    }),
  },
  accepted: {
    'unit-weighed': ({ weightG, inHand, needed }) => `Disimpan. ${kilograms(weightG)}, ${inHand} / ${needed}`,
  },
  page: {
    say: 'Letak atas penimbang',
    next: (name, least, most) => `${name}. Seunit ${least} hingga ${most}.`,
    onScale: 'Atas penimbang',
    noScale: 'Tiada penimbang di stesen ini',
    key: 'Atau taip gramnya',
    keyBelow: 'Log mencatat siapa yang menaipnya.',
    save: 'Simpan',
    picked: 'Diambil',
    wanted: 'Dikehendaki',
    each: (least, most) => `setiap satu ${least} hingga ${most}`,
  },
}
