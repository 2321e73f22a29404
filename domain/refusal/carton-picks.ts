/** A walk that is picked into the cartons its orders leave in. */
export type CartonPickRefusal =
  /** The walk is picked into shipping cartons. */
  | { refusal: 'carton-wanted'; toteId: string; slot: number }
  /** A walk into totes. */
  | { refusal: 'tote-wanted'; lpn: string; slot: number }
  /** The number of a carton stands for one carton only. */
  | { refusal: 'lpn-used'; lpn: string; orderNumber: string }
  /** Nothing says how large a carton this is. */
  | { refusal: 'carton-size-first'; lpn: string; slot: number }
  /** Its carton takes no more of what is picked. */
  | {
      refusal: 'carton-holds-no-more'
      why: 'weight' | 'space'
      cartonTypeId: string
      slot: number
      empty: boolean
    }
