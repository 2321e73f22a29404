import type { Role } from '#domain/order'

/** The owner of a walk, as far as this station can see them. */
export interface WalkOwner {
  /** Sits at a seat of this station that has not locked itself, at whatever work. */
  seated: boolean
  /** When they last did something with this walk open before them; null when it is open at none of their seats. */
  lastActedAt: string | null
}

/** Whoever did something on a walk within this time is at work on it. */
export const atWorkMs = 10 * 60_000

/**
 * Whether a person with these roles may go on with somebody else's walk.
 * Nobody may while its owner is at work on it. Else a supervisor may always, a picker once the owner has left the station: signed out, or the seat has locked itself.
 */
export function mayTakeOver(roles: readonly Role[], owner: WalkOwner, now: string): boolean {
  if (isAtWork(owner, now)) return false
  return roles.includes('supervisor') || (roles.includes('picker') && !owner.seated)
}

/** An act later than now was before the clock was set back: it proves nothing, and the next one will. */
function isAtWork({ lastActedAt }: WalkOwner, now: string): boolean {
  if (lastActedAt === null) return false
  const agoMs = Date.parse(now) - Date.parse(lastActedAt)
  return agoMs >= 0 && agoMs < atWorkMs
}
