import { z } from 'zod'
import { desk, id, none, reason, row } from '#contract/command-parts'
import { zoneRules } from '#contract/picking-rules'
import type { WavesView } from '#contract/wave-views'

/** Commands about waves on the floor and who picks them. */
export const waveCommands = {
  waves: row(desk, none),
  /** Gives a list to one person, or with null to whoever asks first; one at work changes hands at the next safe point. */
  assignList: row(desk, z.strictObject({ listId: id, personId: id.nullable() })),
  /** Pickers of one zone, the helper, get the lists of another too, or no more. */
  helpZone: row(desk, z.strictObject({ zone: id, helper: id, open: z.boolean() })),
  /** From how many minutes between two zones on help is proposed. */
  saveZoneAhead: row(desk, zoneRules),
  holdWave: row(desk, z.strictObject({ waveId: id })),
  resumeWave: row(desk, z.strictObject({ waveId: id })),
  cancelWave: row(desk, z.strictObject({ waveId: id, reason })),
}

/** What they answer. */
export interface WaveAnswers {
  waves: WavesView
  cancelWave: { ordersLeft: number }
}
