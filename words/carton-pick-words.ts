import type { CartonPickRefusal } from '#domain/refusal/carton-picks'
import type { RefusalWords, Said } from '#words/table'

/** What is said where orders are picked into the cartons they leave in. */
export interface CartonPickWords {
  refusals: RefusalWords<CartonPickRefusal>
  /** `size`: of the carton to bring; null where nobody knows one. */
  bind: (slot: number, orderNumber: string, size: string | null) => Said
  bindVoice: (slot: number, size: string | null) => string
  put: (slot: number, lpn: string, inHand: number) => Said
  putVoice: (slot: number, lpn: string, inHand: number) => string
  unload: (slot: number, lpn: string, place: string, left: number) => Said
  unloadVoice: (slot: number, lpn: string, place: string) => string
  take: (size: string | null) => string
  left: (cartons: number) => string
  onCart: string
  bringAway: string
  /** A size in the beam's steps. */
  cartons: string
  /** At the bench: those that were picked and not scanned here yet. */
  next: (lpns: readonly string[]) => Said
  full: string
  units: (units: number) => string
  lpn: (lpn: string) => string
  /** Of a wave. */
  into: string
  intos: Record<'totes' | 'cartons', string>
}
