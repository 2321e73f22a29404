import type { DeviceKind, DeviceReason, DeviceState } from '#contract/devices'
import type { PackView } from '#contract/pack-view'
import type { ListPreview, PickView } from '#contract/pick-view'
import type { PutBackView } from '#contract/put-back-view'
import type { PutWallView } from '#contract/put-wall-view'
import type { QuestionView } from '#contract/question-view'
import type { SoundSetting } from '#contract/sound'
import type { StockView } from '#contract/stock-view'
import type { WorkStopView } from '#contract/work-stop-view'
import type { WholeLanguage } from '#domain/language'
import type { StationMode } from '#domain/mode'
import type { Person, Role } from '#domain/order'
import type { ScaleOrder } from '#domain/scale-order'
import type { ReasonSort } from '#domain/site-data/columns'
import type { StockWorkKind } from '#domain/stock-work'
import type { VoiceSetting } from '#domain/voice/voice-setting'

/** The whole of what one seat's floor screen shows. The renderer decides nothing. */
export interface SeatView {
  seat: 'a' | 'b'
  station: {
    stationId: string
    name: string
    siteName: string
    mode: StationMode
    /** While practising: messages of the live station that wait until it is back. */
    liveWaiting: number
    timeZone: string
    currency: string
    sound: SoundSetting
    /** Two people work here, each with a half of the window. */
    twoPeople: boolean
    /** The site's own words for reasons, and which are not offered; none where the program's stand. */
    reasons: ReasonWords[]
  }
  person: PersonView | null
  /** Since when only a badge counts here; what is open stays beneath. */
  lockedAt: string | null
  /** Asked before anything goes on here; null when nothing is. */
  question: QuestionView | null
  /** Null where nobody is. */
  voice: SeatVoiceView | null
  devices: DeviceGlyphView[]
  /** Null where the station has none. */
  scale: SeatScaleView | null
  oms: OmsView
  cutOffs: CutOffView[]
  screen: ScreenView
  /** Grows by one with every change; a screen never goes back. */
  revision: number
}

/** One reason in the site's own words; null where the program's stand. */
export interface ReasonWords {
  sort: ReasonSort
  code: string
  words: Record<WholeLanguage, string | null>
  offered: boolean
}

/** A person as screens show them. */
export interface PersonView {
  personId: string
  name: string
  roles: Role[]
  language: Person['language']
  theme: Person['theme']
}

/** How the person at a seat is spoken to. */
export interface SeatVoiceView extends VoiceSetting {
  /** This half has the voice: it is on, and no other half has it. */
  speaks: boolean
  /** Who has it, where it is on here but the other half speaks. */
  takenBy: string | null
  /** A recogniser is set up for this seat. */
  hears: boolean
}

/** The connection to the central OMS, always visible. */
export interface OmsView {
  /** `none`: there is no line to it, and nothing is sent: a copy for training, or no address yet. */
  state: 'upToDate' | 'away' | 'starting' | 'auth' | 'none'
  /** When the open set was last read whole; null when never. */
  lastPullAt: string | null
  awaySince: string | null
  /** Which of several order systems it is that stands so; null while there is one only, or all stand alike. */
  sourceName: string | null
  pending: number
  parked: number
  quarantined: number
  problem: string | null
}

/** One device in the top bar. */
export interface DeviceGlyphView {
  deviceId: string
  kind: DeviceKind
  name: string
  condition: DeviceState['condition']
  reason: DeviceReason | null
  /** Labels left on the roll of a label printer, once they are few; null otherwise, and where nobody counted them. */
  fewLabels: number | null
}

/** What can be told the scale of a station from one seat. */
export interface SeatScaleView {
  deviceId: string
  /** False where its language has no such command: only its own keys do it. */
  orders: Record<ScaleOrder, boolean>
  /** Told from this seat, and not answered yet. */
  underWay: ScaleOrder | null
}

export interface CutOffView {
  courierId: string
  courierName: string
  cutOffAt: string
  /** Orders of this courier still to do today. */
  toDo: number
}

export type ScreenView =
  | { screen: 'sign-in'; people: { personId: string; name: string }[] }
  /** Nobody may administrate here yet: the first one makes themselves known. */
  | { screen: 'firstRun' }
  | HomeView
  | PickView
  | PackView
  | StockView
  | PutBackView
  | PutWallView
  | WorkStopView

/** A zone somebody may choose to pick in, and the lists there that nobody has. */
export interface ZoneChoice {
  zone: string
  lists: number
  mine: boolean
}

export interface HomeView {
  screen: 'home'
  /** Lists waiting, and the one this person left unfinished. */
  openLists: number
  openOrders: number
  /** The zones of the hall, where there are several; with none of them `mine` the person picks in all. */
  zones: ZoneChoice[]
  myList: { number: string; stopsLeft: number } | null
  /** The list offered after "get work", or the walk on a scanned cart: looked at, not yet started. */
  offered: ListPreview | null
  /** Somebody else went on with this person's walk, until they begin another. */
  takenOver: { number: string; by: string } | null
  toPack: number
  /** Putting away, refilling or counting this person has begun. */
  myStockWork: StockWorkKind | null
  /** Locations somebody asked to have counted. */
  toCount: number
  /** The order this person left open at this bench. */
  myOrder: { orderNumber: string } | null
  /** The order whose label was scanned last though it is packed: it can be taken back. */
  toTakeBack: { orderNumber: string } | null
  labelsPending: number
  /** Totes of batches that wait to be sorted, by wall. */
  atWalls: { wall: string; totes: number }[]
}
