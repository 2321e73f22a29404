import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react'
import { useWindow } from '#renderer/store/floor-context.tsx'
import type { Layer, OfferName } from '#renderer/store/offers'

const Here = createContext<Layer>('work')

/** Everything inside it lies over the work: while it is there, the work beneath offers nothing. */
export const OverWork = ({ layer, children }: { layer: Layer; children: ReactNode }) => (
  <Here value={layer}>{children}</Here>
)

/** Lets a scanned command code press something as a finger does; null while it cannot be pressed. */
export function useOffer(name: OfferName | null, press: (() => unknown) | null): void {
  const { store } = useWindow()
  const layer = useContext(Here)
  const now = useRef(press)
  useLayoutEffect(() => {
    now.current = press
  })
  const offered = press !== null
  useLayoutEffect(
    () =>
      offered && name !== null
        ? store.getState().offers.add({ name, layer, press: () => now.current?.() })
        : undefined,
    [store, name, layer, offered],
  )
}
