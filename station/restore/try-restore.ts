import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RestoreView } from '#contract/safety'
import type { Order } from '#domain/order'
import { moment } from '#sim/try/moment'
import { type TryStation, tryStation } from '#sim/try/try-station'
import { signIn } from '#sim/try/try-work'

/** A station whose administrator has set the second copy, and ways to lose its database. */
export interface TryRestore {
  t: TryStation
  /** Where the copy goes. */
  folder: string
  database: string
  /** Everything saved up to now is in the copy; nobody sits at the seat afterwards. */
  follow(): Promise<void>
  /** What is done in here is on no copy. */
  lost(work: () => Promise<void>): Promise<void>
  /** Spoils the database of a closed station. */
  tear(): void
  /** Ends the station, does something to its database, and opens it on the question. */
  reopen(harm?: () => void): Promise<RestoreView>
  /** The question, once it is like this. */
  asked(holds: (view: RestoreView) => boolean): Promise<RestoreView>
  /** Nothing is asked any more. */
  opened(): Promise<void>
  /** Checks the newest copy and takes it. */
  restore(): Promise<void>
  close(): Promise<void>
}

export async function tryRestore(...orders: Order[]): Promise<TryRestore> {
  const folder = join(mkdtempSync(join(tmpdir(), 'packbench-restore-')), 'copy')
  mkdirSync(folder)
  const t = await tryStation(orders)
  const here = restoring(t, folder)
  await signIn(t, 'admin')
  const set = await t.call('saveCopy', { folder, keepDays: 0, takeOver: false })
  if (!set.ok) throw new Error(JSON.stringify(set))
  await here.follow()
  return here
}

/** The same around any station, with a folder of copies beside it. */
export function restoring(t: TryStation, folder: string): TryRestore {
  const database = join(t.folder, 'station.sqlite')
  const question = async (): Promise<RestoreView | null> => {
    const answer = await t.call('rescueView', {})
    if (!answer.ok) throw new Error(JSON.stringify(answer))
    return answer.value
  }
  const here: TryRestore = {
    t,
    folder,
    database,
    follow: async () => {
      await signIn(t, 'admin')
      t.pass(1_000)
      const now = new Date(t.clock.ms).toISOString()
      await t.until(async () => {
        const safety = await t.call('safety', {})
        return safety.ok && safety.value.copy.state === 'following' && safety.value.copy.copiedTo === now
      })
      await t.call('signOut', { seat: 'a' })
    },
    lost: async (work) => {
      await here.follow()
      renameSync(folder, `${folder}-away`)
      await work()
    },
    tear: () => {
      const bytes = readFileSync(database)
      bytes.fill(0xff, 100, 120)
      writeFileSync(database, bytes)
    },
    reopen: async (harm = here.tear) => {
      await t.reopen(() => {
        if (existsSync(`${folder}-away`)) renameSync(`${folder}-away`, folder)
        harm()
      })
      return here.asked(({ step }) => step.step !== 'looking')
    },
    asked: async (holds) => {
      let view = await question()
      for (let looks = 0; view === null || !holds(view); looks++) {
        await moment(looks)
        view = await question()
      }
      return view
    },
    opened: () => t.until(async () => (await question()) === null),
    restore: async () => {
      const { copies } = await here.asked(({ copies: found }) => found.length > 0)
      await t.call('rescueCheck', { name: copies[0]?.name ?? '' })
      await here.asked(({ step }) => step.step === 'confirm')
      await t.call('rescueTake', { way: 'copy' })
      await here.opened()
    },
    close: async () => {
      await t.close()
      rmSync(join(folder, '..'), { recursive: true, force: true })
    },
  }
  return here
}
