import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { exportLines } from '#db/audit-export'
import { openToRead } from '#db/open'

// `npm run audit:export -- DATABASE OUT.jsonl`: writes the audit log of a station's database into a file of its own.
const [database, out] = process.argv.slice(2)
if (database === undefined || out === undefined) {
  console.error('From where to where? Example: npm run audit:export -- data/station.sqlite audit.jsonl')
  process.exit(2)
}
const db = openToRead(database)
const handle = openSync(out, 'wx')
let lines = 0
for (const part of exportLines(db, new Date().toISOString())) {
  writeSync(handle, part.join(''))
  lines += part.length
}
fsyncSync(handle)
closeSync(handle)
db.close()
console.log(`${lines - 2} events in ${out}`)
