import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export type FontWeight = 400 | 700

/** The bytes of a font file (or of its table of slices) by its package path, in Node, in tests and in the built program. */
export function fontBytes(packagePath: string): Uint8Array {
  const here = typeof __filename === 'string' ? __filename : import.meta.url
  return readFileSync(createRequire(here).resolve(packagePath))
}

/** Package path of one subset of a Noto family, e.g. `noto-sans`, `latin`, 400. Source: @fontsource file names. */
export function fontFile(family: string, subset: string, weight: FontWeight): string {
  return `@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`
}

/** Where @fontsource says which numbered slice of Noto Sans SC holds a rare Chinese character. */
export const rareHanTable = '@fontsource/noto-sans-sc/unicode.json'
