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
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${partsIn} daripada ${parts} bahagian sudah sampai`,
      next: `${orderNumber}${place === null ? '' : ` di ${place}`}. ${firstMissing(missing)}`,
    }),
  },
  unload: {
    open: (toteId, place) => ({
      say: `Imbas tempat kosong, terbaik ${place}`,
      next: `Letak ${toteId} di situ. Bahagian lain pesanan ini menyusul.`,
    }),
    full: (toteId, place) => ({
      say: `Imbas tempat ${place}`,
      next: `Tiada tempat kumpul yang kosong. Letak ${toteId} di situ; bahagian lain menyusul.`,
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
    zoneLine: (n, stops) => `${lists(n)}, ${count(stops)} hentian`,
  },
}
