import type { QuestionView } from '#contract/question-view'
import type { SeatView } from '#contract/seat-view'
import type { Accepted, ComparisonView, Verdict } from '#contract/verdict'
import { overrideReasons } from '#domain/reasons'
import type { Refusal } from '#domain/refusal'
import type { Dialog } from '#renderer/store/floor-store'
import { inMinutes, printer, scale, scanner } from './example-station.ts'
import { plain, type Scene } from './scene.ts'

/** The home screen with nothing special. */
export const home = (seat: Partial<Extract<SeatView['screen'], { screen: 'home' }>>): SeatView['screen'] => ({
  screen: 'home',
  openLists: 4,
  openOrders: 41,
  myList: null,
  offered: null,
  takenOver: null,
  toPack: 17,
  myOrder: null,
  toTakeBack: null,
  labelsPending: 0,
  atWalls: [],
  myStockWork: null,
  zones: [],
  toCount: 6,
  ...seat,
})
/** What a seat says of a scan it refused. */
export const refused = (refusal: Refusal, scanned: ComparisonView | null = null): Verdict => ({
  kind: 'refused',
  refusal,
  scanned,
  sound: 'refused',
})
/** What a seat says of what it saved. */
export const accepted = (said: Accepted): Verdict => ({ kind: 'accepted', said, sound: 'unit' })
/** A seat whose label printer has no paper. */
export const printerOut = (seat: SeatView): SeatView => ({
  ...seat,
  devices: seat.devices.map((one) =>
    one.kind === 'label-printer' ? { ...one, condition: 'attention', reason: 'paper-out' } : one,
  ),
})
/** A seat whose order system has been silent for a while. */
export const offline = (seat: SeatView): SeatView => ({
  ...seat,
  oms: { ...seat.oms, state: 'away', awaySince: inMinutes(-25), pending: 6 },
})
/** A seat with a silent scale and an open printer. */
export const trouble = (seat: SeatView): SeatView => ({
  ...seat,
  devices: [
    scanner,
    { ...scale, condition: 'silent', reason: 'no-answer' },
    { ...printer, condition: 'attention', reason: 'head-open' },
  ],
})
/** A dialog over the screen. */
export const over = (seat: SeatView, dialog: Dialog): Scene => ({ ...plain(seat), dialog })
/** A screen right after it said something. */
export const told = (seat: SeatView, notice: Verdict): Scene => ({ ...plain(seat), notice })
/** A screen behind a question. */
export const asked = (seat: SeatView, question: QuestionView): Scene => plain({ ...seat, question })
/** A supervisor is asked for; `guest` already stands there. */
export const overrideAsk = (guest: string | null): QuestionView => ({
  ask: 'override',
  command: 'overrideWeight',
  guest,
  reasons: overrideReasons,
})
/** A weight on the scale, in milligrams. */
export const onScale = (seat: SeatView, weightMg: number, stable: boolean): Scene => ({
  ...plain(seat),
  weight: {
    deviceId: 'scale-1',
    weightMg,
    text: '',
    unit: 'kg',
    stable,
    load: null,
    problem: null,
    at: inMinutes(0),
  },
})
