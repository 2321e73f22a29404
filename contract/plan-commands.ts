import { z } from 'zod'
import { desk, id } from '#contract/command-parts'
import type { PlanView, PlanWays, ReleaseAdviceView, WaveTemplatesView } from '#contract/plan-view'
import type { WavePreview } from '#contract/wave-views'
import { pickIntos, pickMethods } from '#domain/pick'
import { emptyChoices, orderSorts, planEfforts, priorityReasons } from '#domain/wave'

const most = z.number().int().min(1).max(1_000_000_000).nullable()
const waveRule = z.strictObject({
  templateId: id.nullable(),
  courierIds: z.array(id).max(50),
  cutOffBy: z.iso.datetime().nullable(),
  leastPriority: z.number().int().min(0).max(100),
  priorityReasons: z.array(z.enum(priorityReasons)).max(priorityReasons.length),
  singlesOnly: z.boolean(),
  zones: z.array(id).max(200),
  method: z.enum(pickMethods),
  into: z.enum(pickIntos).default('totes'),
  mostOrders: z.number().int().min(1).max(5000),
  mostLines: most,
  mostG: most,
  ordersPerWalk: z.number().int().min(1).max(40),
  onlyOrders: z.array(id).max(5000).nullable(),
  mostWalkG: most,
  mostWalkMl: most,
  mostWalkLines: most,
  apart: z.array(z.enum(orderSorts)).max(orderSorts.length),
  effort: z.enum(planEfforts),
  lateJoining: z.boolean(),
  rushJoining: z.boolean(),
  whenEmpty: z.enum(emptyChoices),
})
const ofPlan = z.strictObject({ planId: id })

/** Commands about planning and releasing waves. */
export const planCommands = {
  /** Begins to plan a wave and says what it would be; `wavePlan` tells how the plan gets on. */
  previewWave: { allowed: desk, args: z.strictObject({ rule: waveRule }) },
  wavePlan: { allowed: desk, args: ofPlan },
  /** The ways of some walks of a plan, to be drawn. */
  planWays: {
    allowed: desk,
    args: z.strictObject({ planId: id, walks: z.array(z.number().int().min(0).max(5000)).max(6) }),
  },
  /** Looks for no better plan; what was found can be released. */
  stopPlan: { allowed: desk, args: ofPlan },
  /** Releases exactly the plan that was shown. */
  releasePlan: { allowed: desk, args: ofPlan },
  /** Plans a rule and releases the wave at once. */
  releaseWave: { allowed: desk, args: z.strictObject({ rule: waveRule }) },
  /** Which orders to release now, for so many people and the minutes that they shall have work. */
  releaseAdvice: {
    allowed: desk,
    args: z.strictObject({
      pickers: z.number().int().min(0).max(500),
      benches: z.number().int().min(0).max(500),
      aheadMinutes: z.number().int().min(5).max(600),
    }),
  },
  /** Keeps a plan as it was shown, to be released by hand (`when` null) or so long before its first cut-off that these people finish the work. */
  keepPlan: {
    allowed: desk,
    args: z.strictObject({
      planId: id,
      when: z
        .strictObject({
          people: z.number().int().min(1).max(500),
          bufferMinutes: z.number().int().min(0).max(1440),
        })
        .nullable(),
    }),
  },
  /** Releases a kept plan; planned anew without what is gone. */
  releaseKept: { allowed: desk, args: z.strictObject({ waveId: id }) },
  /** Puts an order that came late into an open walk, where it costs least. */
  joinWave: { allowed: desk, args: z.strictObject({ orderRef: id }) },
  /** Puts an order that cannot wait into a walk under way. */
  rushOrder: { allowed: desk, args: z.strictObject({ orderRef: id }) },
  /** The saved rules waves are made by. */
  waveTemplates: { allowed: desk, args: z.strictObject({}) },
  /** Saves a rule under a name; `templateId` null: as a new template. `version`: the one it was made from. Orders named one by one are not kept. */
  saveWaveTemplate: {
    allowed: desk,
    args: z.strictObject({
      templateId: id.nullable(),
      version: z.number().int().min(0),
      name: z.string().trim().min(1).max(60),
      rule: waveRule,
    }),
  },
  /** Tries a template one place earlier. */
  moveWaveTemplate: { allowed: desk, args: z.strictObject({ templateId: id }) },
  removeWaveTemplate: {
    allowed: desk,
    args: z.strictObject({ templateId: id, version: z.number().int().min(1) }),
  },
} as const

interface Released {
  waveId: string
  number: string
  orders: number
  lists: number
}

/** What they answer. */
export interface PlanAnswers {
  previewWave: WavePreview
  wavePlan: PlanView
  planWays: PlanWays
  releasePlan: Released
  releaseWave: Released
  releaseAdvice: ReleaseAdviceView
  keepPlan: { waveId: string; number: string; releaseAt: string | null }
  releaseKept: Released & { planned: 'asKept' | 'anew' }
  waveTemplates: WaveTemplatesView
  saveWaveTemplate: { templateId: string; version: number }
  joinWave: { waveNumber: string; listNumber: string; moreM: number }
  rushOrder: { waveNumber: string; listNumber: string; moreM: number }
}
