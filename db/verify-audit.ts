import { verifyChain, writersOf } from '#db/events'
import { openToRead } from '#db/open'

// `npm run audit:verify -- FILE`: walks every chain of a station's log and names the first event that is wrong.
const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Which file? Example: npm run audit:verify -- data/station.sqlite')
  process.exit(2)
}
const db = openToRead(file)
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
