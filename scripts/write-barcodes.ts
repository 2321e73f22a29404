import { readFileSync, writeFileSync } from 'node:fs'
import { barcodePage } from './barcode-table.ts'

// Run by `node scripts/write-barcodes.ts`; a test compares the committed page with what this would write.
const page = new URL('../docs/barcodes.md', import.meta.url)
writeFileSync(page, barcodePage(readFileSync(page, 'utf8')))
