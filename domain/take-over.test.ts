import { describe, expect, it } from 'vitest'
import type { Role } from '#domain/order'
import { atWorkMs, mayTakeOver, type WalkOwner } from '#domain/take-over'

const now = '2026-11-22T09:00:00.000Z'
const ago = (ms: number): string => new Date(Date.parse(now) - ms).toISOString()

const owners = {
  'at work on it': { seated: true, lastActedAt: ago(0) },
  'quiet for nearly the set time': { seated: true, lastActedAt: ago(atWorkMs - 1) },
  'quiet for the set time': { seated: true, lastActedAt: ago(atWorkMs) },
  'at a seat that locked itself just now': { seated: false, lastActedAt: ago(60_000) },
  'at a seat that locked itself long ago': { seated: false, lastActedAt: ago(atWorkMs) },
  'at other work': { seated: true, lastActedAt: null },
  'signed out': { seated: false, lastActedAt: null },
  'at work before the clock was set back': { seated: true, lastActedAt: ago(-3_600_000) },
} satisfies Record<string, WalkOwner>

/** Who may go on with the walk of such an owner; nobody else may. */
const may: Record<keyof typeof owners, readonly Role[]> = {
  'at work on it': [],
  'quiet for nearly the set time': [],
  'quiet for the set time': ['supervisor'],
  'at a seat that locked itself just now': [],
  'at a seat that locked itself long ago': ['picker', 'supervisor'],
  'at other work': ['supervisor'],
  'signed out': ['picker', 'supervisor'],
  'at work before the clock was set back': ['supervisor'],
}
const everybody: readonly Role[] = ['picker', 'packer', 'supervisor', 'admin']
const cells = (Object.keys(owners) as (keyof typeof owners)[]).flatMap((owner) =>
  everybody.map((role) => ({ owner, role, allowed: may[owner].includes(role) })),
)

describe('a walk whose owner is', () => {
  it.each(cells)('$owner may be taken over by a $role: $allowed', ({ owner, role, allowed }) => {
    expect(mayTakeOver([role], owners[owner], now)).toBe(allowed)
  })

  it('at other work may be taken over by somebody who is also a supervisor', () => {
    expect(mayTakeOver(['picker', 'supervisor'], owners['at other work'], now)).toBe(true)
  })
})
