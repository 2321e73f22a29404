import { ownCode } from '#domain/barcode/own-code'
import type { WireMaster } from '#oms/wire-master'
import { demoPins } from '#sim/data/people'

/** What a code looks like when a scanner reads it. */
export interface ScanSymbol {
  text: string
  aim: string | null
}

/** What virtual people can read on the goods and signs around them. */
export interface Knowledge {
  /** The code on one unit; lot, serial and grams are on it where the item has them. */
  unitCode: (sku: string, lot: string | null, serial: string | null, weightG?: number) => ScanSymbol
  badgeOf: (role: 'picker' | 'packer' | 'supervisor', which: number) => ScanSymbol
  /** The PIN of whoever wears that supervisor's badge. */
  pinOf: (which: number) => string
  totes: string[]
  carts: string[]
  /** Any other item, for a hand that takes the wrong thing. */
  otherSku: (sku: string, which: number) => string
}

export const code128 = (text: string): ScanSymbol => ({ text, aim: ']C0' })

/** Makes the knowledge from the master data, as printed on goods, signs and badges. */
export function knowledgeOf(master: WireMaster): Knowledge {
  const gtin = new Map(
    master.items.map((item) => [
      item.sku,
      item.codes.find((code) => code.kind === 'gtin')?.code ?? item.codes[0]?.code ?? item.sku,
    ]),
  )
  const skus = master.items.map((item) => item.sku)
  const badges = (role: string): string[] =>
    master.people.filter((one) => one.roles.some((has) => has === role)).map((one) => one.badge)
  return {
    unitCode: (sku, lot, serial, weightG) => {
      const code = gtin.get(sku) ?? sku
      if (lot === null && serial === null && weightG === undefined)
        return { text: code, aim: code.length === 13 ? ']E0' : ']C0' }
      const net = weightG === undefined ? '' : `3103${String(weightG).padStart(6, '0')}`
      const parts = [`01${code.padStart(14, '0')}${net}`]
      if (lot !== null) parts.push(`10${lot}`)
      if (serial !== null) parts.push(`21${serial}`)
      const [first = '', ...variable] = parts
      return { text: first + variable.join('\u001d'), aim: ']d2' }
    },
    badgeOf: (role, which) => {
      const of = badges(role)
      return code128(ownCode('badge', of[which % of.length] ?? ''))
    },
    pinOf: (which) => {
      const of = badges('supervisor')
      return demoPins[of[which % of.length] ?? ''] ?? ''
    },
    totes: master.totes,
    carts: master.carts.map((cart) => cart.cartId),
    otherSku: (sku, which) => {
      const other = skus[which % skus.length] ?? sku
      return other === sku ? (skus[(which + 1) % skus.length] ?? sku) : other
    },
  }
}
