import type { PickView } from '#contract/pick-view'
import { isOnCart } from '#domain/pick'
import type { StepView } from '#renderer/parts/beam.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import type { Words } from '#words/say'

/** The icon of each step of a walk. */
export const pickIcons: Record<PickView['step']['step'], IconName> = {
  'order-left': 'cancelled',
  'fetch-tote': 'tote',
  'scan-cart': 'cart',
  'bind-tote': 'tote',
  'scan-location': 'scan',
  'scan-item': 'scan',
  'scan-tote': 'tote',
  'zero-check': 'empty',
  'twin-check': 'attention',
  'pass-on': 'place',
  unload: 'tote',
  done: 'saved',
}

/** The steps in the beam: what is done, what is now, what comes next. */
export function pickSteps({ floor, cartonPicks }: Words, { step, line, list, carton }: PickView): StepView[] {
  const word =
    carton === null ? floor.steps : { ...floor.steps, tote: floor.steps.carton, totes: cartonPicks.cartons }
  const one = (
    stage: StepView['stage'],
    name: string,
    mark: string | null,
    icon: IconName | null = null,
  ): StepView => ({ stage, word: name, mark, icon })
  const slot = line === null ? null : String(line.slot)
  const bin = (stage: StepView['stage']): StepView => one(stage, word.bin, null, 'place')
  switch (step.step) {
    case 'fetch-tote':
      return [one('now', word.totes, String(step.left)), bin('next')]
    case 'pass-on':
      return [one('done', word.totes, null), one('now', word.place, null, 'place')]
    case 'scan-cart':
      return [one('now', word.cart, null, 'cart'), one('next', word.totes, null, 'tote'), bin('next')]
    case 'bind-tote': {
      const totes = one('now', word.totes, `${step.bound}/${step.of}`)
      return isOnCart(list.method) ? [one('done', word.cart, null), totes, bin('next')] : [totes, bin('next')]
    }
    case 'scan-location':
      return [
        bin('now'),
        one('next', word.item, line === null ? null : String(line.quantity)),
        one('next', word.tote, slot),
      ]
    case 'scan-item':
      return [
        bin('done'),
        one('now', word.item, `${step.taken}/${step.needed}`),
        one('next', word.tote, slot),
      ]
    case 'scan-tote':
      return [bin('done'), one('done', word.item, null), one('now', word.tote, String(step.slot))]
    case 'zero-check':
      return [
        one('done', word.tote, null),
        one('now', word.check, '?'),
        one('next', word.next, null, 'place'),
      ]
    case 'twin-check':
      return [
        one('done', word.reason, null),
        one('now', word.check, '?'),
        one('next', word.next, null, 'place'),
      ]
    case 'unload':
      return [one('now', word.place, null, 'place'), one('next', word.tote, String(step.left))]
    case 'order-left':
    case 'done':
      return []
  }
}
