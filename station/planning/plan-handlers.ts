import type { TableName } from '#contract/commands'
import type { planCommands } from '#contract/plan-commands'
import type { PersonRow } from '#db/people'
import type { Desk, Handlers } from '#station/handlers'
import { joinWave } from '#station/planning/join-wave'
import { keepPlan, releaseKept } from '#station/planning/keep-wave'
import { previewWave } from '#station/planning/preview-wave'
import { releasePlan, releaseWave } from '#station/planning/release-wave'
import { rushOrder } from '#station/planning/rush-order'
import { tellRush } from '#station/planning/rush-watch'
import { moveTemplateUp, removeTemplate, saveTemplate, templatesView } from '#station/planning/templates'

/** Commands about planning and releasing waves. */
export function planHandlers(
  { floor, seats, plans, adviser }: Desk,
  someone: (person: PersonRow | null) => PersonRow,
): Pick<Handlers, keyof typeof planCommands> {
  const changed = <T>(answer: T): T => {
    const tables: TableName[] = ['wave', 'list', 'orders']
    floor.tell({ tell: 'changed', tables })
    return answer
  }
  const templates = <T>(answer: T): T => {
    floor.tell({ tell: 'changed', tables: ['waveTemplate'] })
    return answer
  }
  return {
    keepPlan: async (args, by) => changed(await keepPlan(floor, plans, args, someone(by))),
    releaseKept: async ({ waveId }, by) => changed(await releaseKept(floor, plans, waveId, someone(by))),
    waveTemplates: () => templatesView(floor),
    saveWaveTemplate: (wanted, by) => templates(saveTemplate(floor, wanted, someone(by))),
    moveWaveTemplate: ({ templateId }, by) => templates(moveTemplateUp(floor, templateId, someone(by))),
    removeWaveTemplate: (which, by) => templates(removeTemplate(floor, which, someone(by))),
    previewWave: ({ rule }, _, { seat }) => previewWave(floor, plans, seat, rule),
    wavePlan: ({ planId }) => plans.view(planId),
    planWays: async ({ planId, walks }) => (await plans.waysOf(planId, walks)) ?? { refusal: 'plan-gone' },
    stopPlan: ({ planId }) => plans.stop(planId),
    releasePlan: async ({ planId }, by) => changed(await releasePlan(floor, plans, planId, someone(by))),
    releaseWave: async ({ rule }, by) => changed(await releaseWave(floor, plans, rule, someone(by))),
    releaseAdvice: (people) => adviser.advise(people),
    joinWave: ({ orderRef }, by) => changed(joinWave(floor, orderRef, someone(by), null)),
    rushOrder: ({ orderRef }, by) => {
      const rushed = changed(rushOrder(floor, orderRef, someone(by).personId))
      if ('refusal' in rushed) return rushed
      tellRush(floor, seats, rushed)
      const { waveNumber, listNumber, moreM } = rushed
      return { waveNumber, listNumber, moreM }
    },
  }
}
