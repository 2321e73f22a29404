import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { tryFolder } from '#sim/try/run-folder'
import type { TryStation } from '#sim/try/try-station'

/**
 * When a station is killed: once this finds a row on the disk, when the OMS has answered a path the n-th time and nobody
 * has heard it, or when somebody else says so, such as a printer that has got so many bytes.
 */
export type KillAt =
  | { onDisk: string }
  | { answered: string; n: number }
  | { when: (die: () => void) => void }

/** A kill that is waiting for its moment. */
export interface PlannedKill {
  /** It has come: nothing that the station does after it is real. */
  isDead: () => boolean
  /** Opens the station again on what lay on the disk at that moment. */
  revive: () => Promise<void>
  end: () => void
}

/**
 * Starts the station anew with a kill -9 before it that ends no process: at its moment the database is copied as it lies
 * on the disk, and from then on the station reaches no OMS. `atDeath` keeps what it printed until then.
 */
export async function planKill(t: TryStation, at: KillAt, atDeath: () => void): Promise<PlannedKill> {
  const image = mkdtempSync(join(tryFolder, 'packbench-killed-'))
  const files = () => readdirSync(t.folder).filter((name) => /^station\.sqlite(-wal)?$/.test(name))
  let dead = false
  let answers = 0
  const die = () => {
    if (dead) return
    for (const name of files()) cpSync(join(t.folder, name), join(image, name))
    dead = true
    atDeath()
  }
  const restoreCommits = onCommits((db) => {
    const own = t.own()
    if (!dead && db === own && 'onDisk' in at && own.prepare(at.onDisk).all().length > 0) die()
  })
  const { fetch } = globalThis
  globalThis.fetch = async (to, init) => {
    if (dead) throw new TypeError('nobody asks any more')
    const answer = await fetch(to, init)
    if ('answered' in at && new URL(String(to)).pathname === at.answered && ++answers === at.n) die()
    if (dead) throw new TypeError('nobody hears it any more')
    return answer
  }
  const end = () => {
    restoreCommits()
    globalThis.fetch = fetch
    rmSync(image, { recursive: true, force: true })
  }
  await t.reopen()
  await t.start()
  if ('when' in at) at.when(die)
  return {
    isDead: () => dead,
    revive: async () => {
      await t.reopen(() => {
        for (const name of readdirSync(t.folder))
          if (name.startsWith('station.sqlite')) rmSync(join(t.folder, name))
        cpSync(image, t.folder, { recursive: true })
        end()
      })
      await t.start()
    },
    end,
  }
}

/** Lets somebody do the next thing, and the next, until this is so; throws with what the screen shows where nothing comes of it. */
export async function workUntil(
  t: TryStation,
  move: () => Promise<void>,
  until: () => boolean,
): Promise<void> {
  const limit = performance.now() + 40_000
  await t.until(async () => {
    if (until()) return true
    if (performance.now() > limit) throw new Error(`Stuck: ${JSON.stringify((await t.view()).screen)}`)
    await move()
    return false
  })
}

/** Hears of every commit of every connection in this process; answers what ends it. */
function onCommits(hear: (db: unknown) => void): () => void {
  const memory = new Sqlite(':memory:')
  const prototype: {
    run: (this: { source: string; database: unknown }, ...values: unknown[]) => unknown
  } = Object.getPrototypeOf(memory.prepare('SELECT 1'))
  memory.close()
  const { run } = prototype
  prototype.run = function (...values) {
    const done = run.apply(this, values)
    if (this.source === 'COMMIT') hear(this.database)
    return done
  }
  return () => {
    prototype.run = run
  }
}
