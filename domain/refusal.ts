import type { BenchRefusal } from '#domain/refusal/bench-setup'
import type { CartonPickRefusal } from '#domain/refusal/carton-picks'
import type { CatchRefusal } from '#domain/refusal/catch-weight'
import type { CodeRefusal } from '#domain/refusal/codes'
import type { DecisionRefusal } from '#domain/refusal/decisions'
import type { LabelRefusal, LabelTemplateRefusal } from '#domain/refusal/labels'
import type { ListRefusal } from '#domain/refusal/lists'
import type { MapRefusal } from '#domain/refusal/maps'
import type { MessageRefusal } from '#domain/refusal/messages'
import type { OrderRefusal, PackRefusal } from '#domain/refusal/packing'
import type { PaperRefusal } from '#domain/refusal/papers'
import type { PeopleRefusal } from '#domain/refusal/people'
import type { PickRefusal, PutBackRefusal } from '#domain/refusal/picking'
import type { PracticeRefusal } from '#domain/refusal/practice'
import type { WallRefusal } from '#domain/refusal/put-wall'
import type { SafetyRefusal } from '#domain/refusal/safety'
import type { ImportRefusal } from '#domain/refusal/site-data'
import type { SourceRefusal } from '#domain/refusal/sources'
import type { StockRefusal } from '#domain/refusal/stock'
import type { UpdateRefusal } from '#domain/refusal/updates'
import type { VoiceRefusal } from '#domain/refusal/voice'
import type { PlanRefusal, SteerRefusal, WaveRefusal } from '#domain/refusal/waves'
import type { WorkRefusal } from '#domain/refusal/work-stops'
import type { ZoneRefusal } from '#domain/refusal/zones'

/** What went wrong with a scan or an answer, in a form that can be worded in any language. */
export type Refusal =
  | SeatRefusal
  | WalkRefusal
  | StockRefusal
  | PackingRefusal
  | DeskRefusal
  | { refusal: 'not-found'; what: string }
  | { refusal: 'bad-setting'; where: string; problem: string }
  | { refusal: 'bad-arguments'; where: string; problem: string }
  | { refusal: 'disk-full' }

/** Of a code, of something spoken, or of who sits at a seat. */
export type SeatRefusal = CodeRefusal | VoiceRefusal | PeopleRefusal

/** On a walk or at a put wall. */
export type WalkRefusal =
  | ListRefusal
  | PickRefusal
  | PutBackRefusal
  | CartonPickRefusal
  | CatchRefusal
  | ZoneRefusal
  | WallRefusal

/** At a bench. */
export type PackingRefusal =
  | OrderRefusal
  | PackRefusal
  | WorkRefusal
  | LabelRefusal
  | LabelTemplateRefusal
  | PaperRefusal

/** At the desk, and of devices and data. */
export type DeskRefusal =
  | DecisionRefusal
  | WaveRefusal
  | PlanRefusal
  | SteerRefusal
  | MapRefusal
  | MessageRefusal
  | BenchRefusal
  | ImportRefusal
  | PracticeRefusal
  | SourceRefusal
  | SafetyRefusal
  | UpdateRefusal
