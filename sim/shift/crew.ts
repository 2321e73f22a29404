import type { CommandArgs } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import type { VirtualBench } from '#sim/devices/virtual-bench'
import { type Hall, type Move, packerMove, pickerMove } from './hands.ts'

/** The station as the crew reaches it: what its screen says, and the few buttons without a code. */
export interface ScreenLink {
  onSeat: (listener: (news: { view: SeatView; verdict: Verdict | null }) => void) => void
  press: <N extends Button>(seat: Seat, button: N, args: CommandArgs<N>) => void
}
type Button = 'shortLine' | 'keyTaken' | 'keyPacked' | 'retryLabel' | 'giveOverride'
type Seat = 'a' | 'b'

/** The devices as hands use them; `isMeant`: the hand has not given the scan up, for a scanner that must be waited for. */
export interface HandBench {
  scale: Pick<VirtualBench['scale'], 'setWeight'>
  scanners: Record<Seat, { scan: (...scan: [...Scan, isMeant: () => boolean]) => Promise<void> }>
}
type Scan = Parameters<VirtualBench['scanners']['a']['scan']>

export interface CrewCounts {
  scans: number
  accepted: number
  refused: Record<string, number>
  /** Refusals that nobody meant to cause. */
  unmeant: Record<string, number>
  units: number
  /** Scans that got no answer although the station was up. */
  unanswered: number
  cartons: number
  shorts: number
  /** Quantities keyed instead of scanned, and cartons counted once more. */
  keyed: number
  /** Labels taken back. */
  voids: number
}
export const noCounts = (): CrewCounts => ({
  scans: 0,
  accepted: 0,
  refused: {},
  unmeant: {},
  units: 0,
  unanswered: 0,
  cartons: 0,
  shorts: 0,
  keyed: 0,
  voids: 0,
})

/** Two virtual people at one station: the packer at seat a with the scale, the picker at seat b. */
export interface Crew {
  /** The last thing each screen said, for comparing before and after a crash. */
  views: Record<Seat, SeatView | null>
  /** Whether a seat did something since it last heard a verdict. */
  isWaiting: Record<Seat, boolean>
  /** The crew does nothing more; what it did last is still heard. */
  leave: () => void
}

/** An order that no carton holds is packed until one gets too heavy; the refusal is how the packer learns of it. */
const isTooMuch = (
  { toSplit }: Hall,
  { view: { screen }, verdict }: { view: SeatView; verdict: Verdict | null },
): boolean =>
  verdict?.kind === 'refused' &&
  verdict.refusal.refusal === 'carton-over-weight' &&
  screen.screen === 'pack' &&
  toSplit.has(screen.order.number)

const answerWithinMs = 4_000
const lookAgainMs = 40
const panRestMs = 260

/** Lets the crew work at a station until told to leave. */
export function startCrew(
  link: ScreenLink,
  bench: HandBench,
  hall: Hall,
  counts: CrewCounts,
  people: readonly Seat[] = ['a', 'b'],
): Crew {
  const views: Crew['views'] = { a: null, b: null }
  const isWaiting: Crew['isWaiting'] = { a: false, b: false }
  let left = false
  let emptySinceMs = performance.now()
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, work: () => void): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      if (!left) work()
    }, ms)
    timers.add(timer)
    return timer
  }

  const person = (seat: Seat) => {
    let verdict: Verdict | null = null
    let waiting: NodeJS.Timeout | null = null
    let meant = true
    let looking = false
    /** Grows with each move, and with each answer: what a hand had begun before is not done any more. */
    let moves = 0

    const look = (): void => {
      const view = views[seat]
      if (left || waiting !== null || view === null) return
      const move = seat === 'a' ? packerMove(hall, view, verdict) : pickerMove(hall, view, verdict)
      if (move.move === 'wait') {
        if (!looking) {
          looking = true
          later(lookAgainMs, () => {
            looking = false
            look()
          })
        }
        return
      }
      waiting = later(answerWithinMs, () => {
        waiting = null
        moves++
        if (move.move === 'scan') counts.unanswered++
        if (move.move === 'weigh') lift()
        look()
      })
      doIt(move)
    }

    const doIt = (move: Exclude<Move, { move: 'wait' }>): void => {
      meant = !('wrongOnPurpose' in move)
      isWaiting[seat] = true
      const mine = ++moves
      if (move.move === 'scan') {
        counts.scans++
        void bench.scanners[seat].scan(
          move.symbol.text,
          { aim: move.symbol.aim, framing: 'cr' },
          () => mine === moves,
        )
      } else if (move.move === 'weigh') weigh(move.weightG)
      else if (move.move === 'short') {
        counts.shorts++
        const { lineId, found } = move
        link.press(seat, 'shortLine', { seat, lineId, quantityFound: found, reason: 'notThere' })
      } else if (move.move === 'key-taken' || move.move === 'key-packed') key(move)
      else if (move.move === 'print-again') link.press(seat, 'retryLabel', { seat, jobId: move.jobId })
      else link.press(seat, 'giveOverride', { seat, reason: move.reason, pin: move.pin })
    }

    const key = (move: Extract<Move, { move: 'key-taken' | 'key-packed' }>): void => {
      counts.keyed++
      const { quantity } = move
      if (move.move === 'key-packed') link.press(seat, 'keyPacked', { seat, quantity })
      else link.press(seat, 'keyTaken', { seat, lineId: move.lineId, quantity })
    }

    const weigh = (weightG: number): void => {
      const rest = Math.max(0, emptySinceMs + panRestMs - performance.now())
      later(rest, () => bench.scale.setWeight(weightG * 1000))
    }

    const lift = (): void => {
      bench.scale.setWeight(0)
      emptySinceMs = performance.now()
    }

    const heard = (news: { view: SeatView; verdict: Verdict | null }): void => {
      views[seat] = news.view
      if (news.verdict !== null) {
        verdict = news.verdict
        moves++
        isWaiting[seat] = false
        if (waiting !== null) clearTimeout(waiting)
        waiting = null
        count(news.verdict, meant && !isTooMuch(hall, news))
        const off = news.verdict.kind === 'refused' && news.verdict.refusal.refusal === 'weight-off'
        const stored = news.verdict.kind === 'accepted' && news.verdict.said.saved === 'carton-weighed'
        if (!left && (off || stored)) lift()
      }
      setImmediate(look)
    }
    return heard
  }

  const count = (verdict: Verdict, meant: boolean): void => {
    if (verdict.kind === 'accepted') {
      counts.accepted++
      if (verdict.said.saved === 'unit-taken') counts.units += verdict.said.quantity
      if (verdict.said.saved === 'carton-closed') counts.cartons++
      if (['carton-reopened', 'take-back-asked'].includes(verdict.said.saved)) counts.voids++
    } else if (verdict.kind === 'refused') {
      const { refusal } = verdict.refusal
      counts.refused[refusal] = (counts.refused[refusal] ?? 0) + 1
      if (meant && refusal !== 'weight-off') counts.unmeant[refusal] = (counts.unmeant[refusal] ?? 0) + 1
    }
  }

  const hearing = { a: person('a'), b: person('b') }
  bench.scale.setWeight(0)
  link.onSeat((news) => {
    if (people.includes(news.view.seat)) hearing[news.view.seat](news)
  })
  return {
    views,
    isWaiting,
    leave: () => {
      left = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
