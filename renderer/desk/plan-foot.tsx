import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PlanView } from '#contract/plan-view'
import type { WavePreview } from '#contract/wave-views'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useFloor } from '#renderer/store/floor-context.tsx'
import { clock } from '#words/format'
import { PlanKeep } from './plan-keep.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

interface FootView {
  preview: WavePreview
  plan: PlanView | null
  waiting: boolean
  again: () => void
  /** The plan was given to the floor, or is kept. */
  given: boolean
  give: () => void
  timeZone: string
}

/** What planning is doing, and the one button that gives this very plan to the floor. */
export const PlanFoot = ({ preview, plan, waiting, again, given, give, timeZone }: FootView) => {
  const { desk, planning } = useWords()
  const go = useFloor((state) => state.go)
  const command = useDeskCommand()
  const [keeping, setKeeping] = useState(false)
  const { planId } = preview
  const state = plan?.state ?? 'searching'
  const none = preview.orders === 0 || state === 'failed'
  const locked = none || waiting
  const release = async (): Promise<void> => {
    const done = await command.give('releasePlan', { planId }, ({ number, orders, lists }) =>
      desk.plan.released(number, orders, lists),
    )
    if (done) give()
    else again()
  }
  const keep = async (when: { people: number; bufferMinutes: number } | null): Promise<void> => {
    const done = await command.give('keepPlan', { planId, when }, ({ number, releaseAt }) =>
      planning.kept.done(number, releaseAt === null ? null : clock(releaseAt, timeZone)),
    )
    setKeeping(false)
    if (done) give()
    else again()
  }
  if (keeping)
    return (
      <footer className="plan-foot">
        <PlanKeep busy={command.busy} keep={(when) => void keep(when)} back={() => setKeeping(false)} />
      </footer>
    )
  return (
    <footer className="plan-foot">
      {state === 'searching' && !none ? (
        <Button
          data-testid="button-stop-plan"
          leftSection={<Icon of="held" />}
          onClick={() => void command.give('stopPlan', { planId }, () => null)}
        >
          {planning.stop}
        </Button>
      ) : (
        <Button data-testid="button-plan-anew" leftSection={<Icon of="again" />} onClick={again}>
          {planning.again}
        </Button>
      )}
      <span className="fill" data-testid="plan-state" data-state={state}>
        {command.outcome === null ? (
          <span className="dim">
            {waiting ? planning.searching : preview.orders === 0 ? desk.plan.foot : planning.states[state]}
          </span>
        ) : (
          <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>
        )}
      </span>
      {!given && !none && (
        <Button
          data-locked={locked}
          disabled={command.busy}
          data-testid="button-keep-plan"
          leftSection={<Icon of="planned" />}
          onClick={() => !locked && setKeeping(true)}
        >
          {planning.kept.keep}
        </Button>
      )}
      {given ? (
        <Button
          variant="filled"
          data-testid="button-to-board"
          leftSection={<Icon of="waves" />}
          onClick={() => go({ place: 'desk', page: 'waves' })}
        >
          {desk.plan.toBoard}
        </Button>
      ) : (
        <Button
          variant={none ? 'default' : 'filled'}
          data-locked={locked}
          disabled={command.busy}
          data-testid="button-release-wave"
          leftSection={<Icon of={none ? 'blocked' : 'released'} />}
          onClick={() => !locked && void release()}
        >
          {none
            ? state === 'failed'
              ? planning.states.failed
              : desk.plan.releaseNone
            : command.busy
              ? desk.plan.releasing
              : desk.plan.release(preview.orders)}
        </Button>
      )}
    </footer>
  )
}
