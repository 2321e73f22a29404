import { checkCharacter } from '#domain/barcode/check-character'

const prefixes: Readonly<Record<string, string>> = { POSLAJU: 'PL', GDEX: 'GX', JT: 'JT', NINJA: 'NV' }

/** A demo courier's tracking number: its prefix, ten digits, and a check character (ISO 7064 MOD 37,36). */
export function trackingNumber(courierId: string, serial: number): string {
  const body = `${prefixes[courierId] ?? 'ZZ'}${String(serial).padStart(10, '0')}`
  return body + checkCharacter(body)
}
