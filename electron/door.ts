import { type CommandName, commands } from '#contract/commands'
import type { Refusal } from '#domain/refusal'
import { appOrigin } from './app-protocol.ts'

/** The part of an Electron frame that tells who is asking. */
interface Frame {
  origin: string
  parent: unknown
}

/** Who sent a call, as Electron reports it. */
export interface Caller {
  sender: unknown
  senderFrame: Frame | null
}

/** What is known of a call once it came to the door: good, a refusal with a name, or nobody we know. */
export type CheckedCall =
  | { name: CommandName; args: Record<string, unknown>; seat: 'a' | 'b' }
  | { refusal: Refusal }
  | { stranger: string }

const mostValues = 5000
const mostText = 200_000
const deepest = 10
const badKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** A call as it came: nothing of it is trusted. `seat` is whose hand gives a command that is about no seat; a, unless it says b. */
interface Sent {
  name: unknown
  args: unknown
  seat?: unknown
}

/** The one door for calls: only the main frame of our own window, only known commands, only plain data of sane size. */
export function checkedCall(caller: Caller, ours: unknown, { name, args, seat }: Sent): CheckedCall {
  if (!isOurs(caller, ours)) return { stranger: String(caller.senderFrame?.origin).slice(0, 80) }
  if (typeof name !== 'string' || !Object.hasOwn(commands, name))
    return {
      refusal: { refusal: 'not-found', what: typeof name === 'string' ? name.slice(0, 80) : typeof name },
    }
  const command = name as CommandName
  if (!isPlainRecord(args) || !isSane(args)) return badArguments('', 'not plain data of a sane size')
  const read = commands[command].args.safeParse(args)
  if (read.success) return { name: command, args, seat: (args.seat ?? seat) === 'b' ? 'b' : 'a' }
  const [issue] = read.error.issues
  return badArguments(issue?.path.join('.') ?? '', issue?.message ?? '')
}

const badArguments = (where: string, problem: string): CheckedCall => ({
  refusal: { refusal: 'bad-arguments', where: where.slice(0, 80), problem: problem.slice(0, 300) },
})

function isOurs({ sender, senderFrame }: Caller, ours: unknown): boolean {
  if (sender !== ours || senderFrame === null) return false
  return senderFrame.parent === null && senderFrame.origin === appOrigin
}

function isSane(args: unknown): boolean {
  let values = 0
  let text = 0
  const sane = (value: unknown, depth: number): boolean => {
    values += 1
    if (values > mostValues || depth > deepest) return false
    if (typeof value === 'string') {
      text += value.length
      return text <= mostText
    }
    if (value === null || typeof value === 'boolean') return true
    if (typeof value === 'number') return Number.isFinite(value)
    if (Array.isArray(value)) return value.length <= mostValues && value.every((one) => sane(one, depth + 1))
    if (!isPlainRecord(value)) return false
    return Reflect.ownKeys(value).every((key) => {
      if (typeof key !== 'string' || badKeys.has(key)) return false
      text += key.length
      return sane(value[key], depth + 1)
    })
  }
  return sane(args, 0)
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
