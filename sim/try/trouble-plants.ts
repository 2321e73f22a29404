import type { Plant } from '#sim/chaos/plants'
import type { TroubleMethod } from '#sim/try/trouble-shift'

/** A bug in what random trouble works on, and the method whose shifts must show it. */
export type TroublePlant = Omit<Plant, 'points'> & {
  method: TroubleMethod
  /** The shift to begin with; earlier ones do not come to what the bug is about. */
  first: number
}

/** Bugs that random trouble must find; one that cannot find them proves nothing by finding none. */
export const troublePlants = {
  /** Goods are still taken while the wave is on hold. */
  'hold-ignored': {
    method: 'cluster',
    first: 1,
    file: 'domain/judge-pick.ts',
    edits: [
      { find: 'if (list.held && !putsDown(step, named))', instead: "if (list.held && step.step === 'done')" },
    ],
  },
  /** What an order that left was promised stays promised to nobody. */
  'promise-kept': {
    method: 'cluster',
    first: 1,
    file: 'db/put-backs.ts',
    edits: [{ find: 'moveStock(db, line, 0, -line.promised)', instead: 'moveStock(db, line, 0, 0)' }],
  },
  /** Whoever takes a walk over is not its owner in the log. */
  'owner-unsaid': {
    method: 'zone',
    first: 7,
    file: 'station/walk/walks.ts',
    edits: [
      {
        find: "recordOwner(floor, person, 'list-taken-over', { listId, fence }, { number, from: held.owner })",
        instead: 'void fence',
      },
    ],
  },
  /** A consolidation place is never free again. */
  'place-kept': {
    method: 'zone',
    first: 1,
    file: 'db/consolidation.ts',
    edits: [
      {
        find: 'SET order_ref = NULL, taken_at = NULL WHERE order_ref = ?',
        instead: 'SET order_ref = order_ref WHERE order_ref = ?',
      },
    ],
  },
  /** A unit laid back into its tote still counts as in the hand. */
  'hand-forgotten': {
    method: 'batch',
    first: 4,
    file: 'db/sorting.ts',
    edits: [{ find: 'give.run(units, lineId)', instead: 'give.run(0, lineId)' }],
  },
  /** What nobody wants out of a tote is not put back. */
  'surplus-forgotten': {
    method: 'batch',
    first: 1,
    file: 'station/wall/put-wall-save.ts',
    edits: [
      { find: 'if (goBack.length > 0) openPutBackOf', instead: 'if (goBack.length > 99) openPutBackOf' },
    ],
  },
  /** Units that got lost are not all written down. */
  'lost-unwritten': {
    method: 'batch',
    first: 2,
    file: 'station/wall/put-wall-save.ts',
    edits: [
      {
        find: "fact.fact === 'sort-tote-ended' && leave !== null",
        instead: "fact.fact === 'sort-tote-ended' && leave?.reason === 'other'",
      },
    ],
  },
} as const satisfies Record<string, TroublePlant>
export type TroublePlantName = keyof typeof troublePlants
