import { z } from 'zod'
import type { Role } from '#domain/order'

/** Who may give a command: anybody at the station, or people with one of these roles. */
type Allowed = 'anybody' | 'signed-in' | readonly Role[]
/** A command as the table knows it: who may give it, and its checked arguments. */
export interface CommandRow {
  args: z.ZodType
  allowed: Allowed
}
/** Writes a command down. */
export const row = <A extends z.ZodType>(allowed: Allowed, args: A) =>
  ({ allowed, args }) satisfies CommandRow

export const pick = ['picker', 'supervisor'] as const
export const pack = ['packer', 'supervisor'] as const
export const pickOrPack = ['picker', 'packer', 'supervisor'] as const
export const desk = ['supervisor', 'admin'] as const
export const admin = ['admin'] as const

export const id = z.string().min(1).max(80)
export const reason = z.string().trim().min(3).max(300)
export const seat = z.enum(['a', 'b'])
export const atSeat = z.strictObject({ seat })
export const none = z.strictObject({})
