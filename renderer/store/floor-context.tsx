import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { Answer, CommandAnswer, CommandArgs, CommandName, StationBridge } from '#contract/commands'
import type { FloorState, FloorStore } from '#renderer/store/floor-store'

interface Window {
  store: FloorStore
  bridge: StationBridge
}
const Here = createContext<Window | null>(null)

/** Gives everything inside it the memory of this window and its station. */
export const AtStation = ({ store, bridge, children }: Window & { children: ReactNode }) => (
  <Here value={{ store, bridge }}>{children}</Here>
)

/** The window's memory and station themselves. */
export function useWindow(): Window {
  const here = useContext(Here)
  if (here === null) throw new Error('useWindow outside AtStation')
  return here
}

/** A part of what this window remembers. */
export const useFloor = <T,>(select: (state: FloorState) => T): T => useStore(useWindow().store, select)

/** Gives a command; a refusal it is answered with is shown in the beam, unless the station told it already. */
async function give<N extends CommandName>(
  { store, bridge }: Window,
  name: N,
  args: CommandArgs<N>,
): Promise<Answer<CommandAnswer<N>>> {
  const { told } = store.getState()
  const answer = await bridge.call(name, args)
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
