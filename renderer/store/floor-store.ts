import { replaceEqualDeep } from '@tanstack/react-query'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer, News } from '#contract/commands'
import type { LayoutKind } from '#contract/label-template'
import type { SeatView } from '#contract/seat-view'
import type { Sound, Verdict } from '#contract/verdict'
import type { Clock } from '#renderer/store/clock.tsx'
import { createOffers, type Offers } from '#renderer/store/offers'
import type { SettingAt, SettingSection } from '#renderer/store/setting-places'
import type { Language } from '#words/say'

/** Full screens a person opens over the step; closed by the next step. */
export type Dialog =
  | 'type-code'
  | 'short'
  | 'not-possible'
  | 'quantity'
  | 'pin'
  | 'languages'
  | 'more'
  | 'me'
  | 'take-out'
  | 'cartons'
  | 'reprint'
  | 'papers'
  | 'paper-again'
  | 'hand-over'
  | 'stock'
  | 'zones'
  | 'skip-list'
  | 'change-pin'
  | 'voice'

export type DeskPage =
  | 'waves'
  | 'plan'
  | 'exceptions'
  | 'setApart'
  | 'messages'
  | 'devices'
  | 'labels'
  | 'people'
  | 'map'
  | 'shift'
  | 'goods'
  | 'siteData'
  | 'settings'
/** `label`: the kind of label that is open in the designer. `setting`: what is wanted of the settings. */
export type Route =
  | { place: 'floor' }
  | { place: 'desk'; page: DeskPage; label?: LayoutKind; wave?: string; setting?: SettingAt }

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
  /** The codes that work here lie over everything; what is beneath stays as it is. */
  helping: boolean
  route: Route
  /** The section of the settings that was looked at last; null until one was chosen. */
  settingSection: SettingSection | null
  /** Chosen on the sign-in screen, before a badge says it. */
  language: Language
  /** Digits scanned from the command card where no pad takes them; a number, until ENTER. */
  keyed: string
  /** What the screen offers to a scanned command code. */
  offers: Offers
  /** How many verdicts were told; a command compares it to know whether its refusal was told already. */
  told: number
  /** The last signal, for those who see it better than they hear it; counted, since the same one may come again. */
  heard: { sound: Sound; nth: number } | null
  hear(sound: Sound): void
  tell(news: News): void
  /** Shows the refusal or fault a command was answered with. */
  refuse(answer: Extract<Answer<unknown>, { ok: false }>): void
  open(dialog: Dialog): void
  close(): void
  help(wanted: boolean): void
  go(route: Route): void
  speak(language: Language): void
}
export type FloorStore = StoreApi<FloorState>

const acceptedMs = 900
/** What has to be read, since it tells what comes next. */
const readMs = 4000
const toRead: readonly string[] = ['damaged-apart', 'sorted-short', 'rush-added']
const workingAfterMs = 150
/** What was asked on a screen over the step and is done: by touch it closes itself, by a scanned code it is closed here. */
const endsDialog: readonly string[] = [
  'label-reprinted',
  'paper-asked',
  'override-given',
  'unit-taken-out',
  'carton-reopened',
  'scale-set',
]

/** The memory of one window, with time and loudspeaker passed in. */
export function createFloorStore(seat: 'a' | 'b', clock: Clock, sound: (sound: Sound) => void): FloorStore {
  let endNotice = (): void => {}
  let endWaiting = (): void => {}
  return createStore<FloorState>((set, get) => {
    const show = (verdict: Verdict): void => {
      endNotice()
      endWaiting()
      const notice = verdict.kind === 'asked' ? null : verdict
      set({ notice, working: false, keyed: '', told: get().told + 1 })
      sound(verdict.sound)
      if (verdict.kind === 'accepted' && endsDialog.includes(verdict.said.saved)) set({ dialog: null })
      const isAgain = verdict.kind === 'refused' && verdict.refusal.refusal === 'paper-printed-before'
      if (isAgain) set({ dialog: 'paper-again' })
      if (verdict.kind === 'accepted')
        endNotice = clock.after(toRead.includes(verdict.said.saved) ? readMs : acceptedMs, () =>
          set({ notice: null }),
        )
    }
    const see = (told: SeatView): boolean => {
      const before = get().view
      if (before !== null && told.revision < before.revision) return false
      /** What did not change keeps its identity, so that only the parts that changed are drawn again. */
      const view: SeatView = replaceEqualDeep(before, told)
      const moved = before === null || stepKey(before) !== stepKey(view)
      if (moved || before?.question !== view.question || before.lockedAt !== view.lockedAt)
        set({ helping: false, keyed: '' })
      set({ view })
      if (moved) set({ dialog: null, ...(get().notice?.kind === 'accepted' ? {} : { notice: null }) })
      if (before !== null && before.lockedAt !== view.lockedAt) set({ notice: null })
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
      helping: false,
      route: { place: 'floor' },
      settingSection: null,
      language: 'en',
      keyed: '',
      offers: createOffers(),
      told: 0,
      heard: null,
      hear: (sound) => set({ heard: { sound, nth: (get().heard?.nth ?? 0) + 1 } }),
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
      open: (dialog) => set({ dialog, ...(get().notice?.kind === 'accepted' ? {} : { notice: null }) }),
      close: () => set({ dialog: null, ...(get().notice?.kind === 'accepted' ? {} : { notice: null }) }),
      help: (helping) => set({ helping, keyed: '' }),
      go: (route) =>
        set({
          route,
          dialog: null,
          helping: false,
          ...(route.place === 'desk' && route.setting && { settingSection: route.setting.section }),
        }),
      speak: (language) => set({ language }),
    }
  })
}

/** Something lies over the work of this seat: a question to a person, or the lock. */
export const isCovered = ({ view }: FloorState): boolean =>
  view !== null && (view.question !== null || view.lockedAt !== null)

/** What the person is doing; when it changes, dialogs and old refusals are about something else. */
export function stepKey({ person, screen }: SeatView): string {
  const who = person?.personId ?? 'nobody'
  switch (screen.screen) {
    case 'sign-in':
    case 'firstRun':
      return screen.screen
    case 'home':
      return `${who} home ${screen.offered?.listId ?? screen.myList?.number ?? ''}`
    case 'pick':
      return `${who} ${screen.list.number} ${screen.step.step} ${screen.line?.lineId ?? ''} ${screen.takeOver?.listId ?? ''}`
    case 'putBack':
      return `${who} ${screen.toteId} ${screen.step} ${screen.locationId}`
    case 'putWall':
      return `${who} ${screen.toteId} ${screen.step} ${screen.hand?.orderNumber ?? ''}`
    case 'workStops':
      return `${who} ${screen.orderNumber} ${screen.now.stopRef} ${screen.step} ${screen.now.unitsDone}`
    case 'stock':
      return `${who} ${screen.kind} ${screen.step} ${screen.locationId ?? ''}`
    case 'pack':
      return `${who} ${screen.order.orderRef} ${screen.step.step} ${screen.carton?.cartonId ?? ''}`
  }
}
