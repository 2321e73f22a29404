import './help.css'
import { useState } from 'react'
import { situationOf, workSituation } from '#contract/situation'
import { type ActionName, actionCode, actionsAt, type Situation } from '#domain/action'
import { useWords } from '#renderer/language/words.tsx'
import { actionIcon } from '#renderer/parts/action-icon'
import { CodeSquare } from '#renderer/parts/code-square.tsx'
import { FloorButton } from '#renderer/parts/floor-button.tsx'
import { FloorFrame } from '#renderer/parts/floor-frame.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { type Dialog, type FloorState, isCovered } from '#renderer/store/floor-store'
import { actionWords } from '#words/actions'
import { oneStep, useAsk } from './use-ask.ts'

const dialogSituations: Record<Dialog, Situation> = {
  papers: 'papers',
  'type-code': 'ask-code',
  short: 'ask-reason',
  quantity: 'ask-quantity',
  pin: 'ask-person',
  languages: 'ask-language',
  more: 'more',
  me: 'me',
  'take-out': 'ask-take-out',
  'not-possible': 'ask-reason',
  cartons: 'ask-carton',
  reprint: 'ask-reason',
  'paper-again': 'ask-reason',
  'hand-over': 'hand-over',
  stock: 'stock-menu',
  zones: 'zone-menu',
  voice: 'voice-menu',
  'skip-list': 'ask-reason',
  'change-pin': 'ask-pin',
}

/** Where somebody is whom the help lies over. */
export function helpedSituation(state: FloorState): Situation {
  const { view, dialog } = state
  if (view === null) return 'sign-in'
  if (isCovered(state)) return situationOf(view)
  return dialog === null ? workSituation(view.screen) : dialogSituations[dialog]
}

/** The codes that work here, each to be scanned off the screen. */
export const HelpScreen = () => {
  const { scanning, floor } = useWords()
  const seat = useFloor(({ view }) => view)
  const here = useFloor(helpedSituation)
  const help = useFloor((state) => state.help)
  const [page, turn] = useState(0)
  const asked = useAsk({
    state: 'ask',
    icon: 'help',
    say: scanning.help.say,
    next: scanning.help.next,
    ...oneStep,
  })
  if (seat === null) return null
  const all = actionsAt(here, seat.person?.roles ?? null)
  const perPage = seat.station.twoPeople ? 8 : 16
  const last = Math.max(Math.ceil(all.length / perPage) - 1, 0)
  const acts = (
    <>
      <FloorButton action="BACK" word={floor.me.back} press={() => help(false)} />
      {page > 0 && <FloorButton action="UP" press={() => turn(page - 1)} />}
      {page < last && <FloorButton action="DOWN" press={() => turn(page + 1)} />}
    </>
  )
  return (
    <FloorFrame seat={seat} {...asked} acts={acts}>
      <main className="floor-work help" data-testid="help">
        {all.slice(page * perPage, (page + 1) * perPage).map((action) => (
          <HelpRow key={action} action={action} />
        ))}
      </main>
    </FloorFrame>
  )
}

const HelpRow = ({ action }: { action: ActionName }) => {
  const { name, below } = actionWords(useWords(), action)
  return (
    <div className="panel help-row" data-testid={`help-${action.toLowerCase()}`}>
      <CodeSquare text={actionCode(action)} />
      <span>
        <b>
          <Icon of={actionIcon(action)} /> {name}
        </b>
        <span className="help-below">{below}</span>
      </span>
    </div>
  )
}
