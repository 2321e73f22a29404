import type { z } from 'zod'
import { type BenchAnswers, benchCommands } from '#contract/bench-commands'
import { type CodeAnswers, codeCommands } from '#contract/code-commands'
import type { CommandRow } from '#contract/command-parts'
import { type DeviceAnswers, deviceCommands } from '#contract/device-commands'
import type { WeightReading } from '#contract/devices'
import { type DocumentAnswers, documentCommands } from '#contract/document-commands'
import { type ExceptionAnswers, exceptionCommands } from '#contract/exception-commands'
import { type LabelAnswers, labelCommands } from '#contract/label-commands'
import { type MapAnswers, mapCommands } from '#contract/map-commands'
import { type OmsAnswers, omsCommands } from '#contract/oms-commands'
import { packingCommands } from '#contract/packing-commands'
import { type PaperRuleAnswers, paperRuleCommands } from '#contract/paper-rules'
import { type PeopleAnswers, peopleCommands } from '#contract/people-commands'
import { pickingCommands } from '#contract/picking-commands'
import { type PlanAnswers, planCommands } from '#contract/plan-commands'
import { type PracticeAnswers, practiceCommands } from '#contract/practice-commands'
import type { RestoreView } from '#contract/safety'
import { type SafetyAnswers, safetyCommands } from '#contract/safety-commands'
import { type SeatAnswers, seatCommands } from '#contract/seat-commands'
import type { SeatView } from '#contract/seat-view'
import { type SetApartAnswers, setApartCommands } from '#contract/set-apart-commands'
import { type SettingAnswers, settingCommands } from '#contract/setting-commands'
import { type SimulationAnswers, simulationCommands } from '#contract/simulation-commands'
import { type SiteDataAnswers, siteDataCommands } from '#contract/site-data-commands'
import { type SteerAnswers, steerCommands } from '#contract/steer-commands'
import { stockCommands } from '#contract/stock-commands'
import { type StockDifferenceAnswers, stockDifferenceCommands } from '#contract/stock-difference-commands'
import { type SupplyAnswers, supplyCommands } from '#contract/supply-commands'
import { type UpdateAnswers, updateCommands } from '#contract/update-commands'
import type { Verdict } from '#contract/verdict'
import { type VirtualBenchAnswers, virtualBenchCommands } from '#contract/virtual-bench-commands'
import { type WaveAnswers, waveCommands } from '#contract/wave-commands'
import type { ActionName } from '#domain/action'
import type { Refusal } from '#domain/refusal'

/** Every command a window may give, its checked arguments, and who may give it. A command missing here does not exist. */
export const commands = {
  ...seatCommands,
  ...pickingCommands,
  ...packingCommands,
  ...waveCommands,
  ...exceptionCommands,
  ...deviceCommands,
  ...settingCommands,
  ...peopleCommands,
  ...benchCommands,
  ...codeCommands,
  ...documentCommands,
  ...labelCommands,
  ...paperRuleCommands,
  ...planCommands,
  ...mapCommands,
  ...omsCommands,
  ...practiceCommands,
  ...safetyCommands,
  ...simulationCommands,
  ...siteDataCommands,
  ...steerCommands,
  ...supplyCommands,
  ...stockCommands,
  ...setApartCommands,
  ...stockDifferenceCommands,
  ...updateCommands,
  ...virtualBenchCommands,
} satisfies Record<string, CommandRow>

export type CommandName = keyof typeof commands
export type CommandArgs<N extends CommandName> = z.infer<(typeof commands)[N]['args']>

/** What each command answers when it is not refused; the rest answer nothing but "done". */
interface Answers
  extends SeatAnswers,
    WaveAnswers,
    ExceptionAnswers,
    DeviceAnswers,
    SettingAnswers,
    PeopleAnswers,
    BenchAnswers,
    CodeAnswers,
    DocumentAnswers,
    LabelAnswers,
    PaperRuleAnswers,
    PlanAnswers,
    MapAnswers,
    OmsAnswers,
    PracticeAnswers,
    SafetyAnswers,
    SimulationAnswers,
    SetApartAnswers,
    SiteDataAnswers,
    SteerAnswers,
    SupplyAnswers,
    StockDifferenceAnswers,
    UpdateAnswers,
    VirtualBenchAnswers {}
export type CommandAnswer<N extends CommandName> = N extends keyof Answers ? Answers[N] : null

/** Every command is answered by one of these; errors never cross as exceptions. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: Refusal }
  | { ok: false; fault: { kind: 'bug' | 'disk-full' | 'oms' | 'device'; detail: string; logId: string } }

/** What the station tells windows unasked, always after the commit. */
export type News =
  | { tell: 'seat'; view: SeatView; verdict: Verdict | null }
  /** Rows of these tables changed; what shows them reads again. */
  | { tell: 'changed'; tables: TableName[] }
  | ({ tell: 'weight' } & WeightReading)
  | { tell: 'working'; seat: 'a' | 'b' }
  /** An action's code was scanned that is for the window: it presses what the screen shows of that name. */
  | { tell: 'press'; seat: 'a' | 'b'; action: ActionName }
  /** A person is asked what to do about the database; null: the station is open (again). */
  | { tell: 'rescue'; view: RestoreView | null }

export type TableName =
  | 'orders'
  | 'wave'
  | 'wavePlan'
  | 'waveTemplate'
  | 'list'
  | 'carton'
  | 'outbox'
  | 'quarantine'
  | 'exception'
  | 'setApart'
  | 'stockDifference'
  | 'labelTemplate'
  | 'paperRules'
  | 'floorMap'
  | 'supply'
  | 'device'
  | 'printJob'
  | 'settings'
  | 'person'
  | 'siteData'
  | 'virtualBench'

/** The only two functions a window has (electron/preload.ts). `seat` is whose hand gives a command that is about no seat. */
export interface StationBridge {
  call<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    seat?: 'a' | 'b',
  ): Promise<Answer<CommandAnswer<N>>>
  onNews(listener: (news: News) => void): () => void
}
