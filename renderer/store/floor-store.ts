import { replaceEqualDeep } from '@tanstack/react-query'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, News } from '#contract/commands'
import type { SeatView, Sound, Verdict } from '#contract/views'
import type { Clock } from '#renderer/store/clock.tsx'
import type { Language } from '#words/say'

/** Full screens a person opens over the step; closed by the next step. */
export type Dialog =
  | 'type-code'
  | 'short'
  | 'pin'
  | 'more'
  | 'me'
  | 'take-out'
  | 'cartons'
  | 'override'
  | 'reprint'

export type DeskPage = 'waves' | 'plan' | 'exceptions' | 'messages' | 'devices' | 'settings'
export type Route = { place: 'floor' } | { place: 'desk'; page: DeskPage }

/** The last reading of a scale and when it came. */
export type LiveWeight = Omit<Extract<News, { tell: 'weight' }>, 'tell'> & { receivedAt: number }

/** What the window itself remembers: the last view of its seat, the last verdict, and what is opened over it. */
export interface FloorState {
  seat: 'a' | 'b'
  view: SeatView | null
  notice: Verdict | null
  /** A scan is being saved for longer than a blink. */
  working: boolean
  weights: Readonly<Record<string, LiveWeight>>
  dialog: Dialog | null
  route: Route
  /** Chosen on the sign-in screen, before a badge says it. */
  language: Language
  /** The supervisor's badge, when it was scanned where only a supervisor can help. */
  badge: string | null
  /** How many verdicts were told; a command compares it to know whether its refusal was told already. */
  told: number
  tell(news: News): void
  /** Shows the refusal or fault a command was answered with. */
  refuse(answer: Extract<Answer<unknown>, { ok: false }>): void
  open(dialog: Dialog): void
  close(): void
  go(route: Route): void
  speak(language: Language): void
}
export type FloorStore = StoreApi<FloorState>

const acceptedMs = 900
const workingAfterMs = 150

/** The memory of one window, with time and loudspeaker passed in. */
export function createFloorStore(seat: 'a' | 'b', clock: Clock, sound: (sound: Sound) => void): FloorStore {
  let endNotice = (): void => {}
  let endWaiting = (): void => {}
  return createStore<FloorState>((set, get) => {
    const show = (verdict: Verdict): void => {
      endNotice()
      endWaiting()
      const badge = supervisorBadge(verdict, get())
      if (badge !== null) {
        set({ badge, notice: null, working: false, dialog: get().dialog ?? 'override', told: get().told + 1 })
        return
      }
      set({ notice: verdict, working: false, told: get().told + 1 })
      sound(verdict.sound)
      if (verdict.kind === 'accepted') endNotice = clock.after(acceptedMs, () => set({ notice: null }))
    }
    const see = (told: SeatView): boolean => {
      const before = get().view
      if (before !== null && told.revision < before.revision) return false
      /** What did not change keeps its identity, so that only the parts that changed are drawn again. */
      const view: SeatView = replaceEqualDeep(before, told)
      const moved = before === null || stepKey(before) !== stepKey(view)
      set({ view })
      if (moved)
        set({ dialog: null, badge: null, ...(get().notice?.kind === 'accepted' ? {} : { notice: null }) })
      const otherPerson = view.person?.personId !== before?.person?.personId
      const workBegan = view.screen.screen !== 'home' && view.screen.screen !== before?.screen.screen
      if (otherPerson || workBegan) set({ route: { place: 'floor' } })
      return true
    }
    return {
      seat,
      view: null,
      notice: null,
      working: false,
      weights: {},
      dialog: null,
      route: { place: 'floor' },
      language: 'en',
      badge: null,
      told: 0,
      tell(news) {
        if (news.tell === 'seat') {
          if (news.view.seat !== seat || !see(news.view)) return
          if (news.verdict !== null) show(news.verdict)
          else {
            endWaiting()
            set({ working: false })
          }
        } else if (news.tell === 'working' && news.seat === seat) {
          endWaiting()
          endWaiting = clock.after(workingAfterMs, () => set({ working: true }))
        } else if (news.tell === 'weight') {
          const { tell: _, ...reading } = news
          set({ weights: { ...get().weights, [news.deviceId]: { ...reading, receivedAt: clock.now() } } })
        }
      },
      refuse(answer) {
        if ('refusal' in answer)
          show({ kind: 'refused', refusal: answer.refusal, scanned: null, sound: 'refused' })
        else
          show({
            kind: 'fault',
            fault: answer.fault.kind === 'disk-full' ? 'disk-full' : 'bug',
            logId: answer.fault.logId,
            sound: 'attention',
          })
      },
      open: (dialog) =>
        set({ dialog, badge: null, ...(get().notice?.kind === 'accepted' ? {} : { notice: null }) }),
      close: () => set({ dialog: null, ...(get().notice?.kind === 'accepted' ? {} : { notice: null }) }),
      go: (route) => set({ route, dialog: null }),
      speak: (language) => set({ language }),
    }
  })
}

/** A badge nobody asked for means "I allow it" where a weight is off, and where a supervisor is being asked. */
function supervisorBadge(verdict: Verdict, { view, dialog }: FloorState): string | null {
  if (
    verdict.kind !== 'refused' ||
    verdict.refusal.refusal !== 'not-asked-for' ||
    verdict.refusal.scanned !== 'badge'
  )
    return null
  const off = view?.screen.screen === 'pack' && view.screen.step.step === 'weight-off'
  return (off && dialog === null) || dialog === 'override' || dialog === 'reprint'
    ? verdict.refusal.text
    : null
}

/** What the person is doing; when it changes, dialogs and old refusals are about something else. */
export function stepKey({ person, screen }: SeatView): string {
  const who = person?.personId ?? 'nobody'
  switch (screen.screen) {
    case 'sign-in':
      return 'sign-in'
    case 'home':
      return `${who} home ${screen.offered?.listId ?? screen.myList?.number ?? ''}`
    case 'pick':
      return `${who} ${screen.list.number} ${screen.step.step} ${screen.line?.lineId ?? ''}`
    case 'pack':
      return `${who} ${screen.order.orderRef} ${screen.step.step} ${screen.carton?.cartonId ?? ''}`
  }
}
