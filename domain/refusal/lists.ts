/** Getting work: whose list it is, and whether there is one. */
export type ListRefusal =
  | { refusal: 'no-work' }
  /** A sign of another hall, or of a zone that is none any more. */
  | { refusal: 'unknown-zone'; text: string; zones: string[] }
  | { refusal: 'list-taken'; by: string }
  | { refusal: 'list-first'; number: string }
  /** A supervisor gave it to somebody else. */
  | { refusal: 'list-assigned'; number: string; to: string }
  | { refusal: 'list-over'; number: string }
  | { refusal: 'list-held' }
  /** Somebody else's walk that may be taken over: `cartId` once more, or the command again, takes it. */
  | { refusal: 'confirm-take-over'; number: string; cartId: string | null; by: string }
  | { refusal: 'nothing-open' }
