import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { takeRoom } from '#sim/full/small-disk'

// Loaded into a station before its own code (node --import): the product knows nothing of it.
// TRAINING_FAULT=phase:step:fault kills the process group, or fills the disk of TRAINING_FILLER, at that step of that phase.
const { TRAINING_FAULT = '', TRAINING_FILLER = '' } = process.env
const [phase = '', step = '0', fault = ''] = TRAINING_FAULT.split(':')
let left = Number(step)
let counts = phase === 'start'
const blockBytes = 64 * 1024

function isNow(): boolean {
  return counts && left > 0 && --left === 0
}
function happen(): void {
  if (fault === 'kill') process.kill(-process.pid, 'SIGKILL')
  else takeRoom(TRAINING_FILLER, (Number(step) % 4) * blockBytes)
}
function pass(): void {
  if (isNow()) happen()
}

function watchFiles(): void {
  for (const name of ['writeFileSync', 'renameSync', 'mkdirSync', 'fsyncSync'] as const) {
    const real = fs[name] as (...given: unknown[]) => unknown
    const watched = (...given: unknown[]): unknown => {
      pass()
      const done = real(...given)
      pass()
      return done
    }
    Object.assign(fs, { [name]: watched })
  }
  const { rmSync } = fs
  /** A folder goes entry by entry, with a step after each: a program can die in the middle. */
  fs.rmSync = (path, how) => {
    const place = String(path)
    pass()
    const within = how?.recursive === true && fs.existsSync(place) ? fs.readdirSync(place) : []
    for (const name of within) {
      rmSync(join(place, name), how)
      pass()
    }
    rmSync(path, how)
    pass()
  }
  syncBuiltinESMExports()
}

function watchDatabase(): void {
  const memory = new Sqlite(':memory:')
  const prototype: { run: (this: { source: string }, ...values: unknown[]) => unknown } =
    Object.getPrototypeOf(memory.prepare('SELECT 1'))
  memory.close()
  const { run } = prototype
  prototype.run = function (...values) {
    const copies = this.source.startsWith('VACUUM INTO')
    const isStep = copies || this.source === 'COMMIT'
    if (isStep) pass()
    const done = run.apply(this, values)
    if (copies && fault === 'kill' && isNow()) {
      const file = String(values[0])
      fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2))
      happen()
    }
    if (isStep) pass()
    return done
  }
}

if (TRAINING_FAULT !== '') {
  watchFiles()
  watchDatabase()
  process.prependListener('message', (ask) => {
    counts ||= typeof ask === 'object' && ask !== null && 'name' in ask && ask.name === phase
  })
}
