import type { Address } from '#domain/label'
import { at, type Prng } from './prng.ts'

// biome-ignore format: lists of names
const malayNames = ['Nur Syafiqah binti Zainal', 'Mohd Izwan bin Salleh', 'Wan Adibah binti Wan Ismail', 'Khairul Anuar bin Jamil', 'Noraini binti Mustapha', 'Hafiz bin Che Mat', 'Zulaikha binti Rahmat', 'Tengku Farhan bin Tengku Aziz', 'Azlina binti Bakar', "Nik Mas'ud bin Nik Hassan"]
// biome-ignore format: lists of names
const latinNames = ['Tan Boon Keat', 'Lee Pei Shan', 'Ooi Chin Huat', 'Yap Mun Yee', 'Suresh a/l Balakrishnan', 'Meena a/p Govindasamy', 'Gurmeet Singh a/l Balwant Singh', 'Melissa anak Jugah', 'Dayang Nurhayati', 'Jonathan Majalap', 'Adeline Sta Maria', 'Rosalind Minggir']
const chineseNames = ['陈美玲', '李国强', '王淑芬', '林志明', '黄丽珍', '张伟伦', '刘慧仪', '吴文杰']
const tamilNames = ['கவிதா சுப்பிரமணியம்', 'முருகன் ராமசாமி', 'லட்சுமி நாராயணன்', 'பிரபாகரன் வேலு', 'மீனாட்சி கோவிந்தன்']
const arabicNames = [
  'محمد بن عبد الله الحسيني',
  'فاطمة الزهراء بنت يوسف',
  'وان أحمد بن إسماعيل',
  'نور العين بنت رحمن',
]

const malayStreets = [
  'Jalan Kenanga Hutan',
  'Lorong Cempaka Biru',
  'Jalan Merbah',
  'Persiaran Tasik Contoh',
  'Jalan Rambai Manis',
  'Lorong Haji Taib Contoh',
  'Jalan Sri Pulai Perdana',
  'Lebuh Nipah',
]
const chineseStreets = ['茉莉花园路', '新村大街', '凤凰岭路', '海边街']
const tamilStreets = ['ஜாலான் மல்லிகை', 'தாமான் செண்பகம் சாலை', 'தோட்ட சாலை']
const arabicStreets = ['جالن كنانڠا', 'لورڠ چمڤاك', 'جالن مسجد']
const quarters = [
  'Taman Seri Melur',
  'Kampung Baru Hilir',
  'Bandar Tasik Utama',
  'Pangsapuri Cahaya, Blok C-12-3A',
  'Seksyen 8',
  'Taman Rasa Sayang Permai',
  'Rumah Panjang Nanga Sekuau',
  'Desa Pinggiran',
]

/** Postcode, town and state as they belong together. */
// biome-ignore format: a table
const towns = [
  ['50480', 'Kuala Lumpur', 'W.P. Kuala Lumpur'], ['47301', 'Petaling Jaya', 'Selangor'], ['40150', 'Shah Alam', 'Selangor'], ['43000', 'Kajang', 'Selangor'],
  ['10200', 'George Town', 'Pulau Pinang'], ['30250', 'Ipoh', 'Perak'], ['80100', 'Johor Bahru', 'Johor'], ['83000', 'Batu Pahat', 'Johor'],
  ['75000', 'Melaka', 'Melaka'], ['70200', 'Seremban', 'Negeri Sembilan'], ['25000', 'Kuantan', 'Pahang'], ['15000', 'Kota Bharu', 'Kelantan'],
  ['05000', 'Alor Setar', 'Kedah'], ['20000', 'Kuala Terengganu', 'Terengganu'], ['01000', 'Kangar', 'Perlis'], ['93350', 'Kuching', 'Sarawak'],
  ['98000', 'Miri', 'Sarawak'], ['88000', 'Kota Kinabalu', 'Sabah'], ['90000', 'Sandakan', 'Sabah'], ['62000', 'Putrajaya', 'W.P. Putrajaya'],
] as const

/** Somebody to ship to; about a fifth write their name and street in Chinese, Tamil or Arabic letters (Jawi). */
export function customer(prng: Prng): Address {
  const [postcode, town, state] = prng.pick(towns)
  const [name, street] = nameAndStreet(prng)
  const company = prng.chance(0.07)
    ? prng.pick([
        'Kedai Runcit Pak Su',
        'Syarikat Maju Contoh Sdn Bhd',
        '福顺杂货店',
        'Klinik Harmoni Contoh',
      ])
    : null
  return {
    name,
    company,
    lines: [
      `${prng.pick(['No. ', '', 'Lot '])}${prng.int(1, 288)}, ${street} ${prng.int(1, 9)}`,
      prng.pick(quarters),
    ],
    postcode,
    town,
    state,
    country: 'MY',
    phone: `+60 1${prng.int(0, 9)}-555 ${String(prng.int(0, 9999)).padStart(4, '0')}`,
  }
}

/** An address no courier can deliver to, for the bench's address refusal. */
export const badAddress: Address = {
  name: 'Encik M.',
  company: null,
  lines: ['rumah hijau sebelah kedai'],
  postcode: '0',
  town: '',
  state: '',
  country: 'MY',
  phone: '',
}

/** What customers write on gift cards, in the scripts they write. */
export const giftNotes: readonly string[] = [
  'Selamat Hari Jadi, Mak! Semoga sihat selalu. Sayang, Along',
  '生日快乐！愿你天天开心 🎂',
  'இனிய பிறந்தநாள் நல்வாழ்த்துகள்!',
  'كل عام وأنتم بخير',
  'Congratulations on the new house! From all of us at the office.',
  'Terima kasih, cikgu 🌺',
]

function nameAndStreet(prng: Prng): [string, string] {
  const kind = prng.int(1, 100)
  if (kind <= 10) return [prng.pick(chineseNames), prng.pick(chineseStreets)]
  if (kind <= 16) return [prng.pick(tamilNames), prng.pick(tamilStreets)]
  if (kind <= 20) return [prng.pick(arabicNames), prng.pick(arabicStreets)]
  return [prng.pick(at([malayNames, malayNames, latinNames], prng.int(0, 2))), prng.pick(malayStreets)]
}
