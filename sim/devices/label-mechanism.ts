import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noFaults, type PrinterFaults } from './zpl-answers.ts'

/** One label that came out, byte for byte as it was sent. */
export interface PrintedLabel {
  bytes: Uint8Array
  at: string
}

/** How a virtual printer prints; `folder` null writes no files. */
export interface MechanismBuild {
  msPerLabel: number
  folder: string | null
  onLabel: ((label: PrintedLabel) => void) | null
}

/** Roll, head and memory of a virtual label printer. */
export interface LabelMechanism {
  labels: readonly PrintedLabel[]
  faults(): PrinterFaults
  set(changes: Partial<PrinterFaults>): void
  take(label: Uint8Array): void
  waiting(): { formats: number; labels: number }
  /** Forgets what waits, as a printer that is switched off. */
  clear(): void
}

/** A mechanism with a full roll and nothing wrong. */
export function createLabelMechanism({ msPerLabel, folder, onLabel }: MechanismBuild): LabelMechanism {
  const labels: PrintedLabel[] = []
  let waiting: { bytes: Uint8Array; copies: number }[] = []
  let faults = noFaults
  let printing: NodeJS.Timeout | null = null
  if (folder !== null) mkdirSync(folder, { recursive: true })

  const isStopped = () => faults.paperOut || faults.ribbonOut || faults.headOpen || faults.paused

  /** One label after the other; one that a fault interrupts is held and printed whole afterwards. */
  function work(): void {
    if (printing !== null || waiting.length === 0 || isStopped()) return
    printing = setTimeout(() => {
      printing = null
      const first = waiting[0]
      if (first === undefined || isStopped()) return
      comeOut(first.bytes)
      first.copies--
      if (first.copies <= 0) waiting.shift()
      work()
    }, msPerLabel)
  }

  function comeOut(bytes: Uint8Array): void {
    const label = { bytes, at: new Date().toISOString() }
    labels.push(label)
    const name = `label-${String(labels.length).padStart(4, '0')}.zpl`
    if (folder !== null) writeFileSync(join(folder, name), bytes)
    if (faults.labelsOnRoll !== null) {
      const labelsOnRoll = faults.labelsOnRoll - 1
      faults = { ...faults, labelsOnRoll, paperOut: labelsOnRoll <= 0 }
    }
    onLabel?.(label)
  }

  return {
    labels,
    faults: () => faults,
    set(changes) {
      const refilled = changes.paperOut === false && changes.labelsOnRoll === undefined
      faults = { ...faults, ...(refilled ? { labelsOnRoll: null } : {}), ...changes }
      work()
    },
    take(bytes) {
      const copies = Number(/\^PQ(\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? 1)
      waiting.push({ bytes, copies: Math.max(1, copies) })
      work()
    },
    waiting: () => ({ formats: Math.max(0, waiting.length - 1), labels: waiting[0]?.copies ?? 0 }),
    clear() {
      if (printing !== null) clearTimeout(printing)
      printing = null
      waiting = []
    },
  }
}
