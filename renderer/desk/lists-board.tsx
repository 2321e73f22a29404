import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { WavesView } from '#contract/wave-views'
import type { ListAtWork } from '#domain/listed'
import type { ReprintReason } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { clock, count } from '#words/format'
import type { Words } from '#words/say'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'
import { WhyAgain } from './why-again.tsx'

type Assign = (row: ListAtWork, personId: string | null) => void
type Print = (row: ListAtWork) => void
type Pickers = WavesView['pickers']

/** The lists to pick: who is at them, for whom they are, and each on paper. */
export const ListsBoard = ({
  rows,
  pickers,
  timeZone,
}: {
  rows: readonly ListAtWork[]
  pickers: Pickers
  timeZone: string
}) => {
  const words = useWords()
  const [reason, setReason] = useState<ReprintReason | null>(null)
  /** Only of one that was printed before. */
  const [asksWhy, setAsksWhy] = useState(false)
  const { outcome, give } = useDeskCommand()
  const { papers } = words
  const { waves } = words.desk
  const columns = useMemo(() => {
    const assign: Assign = ({ listId, number }, personId) =>
      void give('assignList', { listId, personId }, () =>
        personId === null
          ? waves.assignedToAny(number)
          : waves.assignedTo(number, pickers.find((one) => one.personId === personId)?.name ?? ''),
      )
    const print: Print = ({ number }) =>
      void give('printPickList', { number, reason }, () =>
        papers.desk.printed(`${papers.kinds.pickList} ${number}`),
      ).then((isPrinted) => {
        setAsksWhy(!isPrinted)
        setReason(null)
      })
    return columnsOf(words, timeZone, pickers, { assign, print })
  }, [words, waves, papers, timeZone, pickers, give, reason])
  return (
    <section className="panel table-panel consolidation" data-testid="lists-at-work">
      <div className="heading">{waves.listsTitle}</div>
      {outcome !== null && <Notice tone={outcome.role}>{outcome.text}</Notice>}
      {asksWhy && <WhyAgain reason={reason} choose={setReason} />}
      <div className="fill">
        <DataTable rows={rows} columns={columns} rowId={({ listId }) => `list-${listId}`} />
      </div>
    </section>
  )
}

function columnsOf(
  { desk: { waves }, papers }: Words,
  timeZone: string,
  pickers: Pickers,
  { assign, print }: { assign: Assign; print: Print },
): DeskColumn<ListAtWork>[] {
  const names = pickers.map(({ personId, name }) => ({ value: personId, label: name }))
  return [
    {
      id: 'list-number',
      head: waves.skippedList,
      kind: 'key',
      cell: (row) => <span className="code">{row.number}</span>,
      sortBy: (row) => row.number,
    },
    { id: 'list-wave', head: waves.wave, kind: 'key', cell: (row) => row.waveNumber },
    {
      id: 'list-cut-off',
      head: waves.listCutOff,
      kind: 'number',
      cell: (row) => clock(row.cutOffAt, timeZone),
      sortBy: (row) => row.cutOffAt,
    },
    { id: 'list-stops', head: waves.listStops, kind: 'number', cell: (row) => count(row.stops) },
    {
      id: 'list-owner',
      head: waves.listOwner,
      kind: 'text',
      cell: (row) => row.owner ?? '–',
      sortBy: (row) => row.owner ?? '',
    },
    {
      id: 'list-for',
      head: waves.listFor,
      kind: 'text',
      cell: (row) => (
        <NativeSelect
          size="xs"
          aria-label={waves.listForOf(row.number)}
          data-testid={`choose-picker-${row.number}`}
          value={row.assignedTo ?? ''}
          data={[{ value: '', label: waves.anybody }, ...names]}
          onChange={({ currentTarget: { value } }) => assign(row, value === '' ? null : value)}
        />
      ),
    },
    {
      id: 'list-paper',
      head: papers.kinds.pickList,
      kind: 'text',
      cell: (row) => (
        <Button
          size="compact-sm"
          aria-label={`${papers.desk.print}: ${papers.kinds.pickList} ${row.number}`}
          data-testid={`button-print-list-${row.number}`}
          onClick={() => print(row)}
        >
          {papers.desk.print}
        </Button>
      ),
    },
  ]
}
