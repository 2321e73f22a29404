import type { FloorStage } from '#domain/order'

/** A wave as a whole. */
export type WaveRefusal =
  | { refusal: 'no-orders-match' }
  | { refusal: 'wave-not-open'; number: string; state: string }

/** Where waves are planned. */
export type PlanRefusal =
  /** The plan was shown too long ago, or its thread ended. */
  | { refusal: 'plan-gone' }
  /** An order of the plan is not what it was when it was planned. */
  | { refusal: 'plan-changed'; number: string; reason: LeftOutReason | 'changed' }
  /** No walk that nobody has begun has room for the order. */
  | { refusal: 'no-open-walk'; number: string }
  | { refusal: 'no-walk-for-rush'; number: string }
  /** Somebody saved or removed the template since it was read. */
  | { refusal: 'template-outdated'; by: string }
  | { refusal: 'template-name-taken'; name: string }
  | { refusal: 'order-not-ready'; number: string; reason: LeftOutReason }

/** Where a supervisor steers waves. */
export type SteerRefusal =
  /** Some of its orders must go and some stay. */
  | { refusal: 'split-needs-both'; number: string; orders: number }
  /** They are picked in different ways. */
  | { refusal: 'waves-unlike'; number: string; into: string }
  | { refusal: 'wave-takes-no-late'; number: string }
  /** Somebody was quicker; `waveNumber`: the wave that has it now. */
  | { refusal: 'order-moved'; number: string; waveNumber: string | null }
  /** Goods of it lie in a carton, or it is open at a bench. */
  | { refusal: 'order-too-far'; orderNumber: string; stage: FloorStage }
  /** Goods of it were not found anywhere, and its wave holds such orders. */
  | { refusal: 'order-short-held'; orderNumber: string }

/** Why an order is not offered for a wave. */
export type LeftOutReason =
  | 'onHold'
  | 'cancelled'
  | 'notConfirmed'
  | 'noParcel'
  | 'notAllocated'
  | 'noStock'
  | 'badAddress'
  | 'pastCutOff'
  | 'alreadyOnFloor'
  | 'begunBefore'
  | 'otherTemplate'
  | 'inPlannedWave'
  | 'claimedElsewhere'
