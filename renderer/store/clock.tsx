import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** Where the renderer gets its time from; a fixed one in the gallery and in tests. */
export interface Clock {
  now(): number
  /** Runs something later; the answer takes it back. */
  after(waitMs: number, run: () => void): () => void
}

/** The clock of the computer. */
export const realClock: Clock = {
  now: () => Date.now(),
  after: (waitMs, run) => {
    const timer = setTimeout(run, waitMs)
    return () => clearTimeout(timer)
  },
}

const Time = createContext<Clock>(realClock)

/** Gives everything inside it one clock. */
export const Ticks = ({ clock, children }: { clock: Clock; children: ReactNode }) => (
  <Time value={clock}>{children}</Time>
)

/** The time now, read again every so often so that countdowns move. */
export function useNow(everyMs: number): number {
  const clock = useContext(Time)
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    setNow(clock.now())
    let stop = (): void => {}
    const tick = (): void => {
      stop = clock.after(everyMs, () => {
        setNow(clock.now())
        tick()
      })
    }
    tick()
    return () => stop()
  }, [clock, everyMs])
  return now
}
