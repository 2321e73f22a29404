import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExceptionRow } from '#contract/desk-views'
import type { Order } from '#domain/order'
import { tryFolder } from '#sim/try/run-folder'
import { order, type TryStation, tryStation } from '#sim/try/try-station'
import { next, openTote, packUntil, pickAll, pickUntil, release, signIn } from '#sim/try/try-work'

/** What stood on disk in the middle of a shift, with orders at every stage of their work. */
export interface MidShift {
  folder: string
  /** Every page of the database, with the table or index it is of. */
  pages: { page: number; name: string; isIndex: boolean }[]
  /** What the OMS has open: all but `o-1`. */
  open: Order[]
  /** Tracking numbers and SSCC serials the station ever had. */
  numbers: Set<string>
  /** The message that says `o-2` shipped, which the OMS has not got yet. */
  unsent: { message_id: string; body: string }
}

/**
 * A shift that is killed: `o-1` is shipped, `o-2` is shipped and the OMS does not know, `o-3` has a label on no carton yet,
 * `o-4` is picked, `o-5` is being picked; `o-6` is released and `o-7` waits, both untouched.
 */
export async function midShift(): Promise<MidShift> {
  const orders = [1, 2, 3, 4, 5, 6, 7].map((n) => order(`o-${n}`, n === 4 ? { kopi: 2 } : { tea: 2 }))
  const t = await tryStation(orders)
  await release(t, { mostOrders: 4 })
  await pickAll(t)
  openTote(t, 1)
  await packUntil(t, 'home')
  await t.until(() => t.rows("SELECT 1 FROM outbox WHERE state = 'pending'").length === 0)
  await t.oms.goAway()
  openTote(t, 2)
  await packUntil(t, 'home')
  openTote(t, 3)
  await packUntil(t, 'scan-label')
  await t.call('signOut', { seat: 'a' })
  await release(t, { mostOrders: 2, method: 'discrete' })
  await signIn(t, 'picker')
  t.scan(next)
  await pickUntil(t, 'scan-tote')
  t.own().pragma('wal_checkpoint(TRUNCATE)')
  const folder = mkdtempSync(join(tryFolder, 'packbench-shift-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  cpSync(t.folder, folder, { recursive: true })
  const shift = {
    folder,
    pages: t
      .rows<{ page: number; name: string; isIndex: number }>(
        `SELECT pageno AS page, name, EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'index' AND sqlite_schema.name = dbstat.name) AS isIndex
         FROM dbstat ORDER BY pageno`,
      )
      .map((one) => ({ ...one, isIndex: one.isIndex === 1 })),
    open: t
      .rows<{ content: string }>("SELECT content FROM customer_order WHERE order_ref <> 'o-1'")
      .map(({ content }) => JSON.parse(content) as Order),
    numbers: new Set(
      t.rows<{ number: string }>('SELECT number FROM leased_number').map(({ number }) => number),
    ),
    unsent: t.rows<MidShift['unsent']>(
      "SELECT message_id, body FROM outbox WHERE order_ref = 'o-2' AND kind = 'shipmentConfirmation'",
    )[0] ?? { message_id: '', body: '' },
  }
  await t.close()
  return shift
}

/** Opens the station on a copy of that shift whose database was changed; not started. */
export async function afterDamage(shift: MidShift, damage: (bytes: Buffer) => void): Promise<TryStation> {
  const from = mkdtempSync(join(tryFolder, 'packbench-damage-'))
  cpSync(shift.folder, from, { recursive: true })
  const file = join(from, 'station.sqlite')
  const bytes = readFileSync(file)
  damage(bytes)
  writeFileSync(file, bytes)
  try {
    return await tryStation([], { quiet: true, from })
  } finally {
    rmSync(from, { recursive: true })
  }
}

/** Spoils the head of a page, so that SQLite finds the damage and no row is lost with it: the root of an index. */
export const tornIndex = (bytes: Buffer): void => {
  const at = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096).find(
    (page) => page > 0 && bytes[page] === 10 && bytes.subarray(page, page + 4096).includes('TEA-01'),
  )
  bytes.fill(0xff, at ?? 0, (at ?? 0) + 8)
}

/** Closes a station, spoils its database so, and opens it again. */
export async function tearAtRest(t: TryStation): Promise<void> {
  t.own().pragma('wal_checkpoint(TRUNCATE)')
  const file = join(t.folder, 'station.sqlite')
  await t.reopen(() => {
    const bytes = readFileSync(file)
    tornIndex(bytes)
    writeFileSync(file, bytes)
  })
}

/** Sits a supervisor down and reads what needs a decision. */
export async function exceptionsOf(t: TryStation): Promise<ExceptionRow[]> {
  await signIn(t, 'supervisor')
  const answer = await t.call('exceptions', {})
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
