import { count } from '#words/format'
import type { ZoneWords } from '#words/zone-words'

const zoneList = (zones: readonly string[]): string => `Zon ${zones.join(', ')}`
const lists = (n: number): string => `${count(n)} senarai`

/** One part in words; the screen lists them all. */
const firstMissing = (missing: readonly { zone: string; number: string; by: string | null }[]): string => {
  const [first] = missing
  if (first === undefined) return ''
  const more = missing.length > 1 ? `, dan ${missing.length - 1} lagi` : ''
  return `Zon ${first.zone}: ${first.number}, ${first.by ?? 'belum diambil'}${more}.`
}

/** Zones, and orders whose parts come together, in Bahasa Melayu. */
export const zones: ZoneWords = {
  accepted: {
    'zones-chosen': ({ zones: chosen }) =>
      chosen.length === 0
        ? 'Disimpan. Anda mengutip di semua zon'
        : `Disimpan. Anda mengutip di zon ${chosen.join(', ')}`,
    'totes-passed': ({ number, zone: next, place }) =>
      place === null ? `Disimpan. ${number} menunggu di zon ${next}` : `Disimpan. ${number} ada di ${place}`,
    'tote-fetched': ({ toteId }) => `Disimpan. ${toteId} pada anda`,
  },
  refusals: {
    'no-work-in-zones': ({ zones: mine, busiest }) => ({
      say: `${zoneList(mine)}: tiada senarai lagi`,
      next: `Paling banyak kerja: zon ${busiest.zone}, ${lists(busiest.lists)}. Imbas tandanya, atau pilih semua zon.`,
    }),
    'order-gathers-at': ({ orderNumber, place, chosenPlace, orFree }) => ({
      say: `Bukan ${place}. Bawa ke ${chosenPlace}`,
      next: orFree
        ? `Atau mana-mana tempat kosong di situ. Bahagian ${orderNumber} dikumpulkan.`
        : `Bahagian ${orderNumber} dikumpulkan di sana.`,
    }),
    'place-taken': ({ place, orderNumber, chosenPlace }) => ({
      say: `${place} sudah diisi ${orderNumber}`,
      next: `Kosong: ${chosenPlace}. Mana-mana tempat kosong pun boleh.`,
    }),
    'order-comes-whole': ({ orderNumber, place, chosenPlace }) => ({
      say: `Bukan ${place}. Bawa ke ${chosenPlace}`,
      next: `${orderNumber} ke sana. ${place} untuk pesanan yang berbahagian.`,
    }),
    'wrong-drop': ({ place, zone: next, neededPlace }) => ({
      say: `Bukan ${place}. Bawa ke ${neededPlace}`,
      next: `Baris seterusnya di zon ${next}. Imbas tandanya di sana.`,
    }),
    'tote-in-zone': ({ toteId, zone: its, place, zones: mine }) => ({
      say: `${toteId}: tiada kerja untuk anda`,
      next: `Bawa ke zon ${its}${place === '' ? '' : `, ${place}`}. Anda mengutip di zon ${mine.join(', ')}.`,
    }),
    'tote-complete': ({ toteId, orderNumber, place }) => ({
      say: `${toteId} sudah lengkap`,
      next: `${orderNumber} ke ${place === '' ? 'meja bungkus' : place}.`,
    }),
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${partsIn} daripada ${parts} bahagian sudah sampai`,
      next: `${orderNumber}${place === null ? '' : ` di ${place}`}. ${firstMissing(missing)}`,
    }),
  },
  fetch: (toteId, place, left) => ({
    say: `Imbas tote ${toteId}`,
    next: left === 1 ? `Ia ada di ${place}.` : `${left} tote pesanan ini ada di ${place}. Ambil semuanya.`,
  }),
  passOn: (toteIds, next, place) => ({
    say: `Imbas tanda zon ${next}`,
    next: `Letak ${toteIds.join(', ')} di situ, di ${place}. Bahagian anda selesai.`,
  }),
  fetchHint: 'Ambil dari tempat serahan dan teruskan.',
  passHint: 'Pesanan ini ada baris lagi di sana.',
  unload: {
    open: (toteId, place) => ({
      say: `Imbas tempat kosong, terbaik ${place}`,
      next: `Letak ${toteId} di situ. Bahagian lain pesanan ini menyusul.`,
    }),
    full: (toteId, place) => ({
      say: `Imbas tempat ${place}`,
      next: `Tiada tempat kumpul yang kosong. Letak ${toteId} di situ; bahagian lain menyusul.`,
    }),
    hospital: (toteId, place) => ({
      say: `Imbas tempat ${place}`,
      next: `Pesanan ini kurang barang. ${toteId} tunggu di situ sehingga penyelia putuskan.`,
    }),
    fixed: (toteId, place) => ({
      say: `Imbas tempat ${place}`,
      next: `Bahagian lain pesanan ini ada di situ. Letak ${toteId} di sebelahnya.`,
    }),
  },
  zone: (name) => `Zon ${name}`,
  mine: (mine) => (mine.length === 0 ? 'Semua zon' : zoneList(mine)),
  all: 'Semua zon',
  done: 'Itu sahaja',
  choose: 'Zon',
  chooseSay: 'Anda mengutip di mana?',
  chooseNext: 'Sentuh zon anda atau imbas tandanya. Anda hanya dapat senarai dari situ.',
  lists,
  noneHere: (mine) => `${zoneList(mine)}: tiada senarai lagi. Zon lain ada kerja.`,
  desk: {
    title: 'Pesanan yang dikumpulkan',
    none: 'Tiada pesanan menunggu bahagian lain',
    place: 'Tempat',
    order: 'Pesanan',
    parts: 'Bahagian',
    partsIn: (n, of) => `${n} daripada ${of}`,
    missing: 'Belum sampai',
    complete: 'Lengkap, bawa ke meja',
    nobody: 'belum diambil',
    since: 'Sejak',
    byZone: 'Ikut zon',
    balance: {
      title: 'Kerja ikut zon',
      aheadMin: 'Cadang bantuan dari (min)',
      zone: 'Zon',
      lists: 'Senarai',
      units: 'Unit',
      people: 'Orang',
      doneIn: 'Siap dalam',
      minutes: (n) => `${count(n)} min`,
      nobody: 'tiada orang',
      helpers: 'Dikutip juga oleh',
      end: 'tamat',
      behind: (behind, helper, min) =>
        min === null
          ? `Tiada orang mengutip di zon ${behind}.`
          : `Zon ${behind} perlu ${count(min)} min lebih lama daripada zon ${helper}.`,
      open: (helper, behind) => `Biar zon ${helper} bantu zon ${behind}`,
      opened: (helper, behind) => `Pengutip zon ${helper} kini dapat senarai zon ${behind} juga`,
      ended: (helper, behind) => `Pengutip zon ${helper} tidak lagi dapat senarai zon ${behind}`,
    },
    zoneLine: (n, stops) => `${lists(n)}, ${count(stops)} hentian`,
  },
}
