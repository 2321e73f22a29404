import { createHash, scryptSync } from 'node:crypto'
import type { Person, Role } from '#domain/order'
import type { WireMaster } from '#oms/wire-master'

/** The PINs of the demo's supervisors and admins, by badge: the one place where they are written down. */
export const demoPins: Readonly<Record<string, string>> = {
  'B-1020': '402915',
  'B-1021': '773106',
  'B-1022': '158624',
  'B-1023': '930471',
  'B-1024': '264058',
}

type Row = readonly [
  name: string,
  roles: readonly Role[],
  language: Person['language'],
  theme: Person['theme'],
]
const picker = ['picker'] as const
const packer = ['packer'] as const
const both = ['picker', 'packer'] as const

/** The shift, in the order of the badges B-1001 … B-1026. */
const shift: readonly Row[] = [
  ['Nurul Aisyah binti Hamdan', picker, 'ms', 'light'],
  ['Muhammad Haziq bin Roslan', picker, 'ms', 'dark'],
  ['陈美玲 Tan Mei Ling', picker, 'zh', 'light'],
  ['Kavitha a/p Subramaniam', picker, 'en', 'light'],
  ['Lim Wei Jie 林伟杰', picker, 'zh', 'dark'],
  ['Siti Khadijah binti Omar', picker, 'ms', 'contrast'],
  ['Arvind a/l Muniandy', picker, 'ta', 'dark'],
  ['Jelani anak Gerasi', picker, 'ms', 'light'],
  ['Jainal bin Gimbang', picker, 'ms', 'dark'],
  ['Bah Tijah anak Long', picker, 'ms', 'light'],
  ['Wong Kar Yee 黄嘉怡', both, 'zh', 'light'],
  ['Mohd Faizal bin Abdullah', both, 'ms', 'light'],
  ['Priya a/p Raman', both, 'en', 'contrast'],
  ['Rizal bin Datu Tambi', both, 'ms', 'dark'],
  ['Ng Siew Lan 吴秀兰', packer, 'zh', 'contrast'],
  ['Harpreet Kaur a/p Gurdial Singh', packer, 'en', 'light'],
  ['Aminah binti Kassim', packer, 'ms', 'dark'],
  ['Thanabalan a/l Perumal', packer, 'ta', 'dark'],
  ['Cecilia Lojikim', packer, 'en', 'light'],
  ['Rohana binti Yusof', ['supervisor', 'packer'], 'ms', 'light'],
  ['Chong Kok Wai 张国伟', ['supervisor', 'picker'], 'zh', 'dark'],
  ['Marcus de Souza', ['supervisor'], 'en', 'light'],
  ['Devi a/p Krishnan', ['admin', 'supervisor'], 'en', 'light'],
  ['Ahmad Zulkifli bin Mat Nor', ['admin'], 'ms', 'dark'],
  ['Md. Rafiqul Islam', picker, 'bn', 'light'],
  ['Suman Tamang', both, 'ne', 'dark'],
]

/** The 26 people of the demo; a PIN's salt comes from the badge, so that the same seed gives the same file. */
export function demoPeople(): WireMaster['people'] {
  return shift.map(([name, roles, language, theme], index) => {
    const badge = `B-${1001 + index}`
    return {
      personId: `P-${1001 + index}`,
      name,
      badge,
      roles: [...roles],
      language,
      theme,
      ...hashOf(badge),
    }
  })
}

function hashOf(badge: string): { pinSalt: string | null; pinHash: string | null } {
  const pin = demoPins[badge]
  if (pin === undefined) return { pinSalt: null, pinHash: null }
  const salt = createHash('sha256').update(`packbench demo salt ${badge}`).digest().subarray(0, 16)
  const hash = scryptSync(pin, salt, 32, { N: 16_384, r: 8, p: 1 })
  return { pinSalt: salt.toString('hex'), pinHash: hash.toString('hex') }
}
