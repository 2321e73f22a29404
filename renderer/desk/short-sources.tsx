import { Button } from '@mantine/core'
import type { ShortView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { clock } from '#words/format'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** What is missing of an order, and what somebody can be sent for now: more of the item, or an alternate. */
export const ShortSources = ({
  exceptionId,
  short,
  timeZone,
}: {
  exceptionId: string
  short: ShortView
  timeZone: string
}) => {
  const { exceptions } = useWords().desk
  const { give, busy, outcome } = useDeskCommand()
  return (
    <section data-testid="short-sources">
      {outcome !== null && <Notice tone={outcome.role}>{outcome.text}</Notice>}
      <b>{exceptions.missing(short.quantity, short.name)}</b>
      {short.totes.map(({ toteId, place, since }) => (
        <div key={toteId} data-testid={`waits-${toteId}`}>
          {exceptions.waitsAt(toteId, place, clock(since, timeZone))}
        </div>
      ))}
      {short.sources.length === 0 && <div className="dim">{exceptions.noSource}</div>}
      {short.sources.map(({ sku, name, quantity, instead }) => (
        <Button
          key={sku}
          fullWidth
          disabled={busy || quantity < short.quantity}
          data-testid={`button-fetch-${sku}`}
          leftSection={<Icon of={instead ? 'moveGoods' : 'again'} />}
          onClick={() => void give('fetchShort', { exceptionId, sku }, () => exceptions.fetched)}
        >
          {instead ? exceptions.fetchInstead(quantity, name) : exceptions.fetch(quantity, name)}
        </Button>
      ))}
    </section>
  )
}
