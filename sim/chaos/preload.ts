import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import Sqlite from 'better-sqlite3'
import type { KillPoint } from './kill-plan.ts'
import { plantBug } from './plant-bug.ts'
import { isPlant, plants } from './plants.ts'

// Loaded into a station before its own code (node --import): the product knows nothing of it.
// CHAOS_KILL=point:n kills the whole process group at the n-th passing of a point; CHAOS_PLANT=name plants a bug.
const { CHAOS_KILL = '', CHAOS_PLANT = '' } = process.env
const [wanted = '', count = '1'] = CHAOS_KILL.split(':')
let left = Number(count)

const isNow = (point: KillPoint): boolean => point === wanted && --left === 0
function die(): void {
  process.kill(-process.pid, 'SIGKILL')
}
const pass = (point: KillPoint): void => {
  if (isNow(point)) die()
}

function watchCommits(): void {
  const memory = new Sqlite(':memory:')
  const prototype: { run: (this: { source: string }, ...values: unknown[]) => unknown } =
    Object.getPrototypeOf(memory.prepare('SELECT 1'))
  memory.close()
  const { run } = prototype
  let wave = false
  prototype.run = function (...values) {
    wave ||= this.source.startsWith('INSERT INTO wave ')
    const commits = this.source === 'COMMIT'
    if (commits) pass('before-commit')
    if (commits && wave) pass('before-wave-commit')
    const done = run.apply(this, values)
    if (commits) pass('after-commit')
    if (commits && wave) pass('after-wave-commit')
    return done
  }
}

function watchPrinter(): void {
  const labelled = new WeakSet<Socket>()
  const { write } = Socket.prototype
  Socket.prototype.write = function (this: Socket, ...[chunk, ...rest]: Parameters<Socket['write']>) {
    const bytes = chunk instanceof Uint8Array ? Buffer.from(chunk) : null
    if (bytes?.includes('^XA')) {
      pass('before-print-send')
      if (isNow('half-printed')) {
        write.call(this, bytes.subarray(0, bytes.length / 2))
        die()
      }
    }
    const taken = (write as (...given: unknown[]) => boolean).call(this, chunk, ...rest)
    if (bytes?.includes('^XZ')) {
      labelled.add(this)
      pass('after-print-send')
    }
    return taken
  } as Socket['write']
  const { push } = Socket.prototype
  Socket.prototype.push = function (this: Socket, ...given: Parameters<Socket['push']>) {
    /** The printer has the label and says how it is; nothing of that is written down yet. */
    if (given[0] !== null && labelled.has(this)) pass('printer-answered')
    return push.apply(this, given)
  }
}

function watchPapers(): void {
  const { rename } = fsPromises
  fsPromises.rename = async (from, to) => {
    pass('before-paper')
    await rename(from, to)
    pass('after-paper')
  }
  syncBuiltinESMExports()
}

function watchOms(): void {
  const { fetch } = globalThis
  globalThis.fetch = async (to, init) => {
    if (init?.method !== 'POST') return fetch(to, init)
    pass('before-oms-send')
    const answer = await fetch(to, init)
    pass('after-oms-answer')
    return answer
  }
}

function watchScreen(): void {
  const { send } = process
  if (send === undefined) return
  process.send = ((...given: Parameters<NonNullable<typeof process.send>>) => {
    const news = typeof given[0] === 'object' && given[0] !== null && 'news' in given[0]
    if (news) pass('before-tell')
    const sent = send.apply(process, given)
    if (news) pass('after-tell')
    return sent
  }) as NonNullable<typeof process.send>
}

function plantNamed(name: string): void {
  if (!isPlant(name)) throw new Error(`There is no plant ${name}`)
  plantBug(plants[name])
}

if (wanted !== '') {
  watchCommits()
  watchPrinter()
  watchPapers()
  watchOms()
  watchScreen()
}
if (CHAOS_PLANT !== '') plantNamed(CHAOS_PLANT)
