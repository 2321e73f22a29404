import type { WorkWords } from '#words/work-words'

const kinds: WorkWords['kinds'] = {
  kitting: 'Buat kit',
  assembly: 'Pasang',
  engraving: 'Ukir',
  configuration: 'Tetapkan',
  relabelling: 'Tukar label',
  check: 'Semak mutu',
  other: 'Kerja lain',
}

/** Kerja sebelum pembungkusan, dalam Bahasa Melayu. */
export const work: WorkWords = {
  asks: {
    'scan-part': ({ now }) => {
      const part = now.parts.find(({ next }) => next)
      if (now.units === 0 || part === undefined)
        return { say: 'Komponen tidak cukup', next: 'Kit tidak dapat dibuat. Pilih tidak dapat dibuat.' }
      return {
        say: 'Imbas komponen',
        next: `${part.item.name}: ${part.scanned} daripada ${part.quantity} dalam kit ${now.unitsDone + 1} daripada ${now.units}.`,
      }
    },
    'confirm-kit': ({ now }) => ({
      say: 'Kit lengkap: imbas kodnya',
      next: `${now.item?.sku ?? ''}, atau tote, atau Sahkan. Kit ${now.unitsDone + 1} daripada ${now.units}.`,
    }),
    'do-work': ({ now, totes }) => ({
      say: kinds[now.kind],
      next:
        now.units > 1
          ? `Unit ${now.unitsDone + 1} daripada ${now.units}: buat, kemudian imbas unit atau Sahkan.`
          : `Buat, kemudian imbas ${totes[0] ?? 'tote'} atau Sahkan.`,
    }),
  },
  accepted: {
    'work-opened': ({ orderNumber }) => `Dibuka: kerja untuk ${orderNumber}`,
    'kit-part-scanned': ({ scanned, needed }) => `Disimpan. ${scanned} daripada ${needed} dalam kit`,
    'work-unit-done': ({ done, of }) => `Disimpan. ${done} daripada ${of} siap`,
    'work-stop-done': ({ left }) => `Disimpan. ${left} kerja lagi`,
    'work-done': ({ orderNumber }) => `Disimpan. ${orderNumber} sedia dibungkus`,
    'work-undone': () => 'Disimpan. Sudah dibatalkan',
    'work-not-possible': () => 'Disimpan. Penyelia putuskan',
  },
  refusals: {
    'work-stop-open': ({ orderNumber, name, place, failed, here }) => ({
      say: 'Kerja dahulu, baru bungkus',
      next: failed
        ? `${name} untuk ${orderNumber} dilaporkan tidak dapat dibuat. Tanya penyelia.`
        : here
          ? `${name}: ketepikan ${orderNumber}, kemudian imbas totenya untuk buat di sini.`
          : `${name}: bawa ${orderNumber} ke ${place ?? 'meja yang membuatnya'}.`,
    }),
    'not-in-kit': ({ sku, kitSku }) => ({
      say: `${sku} bukan untuk kit ini`,
      next: `Ketepikan. Imbas komponen ${kitSku}.`,
    }),
    'kit-part-full': ({ sku, needed, left }) => ({
      say: left === 0 ? `${sku} sudah cukup` : `Terlalu banyak ${sku}`,
      next: left === 0 ? `Kit ini perlu ${needed}. Keluarkan.` : `Kit ini perlu ${left} lagi. Imbas ${left}.`,
    }),
    'kit-parts-missing': ({ sku }) => ({
      say: 'Kit tidak dapat dibuat',
      next: `Kutipan tidak cukup, lihat ${sku}. Pilih tidak dapat dibuat.`,
    }),
    'undo-before-cartons': ({ orderNumber }) => ({
      say: 'Ada barang dalam karton',
      next: `Keluarkan semua barang ${orderNumber} dari karton dahulu, kemudian batalkan kerja.`,
    }),
  },
  kinds,
  reasons: {
    notThere: { name: 'Ada yang kurang', below: 'komponen atau bahan' },
    damaged: { name: 'Rosak', below: 'barang atau bahan' },
    wrongItem: { name: 'Barang salah', below: 'tidak padan' },
    other: { name: 'Lain-lain', below: 'beritahu penyelia' },
  },
  states: {
    next: 'sekarang',
    open: 'belum',
    begun: 'bermula',
    done: 'siap',
    notPossible: 'tidak dapat dibuat',
    waived: 'ditinggalkan',
  },
  page: {
    title: (orderNumber) => `Kerja untuk ${orderNumber}`,
    part: 'Komponen',
    kit: 'Kit',
    done: 'Siap',
    tell: 'Apa perlu dibuat',
    list: 'Sebelum bungkus',
    before: (stops) => `${stops} sebelumnya`,
    after: (stops) => `${stops} lagi`,
    place: 'Di mana',
    kitOf: (kit, of) => `kit ${kit} daripada ${of}`,
    unitOf: (unit, of) => `unit ${unit} daripada ${of}`,
    whole: 'seluruh pesanan',
    failed: 'Dilaporkan tidak dapat dibuat. Boleh juga? Teruskan.',
    undo: 'Batalkan',
    notPossible: 'Tidak dapat',
    why: 'Mengapa tidak dapat dibuat?',
    whyNext: 'Pesanan menunggu keputusan penyelia.',
    back: 'Balik, dapat dibuat',
  },
  bench: {
    title: 'Kerja sebelum bungkus di meja ini',
    below: 'Pesanan dengan kerja lain dihantar ke meja lain.',
    none: 'tiada',
  },
}
