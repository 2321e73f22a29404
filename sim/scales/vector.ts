import type { WeightReading } from '#contract/devices'

/** One telegram and what has to be read of it. */
export interface Vector {
  sent: string
  /** Null: no reading comes of it. */
  read:
    | readonly [weightMg: number | null, how: 'steady' | 'moving' | NonNullable<WeightReading['problem']>]
    | null
  load?: WeightReading['load']
}
/** A telegram and what it says. */
export const vector = (sent: string, ...read: NonNullable<Vector['read']>): Vector => ({ sent, read })
/** The same, with what is weighed. */
export const loaded = (
  load: WeightReading['load'],
  sent: string,
  ...read: NonNullable<Vector['read']>
): Vector => ({
  sent,
  read,
  load,
})
/** A telegram without a reading. */
export const none = (sent: string): Vector => ({ sent, read: null })
