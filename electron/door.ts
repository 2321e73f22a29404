import { type Answer, type CommandName, commands } from '#contract/commands'
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

/** What is known of a call once it came through the door. */
export type CheckedCall =
  | { name: CommandName; args: Record<string, unknown>; seat: 'a' | 'b' }
  | { wrong: 'sender' | 'command' | 'arguments' }

const mostValues = 5000
const mostText = 200_000
const deepest = 10
const badKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** The one door for calls: only the main frame of our own window, only known commands, only plain data of sane size. */
export function checkedCall(caller: Caller, ours: unknown, name: unknown, args: unknown): CheckedCall {
  if (!isOurs(caller, ours)) return { wrong: 'sender' }
  if (typeof name !== 'string' || !Object.hasOwn(commands, name)) return { wrong: 'command' }
  const command = name as CommandName
  if (!isPlainRecord(args) || !isSane(args) || !commands[command].args.safeParse(args).success)
    return { wrong: 'arguments' }
  return { name: command, args, seat: args.seat === 'b' ? 'b' : 'a' }
}

/** The answer to a call that did not come through; the log id is where its reason stands. */
export function refusedCall(wrong: string, logId: string): Answer<never> {
  return { ok: false, fault: { kind: 'bug', detail: `This call was refused: ${wrong}.`, logId } }
}

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
