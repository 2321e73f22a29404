import type { QuestionView } from '#contract/question-view'
import type { ScreenView, SeatView } from '#contract/seat-view'
import type { StockView } from '#contract/stock-view'
import type { Situation } from '#domain/action'

/** Where somebody is on the floor screen, as the station knows it; what a window opened over it, only the window knows. */
export function situationOf({ question, lockedAt, screen }: SeatView): Situation {
  if (question !== null) return questionSituation(question)
  return lockedAt === null ? workSituation(screen) : 'locked'
}

function questionSituation(question: QuestionView): Situation {
  if (question.ask === 'unit-weight') return 'ask-weight'
  if (question.ask !== 'override') return 'ask-pin'
  if (question.guest === null) return 'ask-badge'
  return question.reasons === null ? 'ask-pin' : 'ask-reason'
}

/** The step of the work, whatever lies over it. */
export function workSituation(screen: ScreenView): Situation {
  switch (screen.screen) {
    case 'sign-in':
      return 'sign-in'
    case 'firstRun':
      return 'first-run'
    case 'home':
      return screen.offered === null ? 'home' : 'offer'
    case 'pick':
      return screen.step.step === 'done' ? 'list-done' : screen.step.step
    case 'pack':
      return screen.step.step
    case 'putBack':
      return screen.step === 'scan-item' ? 'put-back-take' : 'put-back-store'
    case 'workStops':
      return workSituations[screen.step]
    case 'putWall':
      return wallSituations[screen.step]
    case 'stock':
      return stockSituation(screen.step)
  }
}

const wallSituations = {
  'scan-item': 'wall-item',
  'scan-cubby': 'wall-cubby',
  leftover: 'wall-leftover',
} as const

const workSituations = {
  'scan-part': 'kit-part',
  'confirm-kit': 'kit-confirm',
  'do-work': 'work-stop',
} as const

function stockSituation(step: StockView['step']): Situation {
  if (step === 'store') return 'stock-store'
  return step === 'count' ? 'stock-count' : 'stock-take'
}
