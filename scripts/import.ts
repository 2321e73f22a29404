import { webcrypto } from 'node:crypto'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#db/open'
import { type SiteKind, siteKinds } from '#domain/site-data/kinds'
import { recorder, writerOf } from '#station/context'
import { noKeyring } from '#station/keyring'
import { readSettings } from '#station/settings'
import { ownThread } from '#station/site-data/import-client'
import { type SiteDataDesk, siteDataDesk } from '#station/site-data/imports'
import { uuidMaker } from '#station/uuid'
import { sayFileTrouble, sayTrouble, wordsOf } from '#words/say'

// Brings site data in without a window, such as the first people of a new site; see docs/site-data.md:
//   npm run import -- --data FOLDER --kind items --file items.csv [--apply] [--all-or-nothing] [--whole [--remove]]
// Ends with 0, with 1 when a row is refused or nothing could be read, with 2 when it was asked wrongly.
const usage = `npm run import -- --data FOLDER --kind KIND --file FILE [--apply] [--all-or-nothing] [--whole [--remove]]
KIND is one of ${siteKinds.join(', ')}. FOLDER is the data folder of the station, or PACKBENCH_DATA.`
const shownRefusals = 50
const words = wordsOf('en')

process.exit(await run())

async function run(): Promise<number> {
  const asked = read()
  if (asked === null) {
    console.error(usage)
    return 2
  }
  const { desk, close } = openDesk(asked.data)
  try {
    return await bring(desk, asked)
  } finally {
    desk.close()
    close()
  }
}

interface Asked {
  data: string
  kind: SiteKind
  file: string
  apply: boolean
  allOrNothing: boolean
  whole: boolean
  remove: boolean
}

function read(): Asked | null {
  const flag = { type: 'boolean', default: false } as const
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      options: {
        data: text,
        kind: text,
        file: text,
        apply: flag,
        'all-or-nothing': flag,
        whole: flag,
        remove: flag,
      },
    })
    const kind = siteKinds.find((one) => one === values.kind)
    const data = values.data ?? process.env.PACKBENCH_DATA
    if (kind === undefined || data === undefined || values.file === undefined) return null
    const { file, apply, whole, remove } = values
    return { data, kind, file, apply, whole, remove, allOrNothing: values['all-or-nothing'] }
  } catch {
    return null
  }
}

/** The site data of a station that may be open at the same time: every write is one transaction of its own. */
function openDesk(dataDir: string): { desk: SiteDataDesk; close: () => void } {
  const now = () => new Date()
  const { settings } = readSettings(dataDir, now().toISOString(), noKeyring)
  const db = openDatabase(join(dataDir, 'station.sqlite'))
  const newId = uuidMaker(
    () => now().getTime(),
    (bytes) => webcrypto.getRandomValues(bytes),
  )
  const record = recorder(db, writerOf(db, settings.station.stationId), now, newId)
  const say = (about: Record<string, unknown>, message: string) => console.error(message, about)
  const log = { info: () => {}, warn: say, error: say }
  const floor = { db, now, newId, settings, dataDir, log, record, tell: () => {} }
  return { desk: siteDataDesk(floor, null, ownThread), close: () => void db.close() }
}

async function bring(desk: SiteDataDesk, asked: Asked): Promise<number> {
  const draft = desk.open(asked.kind, basename(asked.file), { path: asked.file }, null)
  await draft.done
  const { token, state, trouble, format, ignored, secrets } = draft.view
  if (state === 'unreadable') {
    const { say, next } = sayFileTrouble(words, trouble ?? { file: 'damaged' })
    console.error(`${asked.file}: ${say}. ${next}`)
    return 1
  }
  if (asked.whole) await desk.setWhole({ token, whole: true })
  console.log(`${asked.file} (${format})`)
  if (ignored.length > 0) console.log(words.sitePage.ignored(ignored.join(', ')))
  if (secrets.length > 0) console.log(words.sitePage.secrets(secrets.join(', ')))
  for (const [outcome, rows] of Object.entries(draft.view.counts))
    if (rows > 0) console.log(`${outcome}: ${rows}`)
  const refused = draft.rows.filter(({ outcome }) => outcome === 'refused')
  for (const { line, troubles } of refused.slice(0, shownRefusals))
    for (const { column, value, trouble: why } of troubles) {
      const { say, next } = sayTrouble(words, why)
      console.log(
        `line ${line}${column === null ? '' : `, ${column}`}${value === '' ? '' : ` ${value}`}: ${say}. ${next}`,
      )
    }
  if (refused.length > shownRefusals) console.log(`and ${refused.length - shownRefusals} more`)
  const taken = asked.apply ? apply(desk, asked, token) : true
  return refused.length > 0 || !taken ? 1 : 0
}

function apply(desk: SiteDataDesk, { allOrNothing, remove }: Asked, token: string): boolean {
  const applied = desk.apply({ token, take: allOrNothing ? 'allOrNothing' : 'goodRows', remove }, null)
  if ('refusal' in applied) {
    console.log(`nothing taken over: ${applied.refusal}`)
    return applied.refusal === 'nothing-to-import'
  }
  console.log(`taken over in ${applied.tookMs} ms`)
  return true
}
