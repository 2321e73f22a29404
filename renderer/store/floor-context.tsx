import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Answer, CommandAnswer, CommandArgs, CommandName, StationBridge } from '#contract/commands'
import type { FloorState, FloorStore } from '#renderer/store/floor-store'
import type { HalvesStore } from '#renderer/store/halves'

interface Half {
  store: FloorStore
  bridge: StationBridge
  halves: HalvesStore
}
const Here = createContext<Half | null>(null)

/** Gives everything inside it the memory of its seat and the station. */
export const AtStation = ({ children, ...half }: Half & { children: ReactNode }) => {
  const { store, bridge, halves } = half
  const here = useMemo(() => ({ store, bridge, halves }), [store, bridge, halves])
  return <Here value={here}>{children}</Here>
}

/** The memory of this seat and the station themselves. */
export function useWindow(): Half {
  const here = useContext(Here)
  if (here === null) throw new Error('useWindow outside AtStation')
  return here
}

/** The same, or null where no station is open yet: the question which copy to restore is asked before. */
export const useWindowIfOpen = (): Half | null => useContext(Here)

/** Whether keys typed now belong to this seat: it is alone in the window, or its half was touched last. */
export function useHasKeys(): boolean {
  const { store, halves } = useWindow()
  const alone = !useStore(store, ({ view }) => view?.station.twoPeople ?? false)
  return useStore(halves, ({ touched }) => alone || touched === store.getState().seat)
}

/** A part of what this seat's half remembers. */
export const useFloor = <T,>(select: (state: FloorState) => T): T => useStore(useWindow().store, select)

/** Gives a command; a refusal it is answered with is shown in the beam, unless the station told it already. */
async function give<N extends CommandName>(
  { store, bridge }: Half,
  name: N,
  args: CommandArgs<N>,
): Promise<Answer<CommandAnswer<N>>> {
  const { told } = store.getState()
  const answer = await bridge.call(name, args, store.getState().seat)
  if (!answer.ok && store.getState().told === told) store.getState().refuse(answer)
  return answer
}

/** The arguments a floor screen gives; the seat is added. */
type SeatArgs<N extends CommandName> = Omit<CommandArgs<N>, 'seat'>

/** Gives commands for this window's seat. */
export function useCommand(): <N extends CommandName>(
  name: N,
  args: SeatArgs<N>,
) => Promise<Answer<CommandAnswer<N>>> {
  const here = useWindow()
  return (name, args) =>
    give(here, name, { seat: here.store.getState().seat, ...args } as unknown as CommandArgs<typeof name>)
}
