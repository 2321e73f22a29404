/** Sorting a batch at a put wall. */
export type WallRefusal =
  /** A cubby of a wall was scanned where a tote is wanted. */
  | { refusal: 'cubby-stays'; cubbyId: string; wall: string }
  | { refusal: 'not-in-batch'; sku: string; number: string }
  /** All orders of the batch have theirs. */
  | { refusal: 'nobody-wants'; sku: string }
  /** No single order wants so many. */
  | { refusal: 'case-splits'; sku: string; scanned: number; wanted: number }
  | { refusal: 'cubby-first'; sku: string; orderNumber: string; cubbyId: string | null }
  | { refusal: 'wrong-cubby'; cubbyId: string; neededCubbyId: string | null; orderNumber: string }
  | { refusal: 'nothing-for-cubby'; cubbyId: string }
  | { refusal: 'confirm-tote-empty'; toteId: string; units: number }
  | { refusal: 'batch-not-there'; toteId: string; number: string }
  | { refusal: 'other-batch'; toteId: string; number: string }
  | { refusal: 'tote-sorted-by'; toteId: string; by: string }
  | { refusal: 'no-put-wall' }
