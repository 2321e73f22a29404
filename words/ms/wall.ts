import type { FullWallView } from '#contract/put-wall-view'
import { count, few } from '#words/format'
import type { WallWords } from '#words/wall-words'

const units = (n: number): string => `${count(n)} unit`

/** Apa yang boleh dibuat di dinding yang penuh, kerja sendiri dahulu. */
function roomFrom({ pack, putBack, take, otherTote }: FullWallView): string {
  const clear =
    pack.length > 0 ? `Bungkus ${few(pack)}.` : putBack.length > 0 ? `Pulangkan isi ${few(putBack)}.` : null
  const goOn =
    take.length > 0 ? `${few(take)} ada ruang.` : otherTote === null ? null : `Agih ${otherTote} dahulu.`
  return [goOn, clear].filter((one) => one !== null).join(' ') || 'Panggil penyelia.'
}

/** Mengagih di dinding agihan, dalam Bahasa Melayu. */
export const wall: WallWords = {
  asks: {
    'scan-item': ({ toteId, left, full }) =>
      full === null
        ? { say: 'Imbas barang', next: `Mana-mana barang dari ${toteId}. Baki ${units(left)}.` }
        : {
            say: full.take.length > 0 ? 'Imbas barang' : 'Dinding sudah penuh',
            next: full.take.length > 0 ? `Dinding penuh. ${roomFrom(full)}` : roomFrom(full),
          },
    'scan-cubby': ({ hand, toteId, full }) =>
      hand?.cubbyId != null
        ? { say: `Letak di ${hand.cubbyId}`, next: `Letak ${hand.quantity} di situ, imbas ${hand.cubbyId}.` }
        : hand?.emptyId != null
          ? {
              say: 'Ambil ruang kosong',
              next: `Letak ${hand.quantity} di ${hand.emptyId}, atau mana-mana ruang kosong, dan imbas.`,
            }
          : {
              say: 'Dinding sudah penuh',
              next: `Imbas ${toteId}, letak balik.${full === null ? '' : ` ${roomFrom(full)}`}`,
            },
    leftover: ({ toteId, left }) => ({
      say: 'Tiada lagi untuk diagih',
      next: `${units(left)} dalam ${toteId} dipulangkan. Biarkan di situ dan tamatkan tote.`,
    }),
  },
  accepted: {
    'sort-begun': ({ toteId, number }) => `Dibuka: ${toteId}, ${number}`,
    'sort-unit-held': ({ quantity }) => `Disimpan. ${quantity} di tangan`,
    'sort-unit-laid-back': ({ toteId }) => `Disimpan. Balik ke ${toteId}`,
    'sort-unit-put': ({ quantity, cubbyId }) => `Disimpan. ${quantity} di ${cubbyId}`,
    'order-sorted': ({ cubbyId }) => `Disimpan. ${cubbyId} lengkap`,
    'sorted-short': ({ cubbyIds: [first = '', ...more], units: missing }) =>
      `${more.length === 0 ? first : `${first} + ${more.length}`} lengkap, kurang ${units(missing)}`,
    'cubby-full': ({ cubbyId }) => `Disimpan. ${cubbyId} penuh`,
    'sort-tote-ended': ({ toteId, goBack, last }) =>
      goBack > 0
        ? `Disimpan. ${units(goBack)} dari ${toteId} dipulangkan`
        : last
          ? 'Disimpan. Kelompok siap diagih'
          : `Disimpan. ${toteId} kosong`,
  },
  refusals: {
    'cubby-stays': ({ cubbyId, wall: of }) => ({
      say: 'Ruang kekal di dindingnya',
      next: `${cubbyId} di ${of}. Imbas tote.`,
    }),
    'not-in-batch': ({ sku, number }) => ({
      say: 'Bukan dari kelompok ini',
      next: `${sku} tidak dikutip untuk ${number}. Ketepikan dan panggil penyelia.`,
    }),
    'nobody-wants': ({ sku }) => ({
      say: 'Semua pesanan sudah ada ini',
      next: `Letak ${sku} balik ke dalam tote. Ia kembali ke petaknya.`,
    }),
    'case-splits': ({ scanned, wanted }) => ({
      say: 'Imbas satu demi satu',
      next: `Kotak ${scanned} akan terpecah. Pesanan berikut mahu ${wanted}.`,
    }),
    'cubby-first': ({ sku, orderNumber, cubbyId }) => ({
      say: cubbyId === null ? 'Imbas ruang kosong dahulu' : `Imbas ${cubbyId} dahulu`,
      next: `${sku} di tangan untuk ${orderNumber}. Atau imbas tote dan letak balik.`,
    }),
    'wrong-cubby': ({ cubbyId, neededCubbyId, orderNumber }) => ({
      say: neededCubbyId === null ? 'Imbas ruang kosong' : `Ruang salah. Guna ${neededCubbyId}`,
      next: `Itu ${cubbyId}. Unit ini untuk ${orderNumber}.`,
    }),
    'nothing-for-cubby': ({ cubbyId }) => ({
      say: 'Imbas barang dahulu',
      next: `Tiada apa di tangan untuk ${cubbyId}. Imbas unit dari tote.`,
    }),
    'confirm-tote-empty': ({ toteId, units: left }) => ({
      say: `${units(left)} sepatutnya ada dalam ${toteId}`,
      next: 'Lihat sekali lagi. Betul kosong? Nyatakan lagi: ia dikira kurang.',
    }),
    'batch-not-there': ({ toteId, number }) => ({
      say: 'Tote ini masih dalam laluan',
      next: `${toteId} dari ${number} mesti sampai ke dinding dahulu. Imbas tote lain.`,
    }),
    'other-batch': ({ toteId, number }) => ({
      say: 'Tote ini dari kelompok lain',
      next: `${toteId} ialah ${number}. Tamatkan tote anda, atau ke laman utama dan imbas di sana.`,
    }),
    'tote-sorted-by': ({ toteId, by }) => ({
      say: `${by} mengagih tote ini`,
      next: `${toteId} sudah diambil. Imbas tote lain.`,
    }),
    'no-put-wall': () => ({
      say: 'Tiada dinding agihan',
      next: 'Bawa masuk tote dengan dindingnya sebagai data tapak, atau pilih kaedah lain.',
    }),
  },
  page: {
    title: (of, batchNumber) => `Dinding ${of} · ${batchNumber}`,
    steps: { item: 'Barang', cubby: 'Ruang' },
    cubby: 'Ruang',
    anyEmpty: 'Mana-mana ruang kosong',
    full: 'tiada ruang kosong',
    forOrder: 'Pesanan',
    forBatch: 'Kelompok',
    put: 'Letak',
    left: (n) => `${units(n)} dalam tote`,
    goBack: (n) => `${units(n)} dipulangkan`,
    orders: (done, of) => `${done} daripada ${of} pesanan lengkap`,
    others: (totes) => `Belum diasing: ${totes}`,
    states: {
      empty: 'Kosong',
      waiting: 'Menunggu',
      target: 'Letak di sini',
      complete: 'Lengkap',
      short: 'Lengkap, kurang',
      aside: 'Dipulangkan',
    },
    cubbyFull: 'Ruang penuh',
    noUnit: 'Ambil satu unit dari tote',
    noUnitMore: 'Dinding menunjukkan tempatnya.',
    totesWait: (n, at) => `${count(n)} tote menunggu di dinding ${at}`,
  },
}
