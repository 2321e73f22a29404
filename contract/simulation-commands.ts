import { z } from 'zod'
import { desk } from '#contract/command-parts'
import type { FloorDrawing, FloorPoint } from '#domain/routing/hall-drawing'
import type { Need } from '#domain/simulation/shift'
import type { Supplies } from '#domain/simulation/supplies'
import type { PeopleNeeded, WayOut } from '#domain/simulation/ways-out'

const people = z.number().int().min(0).max(500).nullable()
const days = z.number().int().min(1).max(90)

/** Commands about how the shift goes on and where goods should lie. */
export const simulationCommands = {
  /** Plays the shift forward: what is on the floor now, and a plan that is not released yet. Null: the people who are here. */
  shiftForecast: {
    allowed: desk,
    args: z.strictObject({
      planId: z.string().min(1).max(80).nullable(),
      pickers: people,
      packers: people,
      benches: people,
      /** Of everybody. */
      breaks: z
        .array(z.strictObject({ fromAt: z.iso.datetime(), minutes: z.number().int().min(1).max(240) }))
        .max(6),
    }),
  },
  /** What was picked and walked in the last days, and moves of goods that would make it less. */
  goodsMoves: { allowed: desk, args: z.strictObject({ days }) },
  /** Saves the moves as a file, and what was picked and walked beside them; answers its name, null when nobody chose one. */
  saveGoodsMoves: { allowed: desk, args: z.strictObject({ days }) },
} as const

/** An instant of a tenth, of the middle and of nine tenths of all runs; null for never. */
export interface FinishView {
  p10At: string | null
  p50At: string | null
  p90At: string | null
}

export interface CutOffRow {
  cutOffAt: string
  courierNames: string[]
  orders: number
  finish: FinishView
  /** Orders that are late in the mean of all runs. */
  late: number
  surePercent: number
  heldBy: Need | null
}

/** The shift as it goes on. */
export interface ShiftForecastView {
  at: string
  runs: number
  orders: number
  walks: number
  units: number
  late: number
  finish: FinishView
  cutOffs: CutOffRow[]
  /** The best first. */
  ways: { way: WayOut; finish: FinishView; late: number }[]
  /** Per zone of walks, when they are all in; null for walks through several. */
  zones: { zone: string | null; walks: number; finish: FinishView }[]
  needed: PeopleNeeded
  supplies: Supplies
  people: { pickers: number; packers: number; benches: number }
  /** How long work takes here where it usually takes 100; samples of 0: not learned yet. */
  pace: Record<'picking' | 'packing', { percent: number; samples: number }>
}

/** An item at a place: how often it was picked, and the walking for it. */
export interface HeatItemRow {
  sku: string
  name: string
  locationId: string
  picks: number
  units: number
  weekM: number
}

/** Goods that should lie elsewhere; `inTheWay` comes to where they were. */
export interface MoveRow {
  sku: string
  name: string
  from: string
  to: string
  inTheWay: { sku: string; name: string }[]
  picks: number
  weekM: number
}

export interface GoodsMovesView {
  days: number
  walks: number
  picks: number
  walkM: number
  floor: FloorDrawing
  /** Picks and walking of each place. */
  heat: (FloorPoint & { locationId: string; picks: number; weekM: number })[]
  items: HeatItemRow[]
  moves: MoveRow[]
}

/** What they answer. */
export interface SimulationAnswers {
  shiftForecast: ShiftForecastView
  goodsMoves: GoodsMovesView
  saveGoodsMoves: { name: string } | null
}
