/** What a supervisor decides of an order. */
export type DecisionRefusal =
  | { refusal: 'nothing-to-decide'; orderNumber: string }
  /** `until`: from then on anybody may take it up. */
  | { refusal: 'exception-taken'; by: string; until: string }
  | { refusal: 'decide-first'; orderNumber: string }
  | { refusal: 'put-back-first'; orderNumber: string }
  | { refusal: 'label-exists'; orderNumber: string }
