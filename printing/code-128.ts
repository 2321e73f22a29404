import type { LabelPrinter } from '#domain/label-printer'

/** Modules of a Code 128 symbol without quiet zones: start, check and stop take 35, each code word 11. */
const frame = 35

/** What a Code 128 bar code can hold here: what a scanner gives back and a person can type, no controls. */
export function isCode128Text(text: string): boolean {
  return /^[\x20-\x7e]{1,80}$/.test(text)
}

/** Modules of the shortest symbol for a text (digits in pairs where that pays), as printers make it. */
export function code128Modules(text: string): number {
  let words = 0
  let at = 0
  let inPairs = false
  while (at < text.length) {
    const digits = /^\d*/.exec(text.slice(at))?.[0].length ?? 0
    const ends = at + digits === text.length
    const pays = inPairs ? digits >= 2 : digits >= (at === 0 || ends ? 4 : 6)
    if (pays) {
      const pairs = digits - (digits % 2)
      if (!inPairs && at > 0) words++
      if (!inPairs && digits % 2 === 1 && at > 0) {
        words++
        at++
      }
      words += pairs / 2
      at += pairs
      inPairs = true
    } else {
      if (inPairs) words++
      inPairs = false
      words++
      at++
    }
  }
  return frame + 11 * words
}

/** Modules when every letter takes a code word of its own: no printer makes it wider. */
export function code128ModulesAtMost(text: string): number {
  return frame + 11 * text.length
}

/** Modules of a GS1-128 symbol of one SSCC: start, FNC1, ten pairs of digits, check, stop. */
export const ssccModules = 156

/** Narrowest bars that scanners read off thermal paper in a hall. Source: GS1 General Specifications 5.5, X ≥ 0.25 mm. */
const narrowestModuleUm = 250

/** Free space on each side of a symbol, in modules. Source: ISO/IEC 15417. */
export const quietModules = 10

/** So many dots fit into micrometres; a hair less still counts. */
const wholeDots = ({ dotsPerMm }: Pick<LabelPrinter, 'dotsPerMm'>, um: number): number =>
  Math.floor((um * dotsPerMm) / 1000 + 0.01)

/** The fewest dots of a module that scanners read. */
export const narrowestDots = ({ dotsPerMm }: Pick<LabelPrinter, 'dotsPerMm'>): number =>
  Math.ceil((narrowestModuleUm * dotsPerMm) / 1000 - 0.05)

/** Whole dots of a module so that a symbol with its quiet zones fits a width; null when bars would be too narrow. */
export function moduleDots(
  modules: number,
  atMostModules: number,
  widthDots: number,
  printer: Pick<LabelPrinter, 'dotsPerMm'>,
  moduleUm: number,
): number | null {
  const wanted = Math.max(1, wholeDots(printer, moduleUm))
  const narrowest = narrowestDots(printer)
  for (let dots = wanted; dots >= narrowest; dots--) {
    if (dots * (modules + 2 * quietModules) <= widthDots && dots * atMostModules <= widthDots) return dots
  }
  return null
}
