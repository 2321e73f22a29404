import { readFileSync, writeFileSync } from 'node:fs'
import { withTables } from './site-data-tables.ts'

// Run by `node scripts/write-site-data.ts`; a test compares the committed page with what this would write.
const page = new URL('../docs/site-data.md', import.meta.url)
writeFileSync(page, withTables(readFileSync(page, 'utf8')))
