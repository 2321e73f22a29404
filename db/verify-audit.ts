import { closeSync, openSync, readSync } from 'node:fs'
import { verifyExport } from '#db/audit-export'
import { verifyChain, writersOf } from '#db/events'
import { openToRead } from '#db/open'

// `npm run audit:verify -- FILE`: walks a station's log, in its database or in an export of it, and names the first
// event that is wrong.
const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Which file? Example: npm run audit:verify -- data/station.sqlite')
  process.exit(2)
}
if (headOf(file) === 'SQLite format 3\0') walkDatabase(file)
else walkExport(file)

function walkDatabase(path: string): void {
  const db = openToRead(path)
  for (const writer of writersOf(db)) {
    const found = verifyChain(db, writer)
    const chain = `${writer.stationId} ${writer.incarnation}`
    if (found.ok) console.log(`${chain}: ${found.events} events, unbroken`)
    else {
      console.log(`${chain}: broken at event ${found.seq}: ${found.problem}`)
      process.exitCode = 1
    }
  }
  db.close()
}

function walkExport(path: string): void {
  const found = verifyExport(linesOf(path))
  if (found.ok) console.log(`${found.events} events in ${found.chains} chains, unbroken`)
  else {
    console.log(`broken at line ${found.line}: ${found.problem}`)
    process.exitCode = 1
  }
}

function headOf(path: string): string {
  const handle = openSync(path, 'r')
  const head = Buffer.alloc(16)
  const bytes = readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  return head.toString('latin1', 0, bytes)
}

/** The lines of a file as bytes; what stands after the last line end is a line, too. */
function* linesOf(path: string): Generator<Buffer> {
  const handle = openSync(path, 'r')
  let rest = Buffer.alloc(0)
  const chunk = Buffer.alloc(1024 * 1024)
  for (let bytes = readSync(handle, chunk); bytes > 0; bytes = readSync(handle, chunk)) {
    rest = Buffer.concat([rest, chunk.subarray(0, bytes)])
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield rest.subarray(0, end)
      rest = rest.subarray(end + 1)
    }
  }
  closeSync(handle)
  if (rest.length > 0) yield rest
}
