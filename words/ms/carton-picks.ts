import type { CartonPickWords } from '#words/carton-pick-words'

/** Orders picked into the cartons they leave in, in Malay. */
export const cartonPicks: CartonPickWords = {
  refusals: {
    'carton-wanted': ({ toteId, slot }) => ({
      say: 'Senarai ini guna karton',
      next: `${toteId} ialah tote. Imbas label karton baharu untuk slot ${slot}.`,
    }),
    'tote-wanted': ({ lpn, slot }) => ({
      say: 'Senarai ini guna tote',
      next: `${lpn} ialah karton. Imbas tote kosong untuk slot ${slot}.`,
    }),
    'lpn-used': ({ lpn, orderNumber }) => ({
      say: 'Label karton ini sudah dipakai',
      next: `${lpn} milik ${orderNumber}. Ambil label baharu.`,
    }),
    'carton-size-first': ({ lpn, slot }) => ({
      say: 'Imbas saiz karton dahulu',
      next: `Kemudian label ${lpn} sekali lagi, untuk slot ${slot}.`,
    }),
    'carton-holds-no-more': ({ why, cartonTypeId, slot, empty }) => ({
      say: why === 'weight' ? 'Terlalu berat untuk karton ini' : 'Terlalu besar untuk karton ini',
      next: empty
        ? `${cartonTypeId} di slot ${slot} tidak muat. Imbas saiz lebih besar.`
        : `${cartonTypeId} di slot ${slot}: imbas saiz lebih besar, atau isi lalu tekan Karton penuh.`,
    }),
  },
  bind: (slot, orderNumber, size) => ({
    say: `Imbas karton untuk slot ${slot}`,
    next:
      size === null
        ? `Untuk ${orderNumber}. Saiznya dahulu, kemudian labelnya.`
        : `Untuk ${orderNumber}: saiz ${size}, atau imbas saiz lain dahulu.`,
  }),
  bindVoice: (slot, size) =>
    `Slot ${slot}. ${size === null ? 'Imbas saiz karton, kemudian labelnya.' : `Karton ${size}. Imbas labelnya.`}`,
  put: (slot, lpn, inHand) => ({
    say: 'Imbas karton',
    next:
      lpn === ''
        ? `Masukkan ${inHand} ke slot ${slot}, karton baharu.`
        : `Masukkan ${inHand} ke slot ${slot}, karton ${lpn}.`,
  }),
  putVoice: (slot, lpn, inHand) => `Letak ${inHand} ke slot ${slot}, karton ${lpn}. Imbas karton.`,
  unload: (slot, lpn, place, left) => ({
    say: `Imbas tempat ${place}`,
    next: `Bawa ${lpn} dari slot ${slot} ke sana. Tinggal ${left} karton.`,
  }),
  unloadVoice: (slot, lpn, place) => `Bawa karton ${lpn} dari slot ${slot} ke ${place}. Imbas.`,
  take: (size) =>
    size === null
      ? 'Lipat karton, imbas saiz dan labelnya, dan letak di situ.'
      : `Lipat karton ${size}, imbas labelnya, dan letak di situ.`,
  left: (cartons) => `tinggal ${cartons} karton`,
  onCart: 'Karton pada troli',
  bringAway: 'Hantar karton',
  cartons: 'Karton',
  next: (lpns) => ({
    say: 'Imbas karton yang dikutip',
    next: `Belum dibungkus: ${lpns.slice(0, 3).join(', ')}${lpns.length > 3 ? ' …' : ''}`,
  }),
  full: 'Karton penuh',
  units: (units) => `${units} unit`,
  lpn: (lpn) => `Label ${lpn}`,
  into: 'Kutip ke dalam',
  intos: { totes: 'Tote', cartons: 'Karton penghantaran' },
}
