import type { ActionName } from '#domain/action'

/** What something on the screen is reached by besides touch: its action, or its number among the choices. */
export type OfferName = ActionName | `choice ${number}`

/** The work, what lies over it, and the help over both. What is seen hides what is beneath it. */
export type Layer = 'work' | 'over' | 'help'

/** Something on a floor screen that can be pressed. */
interface Offer {
  name: OfferName
  layer: Layer
  press: () => unknown
}

/** What the screen of one seat offers at this moment. */
export interface Offers {
  /** Adds something that can be pressed; the answer takes it away again. */
  add(offer: Offer): () => void
  find(layer: Layer, name: OfferName): Offer | null
  /** How many numbered choices there are. */
  choices(layer: Layer): number
}

export function createOffers(): Offers {
  const all = new Set<Offer>()
  const seen = (layer: Layer): Offer[] => [...all].filter((offer) => offer.layer === layer)
  return {
    add(offer) {
      all.add(offer)
      return () => void all.delete(offer)
    },
    find: (layer, name) => seen(layer).findLast((offer) => offer.name === name) ?? null,
    choices: (layer) => seen(layer).filter(({ name }) => name.startsWith('choice ')).length,
  }
}
