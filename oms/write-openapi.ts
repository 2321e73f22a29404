import { writeFileSync } from 'node:fs'
import { openapi } from '#oms/openapi'

// Run by `node oms/write-openapi.ts`; a test compares the committed file with what this would write.
const file = new URL('../docs/openapi.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(openapi(), null, 2)}\n`)
