import { createContext, type ReactNode, useContext, useLayoutEffect, useRef } from 'react'
import { useWindowIfOpen } from '#renderer/store/floor-context.tsx'
import type { Layer, OfferName } from '#renderer/store/offers'

const Here = createContext<Layer>('work')

/** Everything inside it lies over the work: while it is there, the work beneath offers nothing. */
export const OverWork = ({ layer, children }: { layer: Layer; children: ReactNode }) => (
  <Here value={layer}>{children}</Here>
)

/** Lets a scanned command code press something as a finger does; null while it cannot be pressed. Without a station nothing scans. */
export function useOffer(name: OfferName | null, press: (() => unknown) | null): void {
  const store = useWindowIfOpen()?.store
  const layer = useContext(Here)
  const now = useRef(press)
  useLayoutEffect(() => {
    now.current = press
  })
  const offered = press !== null
  useLayoutEffect(
    () =>
      offered && name !== null && store !== undefined
        ? store.getState().offers.add({ name, layer, press: () => now.current?.() })
        : undefined,
    [store, name, layer, offered],
  )
}
