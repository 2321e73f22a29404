import { gs1CheckDigit } from '#domain/barcode/check-character'
import type { Item, ItemCode, ItemPicture } from '#domain/order'
import { foodCategories } from './catalogue-food.ts'
import { homeCategories } from './catalogue-home.ts'
import type { Category, PackSize, PackWords } from './catalogue-kinds.ts'
import { caseGtin14, demoGtin13 } from './gtin.ts'
import type { Prng } from './prng.ts'

/** An article of the demo with the zone its stock prefers; null for what never stands on a shelf. */
export interface DemoItem {
  item: Item
  zone: Category['zone']
}

/** The whole demo catalogue: 2,000 articles as a Malaysian general merchant would carry them. */
export function demoItems(prng: Prng): DemoItem[] {
  const made: DemoItem[] = []
  for (const [index, category] of [...foodCategories, ...homeCategories].entries()) {
    for (const [number, combination] of prng
      .shuffled(combinations(category))
      .slice(0, category.count)
      .entries())
      made.push({ item: itemOf(prng, category, combination, 9000 + index, number + 1), zone: category.zone })
  }
  return made
}

interface Combination {
  brand: string
  words: PackWords
  variant: string
  size: PackSize
}

const combinations = (category: Category): Combination[] =>
  category.brands.flatMap((brand) =>
    category.products.flatMap((words) =>
      category.variants.flatMap((variant) => category.sizes.map((size) => ({ brand, words, variant, size }))),
    ),
  )

function itemOf(
  prng: Prng,
  category: Category,
  combination: Combination,
  maker: number,
  number: number,
): Item {
  const [, grossG, lengthMm, widthMm, heightMm, priceSen] = combination.size
  const digital = category.zone === null
  // a few weights are not known yet: the bench learns them
  const weightMg = digital ? 0 : prng.chance(0.01) ? null : grossG * 1000 + prng.int(-15, 15) * grossG
  return {
    sku: `${category.prefix}-${String(number).padStart(4, '0')}`,
    name: nameOf(prng, combination),
    unitWord: category.unitWord,
    weightMg,
    lengthMm: wobble(prng, lengthMm),
    widthMm: wobble(prng, widthMm),
    heightMm: wobble(prng, heightMm),
    tracking: category.tracking,
    expires: category.expires,
    fragile: category.fragile,
    hazmat: category.hazmat,
    priceSen: digital ? priceSen : Math.round((priceSen * prng.int(90, 115)) / 1000) * 10,
    codes: digital
      ? [{ code: `DIG${String(number).padStart(6, '0')}`, kind: 'alternate', quantity: 1 }]
      : codesOf(prng, maker, number),
    picture: pictureOf(prng, category, combination),
  }
}

const wobble = (prng: Prng, lengthMm: number) => Math.max(1, lengthMm + prng.int(-2, 2))

function nameOf(prng: Prng, { brand, words: [ms, en, zh, ta], variant, size }: Combination): string {
  const head = `${brand} ${prng.chance(0.6) ? ms : en} ${variant} ${size[0]}`
  const other = prng.chance(0.35) ? zh : prng.chance(0.2) ? ta : null
  return other === null ? head : `${head} ${other}`
}

function codesOf(prng: Prng, maker: number, number: number): ItemCode[] {
  const gtin = demoGtin13(maker, number)
  const codes: ItemCode[] = [{ code: gtin, kind: 'gtin', quantity: 1 }]
  // an earlier pack still on the shelf, or a UPC from an importer
  if (prng.chance(0.1))
    codes.push({ code: demoGtin13(maker, 50_000 + number), kind: 'alternate', quantity: 1 })
  else if (prng.chance(0.04)) {
    const upc = `8${String(maker)}${String(number).padStart(6, '0')}`
    codes.push({ code: upc + gs1CheckDigit(upc), kind: 'alternate', quantity: 1 })
  }
  if (prng.chance(0.4))
    codes.push({ code: caseGtin14(1, gtin), kind: 'case', quantity: prng.pick([6, 12, 12, 24]) })
  if (prng.chance(0.05)) codes.push({ code: caseGtin14(2, gtin), kind: 'case', quantity: 48 })
  return codes
}

const mains = [
  '#0F6B5C',
  '#B3261E',
  '#1F4FA3',
  '#E2A21B',
  '#6B3FA0',
  '#2E7D32',
  '#8C4A1F',
  '#C2185B',
  '#37474F',
  '#F4EBD9',
] as const
const accents = [
  '#FFD54F',
  '#FFFFFF',
  '#FF8A65',
  '#B2DFDB',
  '#F8BBD0',
  '#263238',
  '#C5E1A5',
  '#90CAF9',
] as const

function pictureOf(prng: Prng, category: Category, { brand, words: [, , zh] }: Combination): ItemPicture {
  const word = brand.split(' ').filter((part) => part.length > 2)[0] ?? brand
  const mark = zh !== null && zh.length <= 4 && prng.chance(0.3) ? zh : word.slice(0, 8)
  return { shape: prng.pick(category.shapes), main: prng.pick(mains), accent: prng.pick(accents), mark }
}
