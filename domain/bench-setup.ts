/** What a round of a bench gives a device for, in the order in which it asks. */
export const benchRoles = ['scanner-a', 'scanner-b', 'scale', 'printer'] as const
export type BenchRole = (typeof benchRoles)[number]
export type ScannerRole = Extract<BenchRole, `scanner-${string}`>
export type BenchStep = BenchRole | 'summary'

/** How far a round is, and which of the devices that are plugged in was shown to have which role. */
export interface BenchDraft {
  step: BenchStep
  chosen: Partial<Record<BenchRole, string>>
  /** A scanner of the other half that must scan once more to change sides. */
  insists: string | null
}

/** A device that spoke: by which half it was used until now, null for neither. */
interface Speaker {
  id: string
  name: string
  half: 'a' | 'b' | null
}

/** Why a scan is no answer to what was asked. */
type BenchRefusal =
  /** This one is the other half's already, since this round. */
  | { refusal: 'bench-same-scanner'; name: string }
  /** Until now it was the other half's; a second scan moves it. */
  | { refusal: 'bench-other-half'; name: string }

/** A round at its beginning. */
export const firstBench: BenchDraft = { step: 'scanner-a', chosen: {}, insists: null }

const steps: readonly BenchStep[] = [...benchRoles, 'summary']
const next = (step: BenchStep): BenchStep => steps[steps.indexOf(step) + 1] ?? 'summary'

/** Whether a scanner is asked for. */
export const asksScanner = (step: BenchStep): step is ScannerRole =>
  step === 'scanner-a' || step === 'scanner-b'
/** The half of the window a scanner belongs to. */
export const halfOf = (role: ScannerRole): 'a' | 'b' => (role === 'scanner-a' ? 'a' : 'b')
const otherOf = (role: ScannerRole): ScannerRole => (role === 'scanner-a' ? 'scanner-b' : 'scanner-a')

/** A scanner spoke where one is asked for: it is the one, or the sentence why not. */
export function scannerSpoke(
  draft: BenchDraft,
  { id, name, half }: Speaker,
): { draft: BenchDraft; refusal: BenchRefusal | null } {
  const { step, chosen, insists } = draft
  if (!asksScanner(step)) return { draft, refusal: null }
  if (chosen[otherOf(step)] === id)
    return { draft: { ...draft, insists: null }, refusal: { refusal: 'bench-same-scanner', name } }
  if (half !== null && half !== halfOf(step) && insists !== id)
    return { draft: { ...draft, insists: id }, refusal: { refusal: 'bench-other-half', name } }
  return { draft: fillRole(draft, step, id), refusal: null }
}

/** Gives a role its device and asks for the next one. */
export function fillRole(draft: BenchDraft, role: BenchRole, id: string): BenchDraft {
  const chosen = { ...draft.chosen, [role]: id }
  return { step: draft.step === role ? next(role) : draft.step, chosen, insists: null }
}

/** Goes on without an answer: what was set before stays as it is. */
export function skipRole({ step, chosen }: BenchDraft): BenchDraft {
  return { step: next(step), chosen, insists: null }
}

/** Asks once more what was asked before; its answer is forgotten. */
export function askAgain({ step, chosen }: BenchDraft): BenchDraft {
  const before = steps[steps.indexOf(step) - 1] ?? 'scanner-a'
  const kept = Object.entries(chosen).filter(([role]) => role !== before && role !== step)
  return { step: before, chosen: Object.fromEntries(kept), insists: null }
}

/** Changes the scanners of the two halves. */
export function swapScanners(draft: BenchDraft): BenchDraft {
  const { 'scanner-a': left, 'scanner-b': right, ...others } = draft.chosen
  const chosen = {
    ...others,
    ...(right === undefined ? {} : { 'scanner-a': right }),
    ...(left === undefined ? {} : { 'scanner-b': left }),
  }
  return { ...draft, chosen, insists: null }
}

/** The role a device was given; null for none. */
export const roleOf = ({ chosen }: BenchDraft, id: string): BenchRole | null =>
  benchRoles.find((role) => chosen[role] === id) ?? null
