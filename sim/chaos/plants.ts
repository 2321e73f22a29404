import { fileURLToPath } from 'node:url'
import type { KillPoint } from './kill-plan.ts'

/** A known bug, planted by rewriting lines of one product file as it is loaded; the file on disk stays as it is. */
export interface Plant {
  /** Below the project's root. */
  file: string
  /** Where a kill brings it to light. */
  points: readonly KillPoint[]
  edits: readonly { find: string; instead: string }[]
}

/** Bugs the checks must find each time; a check that cannot is none. */
export const plants = {
  /** The message id is made at sending, so a message sent twice has two. */
  'fresh-key': {
    file: 'station/oms/sender.ts',
    points: ['after-oms-answer'],
    edits: [
      {
        find: 'oms.send(messageOf(sent))',
        instead: 'oms.send({ ...messageOf(sent), messageId: crypto.randomUUID() })',
      },
    ],
  },
  /** The label leaves before the journal says that it is being sent. */
  'send-before-journal': {
    file: 'station/paper/printing.ts',
    points: ['after-print-send'],
    edits: [
      { find: "change(job, 'sending', null, null)", instead: 'void 0' },
      {
        find: "if (job.state === 'sending') {",
        instead: "if (job.state === 'sending' || job.state === 'queued') {",
      },
    ],
  },
  /** The screen is told inside the transaction that saves what it shows. */
  'tell-before-commit': {
    file: 'station/seat/seat-work.ts',
    points: ['before-commit', 'after-tell'],
    edits: [
      {
        find: 'const outcome = work()',
        instead:
          'const outcome = step(floor, () => { const done = work(); show(seat, verdictOf(done)); return done })',
      },
      { find: '\n    show(seat, memory[seat].lastSaid)', instead: '' },
    ],
  },
  /** A label of which nobody knows whether it came out is sent again without asking. */
  'blind-resend': {
    file: 'station/paper/printing.ts',
    points: ['after-print-send', 'printer-answered'],
    edits: [
      { find: "change(job, 'unknown', null, 'restart')", instead: "change(job, 'queued', null, 'restart')" },
    ],
  },
  /** Stock is moved a moment after the units were saved as taken. */
  'stock-apart': {
    file: 'station/walk/pick-save.ts',
    points: ['after-commit', 'before-tell'],
    edits: [
      {
        find: 'moveStock(floor.db, { ...line, lot }, -quantity, -quantity)',
        instead: 'setImmediate(() => moveStock(floor.db, { ...line, lot }, -quantity, -quantity))',
      },
    ],
  },
  /** Commits do not wait for the disk; only a power cut shows it. */
  'sync-normal': {
    file: 'db/open.ts',
    points: ['after-tell'],
    edits: [
      {
        find: "db.pragma('synchronous = FULL')\n  db.pragma('foreign_keys = ON')",
        instead: "db.pragma('synchronous = NORMAL')\n  db.pragma('foreign_keys = ON')",
      },
      { find: 'synchronous !== 2', instead: 'synchronous !== 1' },
    ],
  },
  /** Messages wait until an instant, which a clock set back puts days away. */
  'wall-clock-waits': {
    file: 'db/outbox.ts',
    points: [],
    edits: [{ find: '> wait_ms)', instead: '> wait_ms + 1e15)' }],
  },
  /** One unit more than the line wants is taken. */
  'one-too-many': {
    file: 'domain/judge-unit.ts',
    points: [],
    edits: [{ find: 'if (quantity > unitsLeft(line))', instead: 'if (quantity > unitsLeft(line) + 1)' }],
  },
  /** A wrong digit goes unseen in GTINs of fourteen digits. */
  'blind-check-digit': {
    file: 'domain/barcode/check-character.ts',
    points: [],
    edits: [
      {
        find: 'gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1)',
        instead: '(digits.length === 14 || gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1))',
      },
    ],
  },
  /** The tote of a neighbour is as good as the own one. */
  'any-tote': {
    file: 'domain/judge-pick.ts',
    points: [],
    edits: [
      { find: 'if (slot.toteId !== null || taken) {', instead: 'if (slot.toteId === null && taken) {' },
    ],
  },
  /** A full carton is not asked for its weight when it is one gram beside the band. */
  'wide-band': {
    file: 'domain/pack-step.ts',
    points: [],
    edits: [{ find: '<= expected.toleranceG)', instead: '<= expected.toleranceG + 1)' }],
  },
  /** One unit more than was picked may be keyed at the bench. */
  'keyed-too-many': {
    file: 'domain/pack-keyed.ts',
    points: [],
    edits: [{ find: 'if (quantity > most)', instead: 'if (quantity > most + 1)' }],
  },
  /** A carton that was counted is right, whatever the count. */
  'blind-count': {
    file: 'domain/pack-keyed.ts',
    points: [],
    edits: [
      {
        find: 'if (counted === units.reduce(',
        instead: 'if (counted > 0 || counted === units.reduce(',
      },
    ],
  },
  /** What is missing is sought where it lies expired, too. */
  'expired-sought': {
    file: 'db/stock.ts',
    points: [],
    edits: [
      {
        find: "AND quantity > reserved AND coalesce(expires_on, '9') >= ?",
        instead: "AND quantity > reserved AND ? <> ''",
      },
    ],
  },
  /** Somebody else's walk is taken with the first scan of their cart, without a word. */
  'unasked-take-over': {
    file: 'station/walk/walks.ts',
    points: [],
    edits: [
      {
        find: 'before.offered?.listId === cart.listId && before.offered.fence === held.fence',
        instead: "cart.listId !== ''",
      },
    ],
  },
  /** A port that was opened again is listened to twice. */
  'heard-twice': {
    file: 'native/transports/serial.ts',
    points: [],
    edits: [
      {
        find: 'wasOpen = true',
        instead:
          "if (wasOpen) opened.on('data', (chunk: Buffer) => events.bytes(chunk))\n      wasOpen = true",
      },
    ],
  },
  /** A practice that is over is told at every start until its note is gone. */
  'told-twice': {
    file: 'station/practice/over.ts',
    points: [],
    edits: [
      {
        find: 'if (openPractice(floor.db) !== since) return',
        instead: 'void openPractice(floor.db)',
      },
    ],
  },
  /** Papers of a training that should go into a folder come out of the printers. */
  'real-papers': {
    file: 'station/practice/open-in-mode.ts',
    points: [],
    edits: [{ find: "note.papers === 'folder' ?", instead: "note.papers !== 'folder' ?" }],
  },
} as const satisfies Record<string, Plant>

export type PlantName = keyof typeof plants

/** What a station process is started with to have a bug planted. */
export const plantEnv = (plant: PlantName | null): Record<string, string> =>
  plant === null ? {} : { CHAOS_PLANT: plant, NODE_OPTIONS: `--import=${preload}` }
export const preload = fileURLToPath(new URL('./preload.ts', import.meta.url))

export const isPlant = (name: string): name is PlantName => Object.hasOwn(plants, name)

/** The source with the bug in it; throws when a line to rewrite is not there exactly once, so that no plant rots. */
export function planted(plant: Plant, source: string): string {
  return plant.edits.reduce((text, { find, instead }) => {
    if (text.split(find).length !== 2) throw new Error(`${plant.file} does not hold exactly one "${find}"`)
    return text.replace(find, () => instead)
  }, source)
}
