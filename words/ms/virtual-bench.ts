import type { OfferThing, OfferView } from '#contract/virtual-bench-commands'
import type { virtualBench as english } from '#words/en/virtual-bench'

const things: Record<OfferThing, string> = {
  badge: 'Lencana',
  cart: 'Troli',
  tote: 'Tote',
  location: 'Lokasi',
  item: 'Barang',
  place: 'Tempat',
  cartonType: 'Karton',
  label: 'Label',
  command: 'Arahan',
}
const sorts: Record<OfferView['sort'], string> = {
  right: 'Yang diminta',
  wrong: 'Yang salah',
  damaged: 'Rosak',
}

/** Meja pada skrin untuk latihan. */
export const virtualBench: typeof english = {
  heading: 'Meja maya',
  open: 'Meja maya',
  close: 'Simpan',
  things,
  sorts,
  scan: 'Imbas',
  nothing: 'Tiada yang perlu diimbas sekarang. Skrin di sebelah memberitahu apa yang perlu dibuat.',
  other: 'Kod lain',
  typed: {
    'typed-system':
      'Komputer ini tiada talian untuk pengimbas atau penimbang: kod dikira ditaip dengan tangan, dan tiada yang dapat ditimbang.',
    'typed-socat':
      'socat tiada (apt-get install socat): kod dikira ditaip dengan tangan, dan tiada yang dapat ditimbang.',
  },
  weigh: 'Di atas penimbang',
  grams: 'Gram di atas penimbang',
  put: 'Letak',
  asExpected: 'Berat sepatutnya',
  tooHeavy: 'Terlalu berat',
  empty: 'Angkat',
  printer: 'Label',
  noLabels: 'Belum ada yang keluar.',
  labelOf: (nth) => `Label ${nth}`,
  takeRoll: 'Keluarkan gulungan',
  loadRoll: 'Pasang gulungan',
  seats: { a: 'Kiri', b: 'Kanan' },
}
