import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { eventLog } from '#db/events'
import { readMeta } from '#db/meta'
import { openDatabase } from '#db/open'
import { inTransaction } from '#db/statements'
import { prngFromSeed } from '#sim/data/prng'
import { writerOf } from '#station/context'
import { forkCopier } from '#station/copy/link'
import { copyLimits, secondCopy } from '#station/copy/second-copy'
import { defaultSettings } from '#station/settings'

// A process that commits numbered events as fast as it likes and has them copied, to be killed at any moment:
// node sim/copy-chaos/writer.ts DATA FOLDER KEY DIARY SEED
// The diary is what the outside world knows: `w NUMBER MS` after each commit, `c MS` for what the copy was said to reach.
const [dataDir = '', folder = '', key = '', diary = '', seed = '1'] = process.argv.slice(2)
mkdirSync(dataDir, { recursive: true })
const prng = prngFromSeed(Number(seed))
const db = openDatabase(join(dataDir, 'station.sqlite'))
const writer = writerOf(db, 'BENCH-1')
const now = () => new Date()
const log = { info: () => {}, warn: () => {}, error: () => {} }
const settings = { ...defaultSettings, copy: { folder, key, keepDays: 0 } }
const floor = { db, dataDir, settings, now, tell: () => {}, log, versions: { app: 'chaos', electron: '' } }
/** Small, so that a life of a second sees journals emptied and generations begun. */
const limits = { ...copyLimits, journalBytes: 200_000, quietMs: 20, generationBytes: 1_500_000 }
const copy = secondCopy(floor, forkCopier, limits)
const append = eventLog(db, writer, () => now().toISOString())
let number = Number(db.prepare("SELECT count(*) FROM event WHERE kind = 'tried'").pluck().get())
let said = ''

const write = (): void => {
  number++
  const payload = {
    number,
    text: 'tea '.repeat(prng.chance(0.05) ? prng.int(1_000, 20_000) : prng.int(1, 200)),
  }
  const about = { kind: 'tried', subject: 'tea', actor: null, fence: 0, personal: null }
  const eventId = `${readMeta(db, 'incarnation')}-${number}`
  inTransaction(db, () => append({ eventId, payload, ...about, occurredAt: now().toISOString() }))
  appendFileSync(diary, `w ${number} ${Date.now()}\n`)
}
const tell = (): void => {
  const { state, copiedTo } = copy.view()
  if (state !== 'following' || copiedTo === null || copiedTo === said) return
  said = copiedTo
  appendFileSync(diary, `c ${Date.parse(copiedTo)}\n`)
}

while ((await copy.claim(folder, key, true).catch(() => null)) === null);
copy.start()
setInterval(tell, 20)
for (;;) {
  for (let burst = prng.int(1, 30); burst > 0; burst--) write()
  await new Promise((resolve) => setTimeout(resolve, prng.chance(0.2) ? prng.int(50, 300) : prng.int(0, 10)))
}
