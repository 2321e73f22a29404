import { changePlan, plannedWave } from '#db/planned-waves'
import { ruleForOnly } from '#domain/wave'
import { type Floor, step } from '#station/context'
import { hasStill } from '#station/planning/keep-wave'
import type { Plans } from '#station/planning/plans'
import { readyPlan } from '#station/planning/release-wave'

/**
 * Plans the orders of a kept wave once more, for a moment, after some came or went. The walks found are kept only where
 * they are shorter, serve exactly these orders, and nobody changed the wave meanwhile.
 */
export async function improveKept(floor: Floor, plans: Plans, waveId: string): Promise<void> {
  const kept = plannedWave(floor.db, waveId)
  if (kept === null) return
  const refs = kept.orders.map(({ orderRef }) => orderRef)
  const rule = { ...ruleForOnly(kept.rule, refs), effort: 'quick' as const }
  const plan = await plans.begin('atOnce', rule, waveId)
  await plan?.over
  const ready = plan === null ? null : await readyPlan(plans, plan)
  if (plan === null || ready === null) return
  step(floor, () => {
    const isSame = ready.orders.length === refs.length && hasStill(floor, kept)
    if (!isSame || ready.walkM >= kept.walkM) return
    const { orders, walks, walkM, plainWalkM } = ready
    const { lines, units } = plan
    const content = { orders: [...orders], walks: [...walks], walkM, plainWalkM, lines, units }
    changePlan(floor.db, waveId, { rule: kept.rule, ...content })
  })
}
