import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { barcodePage } from './barcode-table.ts'

test('docs/barcodes.md has the table of the program (else: node scripts/write-barcodes.ts)', () => {
  const page = readFileSync(new URL('../docs/barcodes.md', import.meta.url), 'utf8')
  expect(page).toContain('| 3100–3105 | NET WEIGHT (kg) |')
  expect(barcodePage(page)).toBe(page)
})
