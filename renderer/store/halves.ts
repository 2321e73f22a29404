import { createStore, type StoreApi } from 'zustand/vanilla'

/** What the halves of a window share: keys are typed into the one that was touched last. Scans never ask for this. */
export interface Halves {
  touched: 'a' | 'b'
  touch(seat: 'a' | 'b'): void
}
export type HalvesStore = StoreApi<Halves>

export const createHalves = (): HalvesStore =>
  createStore<Halves>((set) => ({ touched: 'a', touch: (touched) => set({ touched }) }))
