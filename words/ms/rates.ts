import { kilograms, money } from '#words/format'
import type { RateWords } from '#words/rates'

/** Who carries an order, in Malay. */
export const rates: RateWords = {
  said: {
    always: (service) => ({ say: `Hantar dengan ${service}?`, next: 'Terima, atau pilih nombor yang lain.' }),
    wished: (service) => ({ say: `Hantar dengan ${service}?`, next: 'Terima, atau pilih nombor yang lain.' }),
    'none-allowed': () => ({
      say: 'Tiada kurier yang menerima',
      next: 'Lihat sebabnya di bawah. Penyelia boleh kekalkan kurier pesanan.',
    }),
    'over-estimate': (service) => ({
      say: `Lebih mahal: ${service}`,
      next: 'Semak berat dan kotak, kemudian pilih nombor.',
    }),
  },
  why: {
    named: 'ditetapkan sistem pesanan',
    cheapest: 'paling murah',
    soonest: 'harga sama, lebih cepat',
    only: 'satu-satunya yang boleh',
    chosen: 'dipilih di sini',
    kept: 'kekal seperti pesanan',
  },
  parts: {
    freight: 'Tambang',
    fuel: 'Bahan api',
    remote: 'Kawasan jauh',
    cod: 'COD',
    insurance: 'Insurans',
  },
  refused: {
    'other-named': () => 'pesanan menamakan yang lain',
    'customer-rule': () => 'peraturan pelanggan',
    'other-level': ({ level }) => `menawarkan ${level}`,
    'no-hazmat': () => 'tidak terima barang berbahaya',
    'no-cod': () => 'tidak kutip wang',
    'not-insured': ({ mostSen }) => `insurans hingga ${money(mostSen, '').trim()}`,
    'carton-type': ({ cartonTypeId }) => `tidak terima kotak ${cartonTypeId}`,
    'too-heavy': ({ mostG }) => `hingga ${kilograms(mostG)} sahaja`,
    'too-long': ({ mostMm }) => `hingga ${mostMm} mm sahaja`,
    'other-currency': ({ currency }) => `berharga dalam ${currency}`,
    'no-zone': () => 'tidak ke sana',
    'no-rate': () => 'tiada harga bagi berat itu',
    'too-late': ({ promisedOn }) => `terlalu lewat: ${promisedOn}`,
  },
  take: 'Terima',
  keep: 'Kekalkan',
  leave: 'Penyelia',
  by: (day) => `sebelum ${day}`,
  billed: {
    short: (weight) => `dikira ${weight}`,
    actual: (weight) => `${weight} atas penimbang`,
    volume: (weight, actual) => `dikira ${weight} ikut saiz, timbang ${actual}`,
  },
  over: (amount) => `${amount} melebihi anggaran`,
  estimate: (amount) => `Anggaran ${amount}`,
  cannot: 'Tidak boleh',
  noPrice: 'harga tidak diketahui',
  wish: 'sebelum label dibuat',
  rule: {
    title: 'Kurier dibiarkan terbuka',
    ask: 'Bila pembungkus ditanya',
    asks: { doubt: 'Jika ragu', always: 'Sentiasa' },
    who: 'Siapa boleh pilih yang lain',
    whos: { packer: 'Pembungkus', supervisor: 'Penyelia' },
    dearer: 'Lebih mahal melebihi',
    dearerBelow: 'daripada cadangan: perlu penyelia',
    over: 'Melebihi anggaran lebih daripada',
    overBelow: 'sistem pesanan: seseorang lihat dahulu',
  },
}
