import type { InstructionKind } from '#domain/instruction'
import type { GainFact } from '#domain/judge-gain'
import type { ServiceChoice } from '#domain/rates/choose'
import type { OverrideReason } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'

/** What happened at a bench. */
export type PackFact =
  | GainFact
  | { fact: 'partial-confirmed' }
  /** `digest`: of what was read; when it says something else, it is read again. */
  | { fact: 'instructions-read'; kinds: InstructionKind[]; digest: string }
  /** `lpn`: it was picked into, and comes with what lies in it. */
  | { fact: 'carton-opened'; cartonTypeId: string; lpn?: string | undefined }
  | { fact: 'carton-changed'; cartonId: string; cartonTypeId: string }
  | {
      fact: 'unit-verified'
      cartonId: string
      lineRef: string
      sku: string
      quantity: number
      lot: string | null
      serial: string | null
      weightG?: number | undefined
    }
  /** Units of a line that were not scanned one by one: keyed after a scan, or taken as they were picked. */
  | {
      fact: 'units-keyed' | 'units-trusted'
      cartonId: string
      lineRef: string
      sku: string
      quantity: number
      lot: string | null
      serial: null
    }
  | {
      fact: 'unit-taken-out'
      cartonId: string
      lineRef: string
      sku: string
      lot: string | null
      serial: string | null
      weightG?: number | undefined
    }
  /** One unit taken out that nobody may sell; the order is short of it. */
  | {
      fact: 'unit-set-apart'
      lineRef: string
      sku: string
      lot: string | null
      serial: string | null
      weightG?: number | undefined
    }
  | { fact: 'carton-full'; cartonId: string }
  | { fact: 'carton-counted'; cartonId: string; counted: number }
  | { fact: 'carton-miscounted'; cartonId: string; counted: number; triesLeft: number }
  /** Counted wrong too often: all of it comes out, and each unit is scanned again. */
  | { fact: 'carton-emptied'; cartonId: string }
  | {
      fact: 'carton-weighed'
      cartonId: string
      weightG: number
      expectedG: number | null
      toleranceG: number | null
      passed: boolean
    }
  | { fact: 'weight-overridden'; cartonId: string; reason: OverrideReason; by: string }
  | { fact: 'service-chosen'; cartonId: string; choice: ServiceChoice }
  | { fact: 'label-made'; cartonId: string; trackingNumber: string; sscc: string }
  | { fact: 'carton-closed'; cartonId: string; last: boolean }
  /** Its label, if it had one, is void, and it is weighed anew. */
  | { fact: 'carton-reopened'; cartonId: string; trackingNumber: string | null; sscc: string | null }

/** What is judged of one scan or answer. */
export type PackVerdict = { facts: PackFact[] } | Refusal
