/** Zones, and orders whose parts come together. */
export type ZoneRefusal =
  /** Nothing where this person works; `busiest`: the zone with most lists nobody has. */
  | { refusal: 'no-work-in-zones'; zones: string[]; busiest: { zone: string; lists: number } }
  /**
   * Its parts come together at `chosenPlace`, and nowhere else. `orFree`: no part stands anywhere yet, so any free
   * consolidation place will do.
   */
  | {
      refusal: 'order-gathers-at'
      orderNumber: string
      place: string
      chosenPlace: string
      orFree: boolean
    }
  /** Another order's parts come together there. */
  | { refusal: 'place-taken'; place: string; orderNumber: string; chosenPlace: string }
  /** The totes go to the drop of the next zone with work for their order. */
  | { refusal: 'wrong-drop'; place: string; zone: string; neededPlace: string }
  /** It stands at the drop of a zone where this person does not pick. */
  | { refusal: 'tote-in-zone'; toteId: string; zone: string; place: string; zones: string[] }
  /** All zones are done with it; it belongs at a bench. */
  | { refusal: 'tote-complete'; toteId: string; orderNumber: string; place: string }
  /** One walk picked it whole, so nothing has to come together. */
  | { refusal: 'order-comes-whole'; orderNumber: string; place: string; chosenPlace: string }
  /** Only some of its parts are in; `place`: where they stand. */
  | {
      refusal: 'order-incomplete'
      orderNumber: string
      place: string | null
      partsIn: number
      parts: number
      missing: { zone: string; number: string; by: string | null }[]
    }
