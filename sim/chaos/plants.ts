/** A known bug, planted by rewriting lines of one product file as it is loaded; the file on disk stays as it is. */
export interface Plant {
  /** Below the project's root. */
  file: string
  edits: readonly { find: string; instead: string }[]
}

/** Bugs the checks must find each time; a check that cannot is none. */
export const plants = {
  /** The message id is made at sending, so a message sent twice has two. */
  'fresh-key': {
    file: 'station/sender.ts',
    edits: [{ find: '({ messageId: row.messageId, kind', instead: '({ messageId: crypto.randomUUID(), kind' }],
  },
  /** The label leaves before the journal says that it is being sent. */
  'send-before-journal': {
    file: 'station/printing.ts',
    edits: [
      { find: "change(job, 'sending', null, null)", instead: '' },
      { find: "if (job.state === 'sending') {", instead: "if (job.state === 'queued') {" },
    ],
  },
  /** The screen is told inside the transaction that saves what it shows. */
  'tell-before-commit': {
    file: 'station/seat-work.ts',
    edits: [
      {
        find: 'const outcome = work()',
        instead:
          'const outcome = step(floor, () => { const done = work(); show(seat, verdictOf(done)); return done })',
      },
      { find: '    show(seat, verdictOf(outcome))', instead: '' },
    ],
  },
} as const satisfies Record<string, Plant>

export type PlantName = keyof typeof plants
export const isPlant = (name: string): name is PlantName => Object.hasOwn(plants, name)

/** The source with the bug in it; throws when a line to rewrite is not there exactly once, so that no plant rots. */
export function planted(plant: Plant, source: string): string {
  return plant.edits.reduce((text, { find, instead }) => {
    if (text.split(find).length !== 2) throw new Error(`${plant.file} does not hold exactly one "${find}"`)
    return text.replace(find, () => instead)
  }, source)
}
