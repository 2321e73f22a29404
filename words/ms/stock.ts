import { count } from '#words/format'
import type { StockWords } from '#words/stock-words'

const kinds = {
  putAway: { name: 'Simpan', below: 'Barang masuk, ke petaknya' },
  replenish: { name: 'Isi semula', below: 'Dari satu petak ke petak lain' },
  count: { name: 'Kira', below: 'Apa yang ada dalam petak' },
}

/** Menyimpan, mengisi semula dan mengira, dalam Bahasa Melayu. */
export const stock: StockWords = {
  kinds,
  asks: {
    'scan-source': () => ({ say: 'Imbas petak asal', next: 'Kemudian imbas setiap unit yang diambil.' }),
    'scan-item': ({ kind }) => ({
      say: 'Imbas barang',
      next:
        kind === 'putAway'
          ? 'Setiap unit, atau satu kotak. Atau taip kuantiti.'
          : 'Setiap unit yang anda ambil.',
    }),
    store: ({ proposed }) => ({
      say: 'Imbas petak tujuan',
      next: proposed === null ? 'Atau imbas lagi.' : `Terbaik: ${proposed}. Atau imbas lagi.`,
    }),
    'scan-location': ({ proposed }) => ({
      say: 'Imbas petak untuk dikira',
      next: proposed === null ? 'Tiada kiraan diminta. Mana-mana petak boleh.' : `Seterusnya: ${proposed}.`,
    }),
    count: ({ again, locationId }) =>
      again
        ? {
            say: `Kira ${locationId} semula`,
            next: 'Tidak sepadan. Imbas semua unit sekali lagi, lalu sahkan.',
          }
        : { say: `Kira ${locationId}`, next: 'Imbas setiap unit atau taip kuantiti, lalu sahkan.' },
  },
  accepted: {
    'stock-work-begun': ({ kind }) => `Mula: ${kinds[kind].name.toLowerCase()}`,
    'stock-units-held': ({ quantity }) =>
      quantity === 0 ? 'Disimpan. Dibuang' : `Disimpan. ${count(quantity)}`,
    'stock-plate-held': ({ plateId, quantity }) => `Disimpan. Plat ${plateId}: ${count(quantity)}`,
    'stock-plate-made': ({ plateId, quantity }) => `Disimpan. ${count(quantity)}, plat ${plateId}`,
    'plate-found': ({ plateId, inHand, needed }) => `Pindah: plat ${plateId}. ${inHand} / ${needed}`,
    'stock-stored': ({ quantity, locationId }) => `Disimpan. ${count(quantity)} di ${locationId}`,
    'count-again': ({ locationId }) => `Tidak sepadan. ${locationId} sekali lagi`,
    'stock-counted': ({ locationId, corrections }) =>
      corrections === 0 ? `Disimpan. ${locationId} betul` : `Disimpan. ${locationId} dibetulkan`,
  },
  refusals: {
    'location-wanted': () => ({ say: 'Imbas petak dahulu', next: 'Kemudian barang di dalamnya.' }),
    'item-wanted': () => ({ say: 'Imbas barang dahulu', next: 'Kemudian petak tujuannya.' }),
    'lot-missing': () => ({
      say: 'Lot yang mana?',
      next: 'Imbas kod yang ada lot, atau taip lot dan tarikh.',
    }),
    'expiry-needed': ({ lot }) => ({
      say: 'Barang ini perlu tarikh',
      next: `Imbas kod yang ada tarikh, atau taip lot ${lot} dan tarikhnya.`,
    }),
    'not-here': ({ locationId }) => ({
      say: 'Sepatutnya tiada di sini',
      next: `${locationId} tiada barang ini. Kira petak ini dahulu.`,
    }),
    'over-free': ({ free, promised }) => ({
      say: free === 0 ? 'Semuanya telah dijanjikan' : `Hanya ${count(free)} boleh diambil`,
      next: `${count(promised)} di sini dijanjikan kepada pesanan. Biarkan di petak.`,
    }),
    'same-location': ({ locationId }) => ({
      say: 'Ia datang dari petak ini',
      next: `Imbas petak selain ${locationId}.`,
    }),
    'none-free': ({ sku }) => ({
      say: `${sku} yang bebas tidak cukup`,
      next: 'Pesanan lain sudah mengambilnya. Pilih yang lain, atau selesaikan kekurangan itu.',
    }),
    'location-blocked': ({ locationId }) => ({
      say: 'Petak ini disekat',
      next: `Letak di tempat selain ${locationId}.`,
    }),
    'count-open': ({ locationId }) => ({
      say: `Habiskan ${locationId} dahulu`,
      next: 'Sahkan kiraannya, kemudian imbas petak lain.',
    }),
    'nothing-counted': () => ({ say: 'Belum ada kiraan', next: 'Imbas isi petak. Atau nyatakan ia kosong.' }),
    'not-empty-counted': () => ({
      say: 'Anda telah mengira unit',
      next: 'Buang unit itu, atau sahkan kiraan.',
    }),
    'stock-work-open': ({ kind }) => ({
      say: `Habiskan dahulu: ${kinds[kind].name.toLowerCase()}`,
      next: 'Ada yang belum disimpan dalam petak.',
    }),
    'store-first': () => ({ say: 'Letak apa yang dipegang', next: 'Imbas petak tujuannya, atau taip 0.' }),
    'set-apart': ({ number }) => ({
      say: 'Ini tidak boleh dijual',
      next: `${number} dalam kuarantin sehingga penyelia memutuskan di meja.`,
    }),
    'unknown-plate': () => ({
      say: 'Plat ini tidak dikenali',
      next: `Imbas barangnya. Menyimpan: barang dahulu, kemudian label ini.`,
    }),
    'plate-empty': ({ plateId }) => ({
      say: 'Plat ini sudah habis',
      next: `Tiada lagi pada ${plateId}. Imbas barang itu sendiri.`,
    }),
    'plate-carried': ({ plateId }) => ({
      say: 'Plat ini sedang dipindahkan',
      next: `${plateId} di tangan orang lain. Imbas plat lain.`,
    }),
    'plate-twice': ({ plateId }) => ({
      say: 'Sudah diimbas',
      next: `${plateId} sudah masuk. Imbas yang seterusnya.`,
    }),
    'plate-elsewhere': ({ plateId, locationId }) => ({
      say: 'Plat ini sepatutnya di tempat lain',
      next: `${plateId} direkod di ${locationId}. Kira petak itu dahulu, atau isi semula daripadanya.`,
    }),
    'plate-not-stored': ({ plateId }) => ({
      say: 'Plat ini belum disimpan',
      next: `Simpan ${plateId} dahulu.`,
    }),
    'plate-whole': ({ onPlates }) => ({
      say: 'Ada plat penuh antaranya',
      next: `Jumlahnya ${count(onPlates)}. Taip sekurang-kurangnya itu, atau 0 untuk meletaknya.`,
    }),
  },
  page: {
    menu: 'Kerja stok',
    menuSay: 'Apa yang perlu dibuat?',
    from: 'Dari',
    to: 'Ke',
    counting: 'Mengira',
    inHand: 'Di tangan',
    counted: 'Dikira',
    nothingYet: 'Belum ada imbasan',
    nowhere: 'Belum ada petak',
    anyLocation: 'Mana-mana petak',
    toCount: (locations) => `${locations} petak perlu dikira`,
    noTasks: 'Tiada kiraan diminta',
    keySay: 'Taip apa yang dipegang',
    quantity: 'Kuantiti',
    lot: 'Lot',
    expiresOn: 'Baik sebelum',
    save: 'Simpan',
    takeOff: 'Buang',
    change: 'Ubah',
    leave: 'Utama',
    allCounted: 'Itu sahaja',
    isEmpty: 'Ia kosong',
    asked: 'Diminta',
    plates: 'Plat',
    plateOpen: 'belum diimbas',
    plateVoid: 'Plat yang tidak diimbas dikira sebagai unit lepas.',
  },
}
