import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Answer } from '#contract/commands'
import { useWords } from '#renderer/language/words.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import type { NotRead } from '#renderer/store/desk-reads'
import { sayRefusal, type Words } from '#words/say'

/** Nothing to show, said as a sentence with at most one action. */
export const Empty = ({
  icon,
  title,
  below,
  children,
}: {
  icon: IconName
  title: string
  below: string
  children?: ReactNode
}) => (
  <div className="empty">
    <Icon of={icon} stroke={1.5} />
    <b>{title}</b>
    <span className="dim">{below}</span>
    {children}
  </div>
)

/** What an answer that is no yes says. */
export function troubleOf(
  words: Words,
  answer: Extract<Answer<unknown>, { ok: false }>,
): { say: string; next: string } {
  return 'refusal' in answer
    ? sayRefusal(words, answer.refusal, '')
    : words.asks.faults[answer.fault.kind](answer.fault.logId)
}

/** Why a page cannot be shown, and a way to try again. */
export const Unread = ({ error, again }: { error: NotRead; again: () => void }) => {
  const words = useWords()
  const { say, next } = troubleOf(words, error.answer)
  return (
    <Empty icon="attention" title={say} below={next}>
      <Button data-testid="button-read-again" onClick={again}>
        {words.desk.rail.again}
      </Button>
    </Empty>
  )
}

/** One line about what just happened, with its icon and colour. */
export const Notice = ({
  tone,
  children,
}: {
  tone: 'saved' | 'refused' | 'attention' | 'plain'
  children: ReactNode
}) => (
  <div className="notice" data-role={tone} role="status" data-testid="notice">
    <Icon of={tone === 'plain' ? 'clock' : tone} />
    <div>{children}</div>
  </div>
)
