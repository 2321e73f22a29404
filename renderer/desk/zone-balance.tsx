import { Button, NumberInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ZoneBalanceView, ZoneRow } from '#contract/wave-views'
import type { HelpProposal } from '#domain/zone-balance'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { count } from '#words/format'
import type { Words } from '#words/say'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

type End = (zone: string, helper: string) => void

/** How even the work of the zones is, and who should help whom: one press lets it be so. */
export const ZoneBalance = ({ view }: { view: ZoneBalanceView }) => {
  const words = useWords()
  const { balance } = words.zones.desk
  const { outcome, give, busy } = useDeskCommand()
  const { proposal } = view
  const help = ({ zone, helper }: HelpProposal) =>
    give('helpZone', { zone, helper, open: true }, () => balance.opened(helper, zone))
  const columns = useMemo(() => {
    const end: End = (zone, helper) =>
      void give('helpZone', { zone, helper, open: false }, () => balance.ended(helper, zone))
    return columnsOf(words, end)
  }, [words, balance, give])
  return (
    <section className="panel table-panel consolidation" data-testid="zone-balance">
      <div className="row zone-balance-head">
        <b>{balance.title}</b>
        {proposal !== null && (
          <>
            <span>{balance.behind(proposal.zone, proposal.helper, proposal.byMin)}</span>
            <Button
              size="compact-sm"
              variant="filled"
              disabled={busy}
              data-testid="button-help-zone"
              onClick={() => void help(proposal)}
            >
              {balance.open(proposal.helper, proposal.zone)}
            </Button>
          </>
        )}
        <Ahead aheadMin={view.aheadMin} />
      </div>
      {outcome !== null && <Notice tone={outcome.role}>{outcome.text}</Notice>}
      <div className="fill">
        <DataTable rows={view.rows} columns={columns} rowId={({ zone }) => `zone-${zone}`} />
      </div>
    </section>
  )
}

/** From when on help is proposed. */
const Ahead = ({ aheadMin }: { aheadMin: number }) => {
  const { balance } = useWords().zones.desk
  const { outcome, give } = useDeskCommand()
  const [draft, setDraft] = useState<number | string>(aheadMin)
  return (
    <>
      <span className="dim push">{balance.aheadMin}</span>
      <NumberInput
        size="xs"
        w="5rem"
        aria-label={balance.aheadMin}
        data-testid="type-zone-ahead"
        min={1}
        max={480}
        allowDecimal={false}
        value={draft}
        onChange={setDraft}
        onBlur={() => {
          if (typeof draft === 'number' && draft !== aheadMin)
            void give('saveZoneAhead', { aheadMin: draft }, () => null)
        }}
      />
      {outcome !== null && <Notice tone={outcome.role}>{outcome.text}</Notice>}
    </>
  )
}

function columnsOf({ zones: { desk, zone: named } }: Words, end: End): DeskColumn<ZoneRow>[] {
  const { balance } = desk
  return [
    { id: 'zone', head: balance.zone, kind: 'key', cell: ({ zone }) => zone, sortBy: ({ zone }) => zone },
    { id: 'zone-lists', head: balance.lists, kind: 'number', cell: ({ lists }) => count(lists) },
    { id: 'zone-units', head: balance.units, kind: 'number', cell: ({ units }) => count(units) },
    {
      id: 'zone-people',
      head: balance.people,
      kind: 'number',
      cell: ({ people }) => (people === 0 ? '–' : count(people)),
    },
    {
      id: 'zone-done',
      head: balance.doneIn,
      kind: 'number',
      cell: ({ doneMin }) => (doneMin === null ? balance.nobody : balance.minutes(doneMin)),
      sortBy: ({ doneMin }) => doneMin ?? Number.MAX_SAFE_INTEGER,
    },
    {
      id: 'zone-helpers',
      head: balance.helpers,
      kind: 'text',
      cell: ({ zone, helpers }) =>
        helpers.length === 0
          ? '–'
          : helpers.map((helper) => (
              <Button
                key={helper}
                size="compact-xs"
                variant="default"
                data-testid={`button-end-help-${helper}-${zone}`}
                onClick={() => end(zone, helper)}
              >
                {`${named(helper)}: ${balance.end}`}
              </Button>
            )),
    },
  ]
}
