import { z } from 'zod'
import { admin, none } from '#contract/command-parts'
import type { ScaleFound } from '#contract/devices'
import type { BenchRole, BenchStep } from '#domain/bench-setup'
import type { Refusal } from '#domain/refusal'
import type { Finding } from '#domain/scanner-test'

/** What somebody answers on a round besides scanning; each has its code on the command card. */
const benchAnswers = ['skip', 'back', 'swap', 'again', 'save'] as const
export type BenchAnswer = (typeof benchAnswers)[number]

/** Commands of the round of a bench that sets all its devices up. */
export const benchCommands = {
  benchSetup: { allowed: admin, args: none },
  /** Listens to everything that is plugged in: until it ends, no scanner and no scale of this station works. */
  beginBench: { allowed: admin, args: none },
  answerBench: { allowed: admin, args: z.strictObject({ answer: z.enum(benchAnswers) }) },
  /** The devices work as they are set; `forget`: the next round begins anew. */
  leaveBench: { allowed: admin, args: z.strictObject({ forget: z.boolean() }) },
} as const

/** Something that is plugged in, and what it turned out to be. */
export interface PluggedView {
  id: string
  name: string
  kind: 'serial' | 'usb-scanner' | 'usb-scale' | 'keyboard'
  role: BenchRole | null
  /** The line it speaks at, where it has one. */
  line: string | null
}

/** A role of the bench with the device that has it: found on this round, as it is set, or none. */
export interface BenchRoleView {
  role: BenchRole
  how: 'found' | 'as-set' | 'none'
  name: string | null
  connection: string | null
}

/** A round of a bench, as the desk shows it. */
export interface BenchView {
  /** `left`: begun, and its devices work meanwhile. */
  round: 'none' | 'open' | 'left'
  step: BenchStep
  /** The code to scan, as dark rectangles in modules; only where a scanner is asked for. */
  picture: { width: number; height: number; path: string } | null
  plugged: PluggedView[]
  roles: BenchRoleView[]
  /** Why the last scan or answer did not help. */
  note: Refusal | null
  /** What is to be changed at the scanner that spoke last; its own test says more. */
  advice: Finding[]
  /** Ports on which a scale is looked for now, and what was found. */
  searching: number
  scale: Pick<ScaleFound, 'protocol' | 'text' | 'unit'> | null
  /** The printer whose label is to be scanned. */
  printer: { name: string; state: 'printing' | 'printed' } | null
  /** Which role scanned last at the summary. */
  heard: BenchRole | null
  /** The sheet's devices are being looked for. */
  checking: boolean
}

/** What they answer. */
export interface BenchAnswers {
  benchSetup: BenchView
}
