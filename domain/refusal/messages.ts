/** Messages that the order system did not accept. */
export type MessageRefusal =
  | { refusal: 'message-not-parked' }
  /** The order system may have it already, and would have it twice under another text. */
  | { refusal: 'message-maybe-taken' }
  | { refusal: 'correction-unfit'; field: string }
