import './people.css'
import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PersonRowView } from '#contract/people-view'
import type { SeatView } from '#contract/seat-view'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { useNow } from '#renderer/store/clock.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { clock } from '#words/format'
import { duration, type Words } from '#words/say'
import { AddPerson } from './add-person.tsx'
import { PersonDetail } from './person-detail.tsx'
import { Unread } from './states.tsx'

/** Everybody who works here: who may do what, with which badge and PIN, and when they were last seen. */
export const PeoplePage = ({ seat }: { seat: SeatView }) => {
  const words = useWords()
  const { page } = words.people
  const { timeZone } = seat.station
  const { data, error, refetch } = useRead('people', {})
  const [chosen, choose] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const now = useNow(60_000)
  const columns = useMemo(() => columnsOf(words, timeZone, now), [words, timeZone, now])
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const person = data.people.find(({ personId }) => personId === chosen) ?? null
  const show = (personId: string): void => {
    choose(personId)
    setAdding(false)
  }
  return (
    <main className="desk-page people-page" data-open={adding || person !== null}>
      <section className="panel table-panel people-table">
        <DataTable
          rows={data.people}
          columns={columns}
          rowId={(row) => row.personId}
          rowRole={(row) => (row.inactive === null ? 'plain' : 'over')}
          selected={person?.personId ?? null}
          select={(row) => show(row.personId)}
        />
        <Button
          variant="filled"
          data-testid="button-add-person"
          leftSection={<Icon of="plus" />}
          onClick={() => {
            choose(null)
            setAdding(true)
          }}
        >
          {page.add}
        </Button>
      </section>
      <aside className="panel side-panel" data-testid="person-detail">
        {adding ? (
          <AddPerson added={show} back={() => setAdding(false)} />
        ) : person === null ? (
          <div className="dim">{page.choose}</div>
        ) : (
          <PersonDetail
            key={person.personId}
            person={person}
            timeZone={timeZone}
            close={() => choose(null)}
          />
        )}
      </aside>
    </main>
  )
}

/** When somebody was last here: the time of today, the day before that. */
export function seenAt(
  { people: { page } }: Words,
  person: PersonRowView,
  timeZone: string,
  nowMs: number,
): string {
  if (person.seat !== null) return page.here
  const { lastSeenAt } = person
  if (lastSeenAt === null) return page.never
  const day = new Intl.DateTimeFormat('en-CA', { timeZone })
  const isToday = day.format(new Date(lastSeenAt)) === day.format(nowMs)
  return isToday ? clock(lastSeenAt, timeZone) : day.format(new Date(lastSeenAt))
}

function columnsOf(words: Words, timeZone: string, nowMs: number): DeskColumn<PersonRowView>[] {
  const { people, codes } = words
  const { page } = people
  return [
    {
      id: 'name',
      head: page.name,
      kind: 'name',
      cell: (row) => row.name,
      sortBy: (row) => row.name,
    },
    {
      id: 'roles',
      head: page.roles,
      kind: 'text',
      cell: (row) =>
        row.inactive === null ? row.roles.map((role) => codes.roles[role]).join(', ') : page.inactive,
      sortBy: (row) => row.roles.join(),
    },
    {
      id: 'badge',
      head: page.badge,
      kind: 'text',
      cell: (row) => <span className="code">{row.badge ?? page.noBadge}</span>,
      sortBy: (row) => row.badge ?? '',
    },
    {
      id: 'pin',
      head: page.pin,
      kind: 'state',
      cell: (row) =>
        row.waitS > 0 ? (
          <Tag tone="attention" icon="blocked">
            {page.waits(duration(words, Math.ceil(row.waitS / 60)))}
          </Tag>
        ) : (
          page.pins[row.pin]
        ),
    },
    {
      id: 'seen',
      head: page.seen,
      kind: 'text',
      wide: true,
      cell: (row) => seenAt(words, row, timeZone, nowMs),
      sortBy: (row) => row.lastSeenAt ?? '',
    },
  ]
}
