import type { QuestionView } from '#contract/question-view'
import type { SeatView } from '#contract/seat-view'
import { overrideReasons } from '#domain/reasons'
import { inMinutes, printer, scale, scanner } from './example-station.ts'
import type { Scene } from './scene.ts'

const seatAs = (base: Scene, change: (seat: SeatView) => Partial<SeatView>): Scene => ({
  ...base,
  seat: { ...base.seat, ...change(base.seat) },
})
const asking = (base: Scene, question: QuestionView): Scene => seatAs(base, () => ({ question }))

/** What can happen to every screen of the floor, whatever it shows. */
const seatStates = {
  working: (base) => ({ ...base, working: true }),
  refused: (base) => ({
    ...base,
    notice: {
      kind: 'refused',
      refusal: { refusal: 'unknown-code', text: '4006381333931' },
      scanned: null,
      sound: 'refused',
    },
  }),
  attention: (base) => ({
    ...base,
    notice: { kind: 'fault', fault: 'bug', logId: 'e-7f3a21', sound: 'attention' },
  }),
  blocked: (base) => ({
    ...base,
    notice: { kind: 'fault', fault: 'disk-full', logId: 'e-7f3a22', sound: 'blocked' },
  }),
  offline: (base) =>
    seatAs(base, ({ oms }) => ({ oms: { ...oms, state: 'away', awaySince: inMinutes(-25), pending: 6 } })),
  trouble: (base) =>
    seatAs(base, () => ({
      devices: [
        scanner,
        { ...scale, condition: 'silent', reason: 'no-answer' },
        { ...printer, condition: 'attention', reason: 'head-open' },
      ],
    })),
  training: (base) =>
    seatAs(base, ({ station, oms }) => ({
      station: { ...station, mode: 'training', liveWaiting: 3 },
      oms: { ...oms, state: 'none' },
    })),
  locked: (base) => seatAs(base, () => ({ lockedAt: inMinutes(-6) })),
  pin: (base) => asking(base, { ask: 'pin', name: base.seat.person?.name ?? 'Tan Wei Ling 陈慧玲' }),
  'new-pin': (base) => asking(base, { ask: 'new-pin', name: 'Lim Kok Wai', why: 'once' }),
  override: (base) =>
    asking(base, { ask: 'override', command: 'overrideWeight', guest: null, reasons: overrideReasons }),
} satisfies Record<string, (base: Scene) => Scene>
export type SeatState = keyof typeof seatStates

/** The scenes of one screen in every state that any screen can be in, by name: `pick-offline`. */
export const inEveryState = (screen: string, base: Scene, but: readonly SeatState[]): Record<string, Scene> =>
  Object.fromEntries(
    (Object.keys(seatStates) as SeatState[])
      .filter((state) => !but.includes(state))
      .map((state) => [`${screen}-${state}`, seatStates[state](base)]),
  )
