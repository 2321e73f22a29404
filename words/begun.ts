import type { BegunOrderView } from '#contract/desk-views'
import type { Words } from '#words/say'

/** What is known of an order that was begun before the damage: `3 of 4 units picked, in T-0457, 1 carton, label 630091284417`. */
export function sayBegun({ desk }: Words, order: BegunOrderView): string {
  const { begun } = desk.exceptions
  const { picked, ordered, totes, cartons, trackingNumbers, confirmationLost } = order
  const known = [
    confirmationLost ? [begun.packed] : [],
    picked > 0 ? [begun.picked(String(picked), ordered === null ? null : String(ordered))] : [],
    totes.length > 0 ? [begun.totes(totes.join(', '))] : [],
    cartons > 0 ? [begun.cartons(String(cartons))] : [],
    trackingNumbers.length > 0 ? [begun.labels(trackingNumbers.join(', '))] : [],
  ].flat()
  return known.length === 0 ? begun.nothing : known.join(' · ')
}
