import type { MessageRow, PrintJobRow } from '#contract/desk-views'
import type { DeviceCondition, DeviceKind, DeviceReason } from '#contract/devices'
import type { CorrectableName } from '#contract/message-fields'
import type { OmsView } from '#contract/seat-view'
import type { WaveRow } from '#contract/wave-views'
import type { ExceptionKind } from '#domain/exception'
import type { FloorStage, OrderStatus, Role } from '#domain/order'
import type { WalkStop } from '#domain/pick'
import type {
  CourierReason,
  OverrideReason,
  PartialReason,
  ReprintReason,
  ShortReason,
  SkipReason,
  TakeOverReason,
} from '#domain/reasons'
import type { LeftOutReason } from '#domain/refusal/waves'
import type { Choice, Trouble } from '#words/table'

/** A choice for every reason that somebody may give. */
export interface ReasonWords {
  shortReasons: Record<ShortReason, Choice>
  overrideReasons: Record<OverrideReason, Choice>
  partialReasons: Record<PartialReason, Choice>
  courierReasons: Record<CourierReason, Choice>
  takeOverReasons: Record<TakeOverReason, Choice>
  skipReasons: Record<SkipReason, Choice>
  reprintReasons: Record<ReprintReason, Choice>
}

/** One word or choice for every code a person may meet on a screen. */
export interface CodeWords extends ReasonWords {
  roles: Record<Role, string>
  leftOutReasons: Record<LeftOutReason, string>
  waveStates: Record<WaveRow['state'], string>
  methods: Record<WaveRow['method'], string>
  orderStatuses: Record<OrderStatus, string>
  floorStages: Record<FloorStage, string>
  messageKinds: Record<MessageRow['kind'], string>
  messageStates: Record<MessageRow['state'], string>
  printStates: Record<PrintJobRow['state'], string>
  /** Of a paper whose printer cannot tell whether it came out. */
  sentMeans: string
  printKinds: Record<PrintJobRow['kind'], string>
  omsStates: Record<OmsView['state'], string>
  deviceKinds: Record<DeviceKind, string>
  deviceConditions: Record<DeviceCondition, string>
  deviceTroubles: Record<DeviceReason, Trouble>
  /** What stands on small labels. */
  codeKinds: Record<
    'tote' | 'carton' | 'cart' | 'cartonType' | 'place' | 'zone' | 'apart' | 'lpn' | 'plate' | 'putBack',
    string
  >
  exceptionKinds: Record<ExceptionKind, string>
  /** Fields of an order, where ours and the OMS's stand side by side. */
  fieldNames: Readonly<Record<string, string>>
  /** What of a refused message can be put right. */
  correctable: Record<CorrectableName, string>
  /** What happened to an order, as its history tells. */
  /** What happened to an order that left a walk. */
  leftBecause: Record<WalkStop['why'], string>
  eventKinds: Readonly<Record<string, string>>
  handling: Record<'fragile' | 'hazmat' | 'gift', string>
  unitWords: Readonly<Record<string, readonly [one: string, many: string]>>
}
