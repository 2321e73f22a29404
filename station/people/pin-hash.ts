import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** 64 MB and about a quarter of a second on a floor computer, away from the main thread (bench/people.ts). */
const cost = { N: 65_536, r: 8, p: 2 }
const bytes = 32
const dearest = 131_072

/** The hash of a PIN with everything needed to check it: `scrypt$N$r$p$salt$hash`, salt and hash as hex. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('hex'), hash.toString('hex')].join('$')
}

/** Whether a PIN is the one behind a hash; takes as long for a wrong one. A hash that cannot be read fits no PIN. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  const read = /^scrypt\$(\d{1,6})\$(\d{1,2})\$(\d{1,2})\$([0-9a-f]{32})\$([0-9a-f]{64})$/.exec(stored)
  if (read === null) return false
  const [N, r, p] = read.slice(1, 4).map(Number)
  const [salt = '', hash = ''] = read.slice(4)
  if (N === undefined || r === undefined || p === undefined || N * r * p > dearest * 16) return false
  return timingSafeEqual(await derive(pin, Buffer.from(salt, 'hex'), { N, r, p }), Buffer.from(hash, 'hex'))
}

const derive = (pin: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
    scrypt(pin, salt, bytes, options, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
