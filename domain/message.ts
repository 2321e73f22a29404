/** What a station tells an OMS, by its kinds. */
export type MessageKind =
  | 'shipmentConfirmation'
  | 'cancelConfirmation'
  | 'progress'
  | 'stockMovement'
  | 'voidLabel'
  | 'mispick'
  | 'itemProposal'
  | 'workStop'
  | 'exception'
  | 'claim'
  | 'releaseClaim'
