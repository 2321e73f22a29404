/** Something spoken. */
export type VoiceRefusal =
  /** Something was heard, and nothing is done about it. */
  | { refusal: 'say-again'; why: 'unsure' | 'unknown' | 'language' | 'late' }
  /** A serial number was spelled before the code of its item was scanned. */
  | { refusal: 'scan-then-spell'; sku: string }
  /** The other half of the window speaks. */
  | { refusal: 'voice-taken'; by: string }
