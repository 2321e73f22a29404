import { count } from '#words/format'
import { type MapWords, sayFault } from '#words/map-words'

const faults: MapWords['faults'] = {
  'aisle-count': ({ least, most }) => ({
    say: `Peta mempunyai ${least} hingga ${most} lorong`,
    next: 'Tambah atau buang lorong.',
  }),
  'aisle-twice': ({ aisle }) => ({ say: `Lorong ${aisle} ada dua kali`, next: 'Beri satu nama lain.' }),
  'aisles-not-apart': ({ aisle, other }) => ({
    say: `Lorong ${aisle} tidak terletak di kanan ${other}`,
    next: 'Betulkan jaraknya dari lorong pertama.',
  }),
  'cross-aisle-count': ({ least, most }) => ({
    say: `Peta mempunyai ${least} hingga ${most} lorong lintang`,
    next: 'Tambah atau buang lorong lintang.',
  }),
  'cross-aisles-not-apart': ({ afterBay }) => ({
    say: `Dua lorong lintang terletak selepas petak ${afterBay}`,
    next: 'Alihkan satu daripadanya.',
  }),
  'stretches-missing': ({ aisle }) => ({
    say: `Bahagian lorong ${aisle} tidak sama banyak dengan dewan`,
    next: 'Buang lorong itu dan tambah semula.',
  }),
  'place-missing': ({ place }) => ({
    say: place === 'start' ? 'Tempat mula laluan tidak diketahui' : 'Tempat tamat laluan tidak diketahui',
    next: 'Pilih satu lorong dan satu lorong lintang pada peta.',
  }),
  'aisle-missing': ({ aisle, locationId }) => ({
    say: `${locationId} terletak di lorong ${aisle}, yang tiada pada peta`,
    next: `Tambah lorong ${aisle}, atau keluarkan lokasi itu.`,
  }),
  'bay-outside': ({ locationId, bay }) => ({
    say: `${locationId} terletak di petak ${bay}, di luar lorong lintang`,
    next: 'Alihkan lorong lintang pertama atau terakhir.',
  }),
  'end-count': ({ most }) => ({
    say: 'Terlalu banyak mula dan tamat',
    next: `Paling banyak ${most} tambahan.`,
  }),
  'no-way': ({ locationId }) => ({
    say: `Tiada jalan ke ${locationId} dan balik`,
    next: 'Buka satu bahagian, atau terbalikkan arahnya.',
  }),
  'point-count': ({ least, most }) => ({
    say: `Peta ada ${least} hingga ${count(most)} titik`,
    next: 'Tambah atau buang titik.',
  }),
  'point-twice': ({ point }) => ({ say: `Titik ${point} ada dua kali`, next: 'Beri nama lain kepada satu.' }),
  'way-wrong': ({ from, to }) => ({
    say: `Laluan dari ${from} ke ${to} tidak menyambung dua titik, atau ada dua kali`,
    next: 'Buang laluan itu, dan tambah semula antara dua titik.',
  }),
  'point-missing': ({ point, locationId }) => ({
    say: `${locationId} terletak di titik ${point}, yang tiada pada peta`,
    next: 'Tambah titik itu, atau letak lokasi di titik lain.',
  }),
  'place-without-point': ({ locationId }) => ({
    say: `Belum diketahui di titik mana ${locationId} terletak`,
    next: 'Pilih titik dan letak lokasi itu di situ.',
  }),
}

/** The map of the hall, in Malay. */
export const map: MapWords = {
  refusals: {
    'map-wrong': ({ fault }) => {
      const { say, next } = sayFault(faults, fault)
      return { say, next: `${next} Tiada apa-apa disimpan.` }
    },
    'map-outdated': ({ by }) => ({
      say: by === '' ? 'Peta itu sudah tiada' : `${by} telah menyimpan peta lain`,
      next: 'Tiada apa-apa disimpan. Lihat peta itu semula.',
    }),
  },
  faults,
  picture: 'Pelan lantai dewan',
  made: 'Dibuat daripada nama lokasi',
  madeBelow: 'Dewan ini belum diukur.',
  saved: (version, by) => `Versi ${version}, ${by}`,
  counts: (aisles, crossAisles, locations) =>
    `${count(aisles)} lorong, ${crossAisles} lorong lintang, ${count(locations)} lokasi`,
  start: 'Mula',
  drops: { drop: 'Tamat', putWall: 'Dinding agihan', consolidation: 'Penggabungan', bench: 'Pembungkusan' },
  noDrop: 'Tiada laluan',
  aisle: 'Lorong',
  stretch: 'Bahagian',
  bays: (from, to) => `petak ${from}–${to}`,
  stretchOf: (aisle, from, to) => `Lorong ${aisle}, petak ${from} hingga ${to}`,
  passing: { both: 'Dua hala', up: 'Sehala, naik', down: 'Sehala, turun', none: 'Ditutup' },
  newAisle: 'Lorong baharu',
  fromFirst: 'Dari lorong pertama, mm',
  addAisle: 'Tambah lorong',
  removeAisle: 'Buang lorong',
  crossAisle: 'Lorong lintang',
  afterBay: 'Selepas petak',
  width: 'Lebar, mm',
  addCross: 'Tambah lintang',
  removeCross: 'Buang lintang',
  bayMm: 'Antara petak, mm',
  startHere: 'Laluan mula di sini',
  dropHere: 'Laluan tamat di sini',
  moreEnds: 'Laluan juga boleh mula atau tamat di',
  endKinds: {
    cartPark: 'Parkir troli (mula)',
    drop: 'Tempat letak (tamat)',
    putWall: 'Dinding agihan (tamat)',
    consolidation: 'Penggabungan (tamat)',
    bench: 'Meja (tamat)',
  },
  removeEnd: 'Buang',
  crossingOf: (aisle, crossAisle) => `Lorong ${aisle}, lorong silang ${crossAisle}`,
  closing: {
    close: 'Tutup sementara',
    open: 'Buka semula',
    now: (parts) => `Ditutup sementara: ${parts.join(', ')}`,
    cutOff: (places) =>
      `Tiada laluan ke ${places.slice(0, 3).join(', ')}${places.length > 3 ? ` dan ${places.length - 3} lagi` : ''}`,
    done: (lists, stops) =>
      `Senarai yang kini ikut laluan lain: ${count(lists)}. Hentian yang tidak dapat dicapai: ${count(stops)}.`,
  },
  level: 'Aras',
  reachS: 'Saat untuk mencapainya',
  points: {
    draw: 'Lukis titik dan laluan',
    drawn: 'Dilukis daripada lorong, belum disimpan',
    counts: (points, ways, locations) =>
      `${count(points)} titik, ${count(ways)} laluan, ${count(locations)} lokasi`,
    pointOf: (point, locations) => `${point}: ${count(locations)} lokasi`,
    point: 'Titik',
    xMm: 'Ke kanan, mm',
    yMm: 'Ke belakang, mm',
    newPoint: 'Titik baharu',
    add: 'Tambah titik',
    remove: 'Buang titik',
    wayTo: 'Laluan ke',
    newWay: 'Laluan baharu ke',
    removeWay: 'Buang laluan',
    passing: (passing, from, to) =>
      ({ both: 'Dua hala', up: `${from} → ${to} sahaja`, down: `${to} → ${from} sahaja`, none: 'Ditutup' })[
        passing
      ],
    lengthMm: 'Panjang, mm',
    straight: (mm) => `lurus: ${count(mm)}`,
    place: 'Lokasi',
    placeHere: 'Letak di sini',
    here: (ids) => (ids.length === 0 ? 'Tiada lokasi di titik ini.' : `Lokasi di sini: ${ids.join(', ')}`),
    useAisles: 'Kembali kepada lorong',
  },
  undo: 'Buat asal',
  save: 'Simpan peta',
  saving: 'Menyimpan…',
  useNames: 'Balik kepada nama lokasi',
  savedNow: (version) => `Disimpan sebagai versi ${version}. Laluan baharu mengikutnya.`,
  droppedNow: 'Laluan mengikut nama lokasi semula.',
  none: 'Belum ada lokasi',
  noneBelow: 'Bawa masuk lokasi dahulu; lokasi membuat peta pertama.',
}
