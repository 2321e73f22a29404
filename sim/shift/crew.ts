import type { Answer, CommandAnswer, CommandArgs } from '#contract/commands'
import type { SeatView } from '#contract/seat-view'
import type { Verdict } from '#contract/verdict'
import type { VirtualBench } from '#sim/devices/virtual-bench'
import type { Hall, Move } from './hands.ts'
import { packerMove } from './packer-hands.ts'
import { pickerMove } from './picker-hands.ts'

/** The station as the crew reaches it: what its screen says, and the few buttons without a code. */
export interface ScreenLink {
  onSeat: (listener: (news: { view: SeatView; verdict: Verdict | null }) => void) => void
  press: <N extends Button>(seat: Seat, button: N, args: CommandArgs<N>) => Promise<Answer<CommandAnswer<N>>>
}
type Button =
  | 'shortLine'
  | 'keyTaken'
  | 'keyPacked'
  | 'retryLabel'
  | 'giveOverride'
  | 'givePin'
  | 'weighAgain'
  | 'stopNotPossible'
  | 'exceptions'
  | 'resolveException'
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
  /** Work before packing that was undone, and that somebody said is not possible. */
  undone: number
  givenUp: number
  /** Units put on the scale because their code says no weight. */
  onScale: number
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
  undone: 0,
  givenUp: 0,
  onScale: 0,
})

/** Two virtual people at one station: the packer at seat a with the scale, the picker at seat b. */
export interface Crew {
  /** The last thing each screen said, for comparing before and after a crash. */
  views: Record<Seat, SeatView | null>
  /** Whether a seat did something since it last heard a verdict. */
  isWaiting: Record<Seat, boolean>
  /** Whether that takes something back, so that nothing on the screen is promised until then. */
  takesBack: Record<Seat, boolean>
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

/** "Weigh now" was heard; the weight itself is still to come. */
const isClaim = (verdict: Verdict): boolean =>
  verdict.kind === 'asked' || (verdict.kind === 'accepted' && verdict.said.saved === 'done')
/** Nobody knows whose goods lie on the scale: whose they are says so. */
const isShared = (verdict: Verdict): boolean =>
  verdict.kind === 'refused' && verdict.refusal.refusal === 'scale-shared'

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
  const takesBack: Crew['takesBack'] = { a: false, b: false }
  /** Whose goods lie on the one pan. */
  let onPan: Seat | null = null
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
      const panIsTaken = move.move === 'weigh' && onPan !== null && onPan !== seat
      if (move.move === 'wait' || panIsTaken) {
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
        if (onPan === seat) lift()
        look()
      })
      doIt(move)
    }

    const doIt = (move: Exclude<Move, { move: 'wait' }>): void => {
      meant = !('wrongOnPurpose' in move)
      isWaiting[seat] = true
      takesBack[seat] = 'takesBack' in move
      const mine = ++moves
      if (move.move === 'scan') {
        counts.scans++
        void bench.scanners[seat].scan(
          move.symbol.text,
          { aim: move.symbol.aim, framing: 'cr' },
          () => mine === moves,
        )
      } else if (move.move === 'weigh') {
        if (views[seat]?.question?.ask === 'unit-weight') counts.onScale++
        if (onPan === seat) void link.press(seat, 'weighAgain', { seat })
        else weigh(move.weightG)
      } else if (move.move === 'short') {
        counts.shorts++
        const { lineId, found } = move
        void link.press(seat, 'shortLine', { seat, lineId, quantityFound: found, reason: 'notThere' })
      } else if (move.move === 'key-taken' || move.move === 'key-packed') key(move)
      else if (move.move === 'settle-work') void settle(move.orderNumber)
      else press(move)
    }

    const press = (
      move: Extract<Move, { move: 'print-again' | 'give-leave' | 'give-pin' | 'not-possible' }>,
    ): void => {
      if (move.move === 'print-again') void link.press(seat, 'retryLabel', { seat, jobId: move.jobId })
      else if (move.move === 'give-pin') void link.press(seat, 'givePin', { seat, pin: move.pin })
      else if (move.move === 'not-possible')
        void link.press(seat, 'stopNotPossible', { seat, reason: 'damaged' })
      else void link.press(seat, 'giveOverride', { seat, reason: move.reason, pin: move.pin })
    }

    /** At the desk nobody hears a verdict: with the last exception settled the supervisor looks up again. */
    const settle = async (orderNumber: string): Promise<void> => {
      const open = await link.press(seat, 'exceptions', {})
      const about = open.ok
        ? open.value.filter(({ kind, about }) => kind === 'work-stop' && about === orderNumber)
        : []
      for (const { exceptionId } of about)
        await link.press(seat, 'resolveException', { exceptionId, reason: 'left out' })
      hall.work.toLeaveOut = null
      done()
      look()
    }

    /** What was done last is answered. */
    const done = (): void => {
      moves++
      isWaiting[seat] = false
      takesBack[seat] = false
      if (waiting !== null) clearTimeout(waiting)
      waiting = null
    }

    const key = (move: Extract<Move, { move: 'key-taken' | 'key-packed' }>): void => {
      counts.keyed++
      const { quantity } = move
      if (move.move === 'key-packed') void link.press(seat, 'keyPacked', { seat, quantity })
      else void link.press(seat, 'keyTaken', { seat, lineId: move.lineId, quantity })
    }

    const weigh = (weightG: number): void => {
      onPan = seat
      const rest = Math.max(0, emptySinceMs + panRestMs - performance.now())
      later(rest, () => {
        if (onPan === seat) bench.scale.setWeight(weightG * 1000)
      })
    }

    const lift = (): void => {
      onPan = null
      bench.scale.setWeight(0)
      emptySinceMs = performance.now()
    }

    const heard = (news: { view: SeatView; verdict: Verdict | null }): void => {
      views[seat] = news.view
      if (news.verdict !== null && !(onPan === seat && isClaim(news.verdict))) {
        verdict = news.verdict
        done()
        count(news.verdict, meant && !isTooMuch(hall, news))
        if (!left && onPan === seat && !isShared(news.verdict)) lift()
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
      if (verdict.said.saved === 'work-undone') counts.undone++
      if (verdict.said.saved === 'work-not-possible') counts.givenUp++
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
    takesBack,
    leave: () => {
      left = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
