import type { Refusal } from '#domain/refusal'

/** A shipment whose last carton is closed, as it stands with the OMS. */
export interface ToldShipment {
  orderNumber: string
  /** The message that told the OMS of it, or will; null where a person settled it without one. */
  confirmation: { state: 'pending' | 'parked' | 'done' | 'resolved'; mayHaveLeft: boolean } | null
  /** What became of asking for it back before; null where nobody did. */
  asked: 'pending' | 'parked' | null
}

/** Why a shipment stays as it was told. */
export type NotTakenBack = 'settled-by-hand' | 'refused-there'

/**
 * Judges taking a shipment back whose last carton is closed. `withdraw`: the OMS has not got its confirmation, or would
 * not have it, so that nobody need be asked; `ask`: it may have it, so that it must agree first.
 */
export function judgeTakeBack({
  orderNumber,
  confirmation,
  asked,
}: ToldShipment): { way: 'withdraw' | 'ask' } | Refusal {
  const stays = (why: NotTakenBack): Refusal => ({ refusal: 'not-taken-back', orderNumber, why })
  if (asked === 'pending') return { refusal: 'being-taken-back', orderNumber }
  if (asked === 'parked') return stays('refused-there')
  if (confirmation === null || confirmation.state === 'resolved') return stays('settled-by-hand')
  const { state, mayHaveLeft } = confirmation
  return { way: state === 'parked' || (state === 'pending' && !mayHaveLeft) ? 'withdraw' : 'ask' }
}
