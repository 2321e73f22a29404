import { z } from 'zod'
import { admin, desk, id } from '#contract/command-parts'
import { siteShifts } from '#contract/site-shifts'
import type { WaveOrdersView } from '#contract/steer-view'

const reason = z.string().trim().min(3).max(200)
/** Null: as the OMS says. */
const priority = z.number().int().min(0).max(100).nullable()

/** Commands with which a supervisor steers waves that are planned or on the floor. */
export const steerCommands = {
  /** The orders of a wave, and those that could be added to it. */
  waveOrders: { allowed: desk, args: z.strictObject({ waveId: id }) },
  /** Makes a wave of its own of some orders of a planned one. */
  splitWave: {
    allowed: desk,
    args: z.strictObject({ waveId: id, orderRefs: z.array(id).min(1).max(5000) }),
  },
  /** Puts all orders of a planned wave into another planned one. */
  mergeWaves: { allowed: desk, args: z.strictObject({ waveId: id, intoWaveId: id }) },
  /** Puts waiting orders into a wave. */
  addToWave: { allowed: desk, args: z.strictObject({ waveId: id, orderRefs: z.array(id).min(1).max(200) }) },
  /** Takes an order out of its wave; what was picked for it is put back. */
  pullOrder: { allowed: desk, args: z.strictObject({ orderRef: id, reason }) },
  /** Sets how urgent an order is, from 0 (ordinary) to 100; null: as the OMS says. */
  prioritiseOrder: { allowed: desk, args: z.strictObject({ orderRef: id, priority, reason }) },
  /** The same for all lists of a wave; null: as its orders are. */
  prioritiseWave: { allowed: desk, args: z.strictObject({ waveId: id, priority, reason }) },
  /** From which priority on an order is a rush; null: none is. */
  saveWaveRules: {
    allowed: admin,
    args: z.strictObject({ rushFrom: z.number().int().min(1).max(100).nullable() }),
  },
  /** The shifts that people work here, by which the metres of walks are summed. */
  saveShifts: { allowed: admin, args: z.strictObject({ shifts: siteShifts }) },
} as const

/** What they answer. */
export interface SteerAnswers {
  waveOrders: WaveOrdersView
  splitWave: { waveId: string; number: string; orders: number }
  mergeWaves: { waveId: string; number: string; orders: number }
  /** `left`: numbers of orders that no open walk of the wave has room for. */
  addToWave: { number: string; added: number; left: string[] }
  /** `units`: so many were picked and go back. */
  pullOrder: { waveNumber: string; units: number }
}
