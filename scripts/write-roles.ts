import { writeFileSync } from 'node:fs'
import { roleTable } from './role-table.ts'

// Run by `node scripts/write-roles.ts`; a test compares the committed page with what this would write.
writeFileSync(new URL('../docs/roles.md', import.meta.url), roleTable())
