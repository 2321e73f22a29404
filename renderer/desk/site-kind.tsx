import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { SiteDataView, SiteKindView } from '#contract/site-data-view'
import { columnsOf } from '#domain/site-data/columns'
import { isShared, type OwnerRules, type SiteKind, type TableKind } from '#domain/site-data/kinds'
import { useWords } from '#renderer/language/words.tsx'
import { DataTable, type DeskColumn } from '#renderer/parts/data-table.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { useWindow } from '#renderer/store/floor-context.tsx'
import { sayHolds, type Words } from '#words/say'
import { sendDropped } from './site-drop.ts'
import { troubleOf } from './states.tsx'
import type { DeskCommand } from './use-desk-command.ts'

interface KindProps {
  kind: SiteKind
  data: SiteDataView
  admin: boolean
  command: DeskCommand
  said: ReactNode
}

/** One kind of site data: whose word counts, which columns a file has, and the ways to bring one in. */
export const SiteKindPanel = ({ kind, data, admin, command, said }: KindProps) => {
  const { siteData, sitePage } = useWords()
  const { percent, target } = useDrop(kind, admin, command)
  const view = data.kinds.find((one) => one.kind === kind)
  return (
    <section className="panel site-main" data-testid="site-main" ref={target}>
      <div className="site-head">
        <div>
          <div className="side-title">{siteData.kinds[kind].name}</div>
          <div className="dim">{siteData.kinds[kind].below}</div>
        </div>
        <ChooseButtons kind={kind} admin={admin} command={command} />
      </div>
      {said}
      {percent !== null && <div className="notice">{sitePage.dropping(percent)}</div>}
      {view !== undefined && <OwnerRow view={view} data={data} admin={admin} command={command} />}
      {kind === 'pictures' ? (
        <p>{sitePage.photoRule}</p>
      ) : (
        <Columns kind={kind} admin={admin} command={command} />
      )}
    </section>
  )
}

const ChooseButtons = ({ kind, admin, command }: Pick<KindProps, 'kind' | 'admin' | 'command'>) => {
  const { sitePage } = useWords()
  if (!admin) return <div className="dim small push">{sitePage.adminOnly}</div>
  const choose = (folder: boolean) => void command.give('chooseImport', { kind, folder }, () => null)
  if (kind !== 'pictures')
    return (
      <div className="site-acts push">
        <span className="dim small">{sitePage.dropHint}</span>
        <Button
          variant="filled"
          disabled={command.busy}
          data-testid="site-choose"
          onClick={() => choose(false)}
        >
          {sitePage.choose}
        </Button>
      </div>
    )
  return (
    <div className="site-acts push">
      <Button disabled={command.busy} data-testid="site-choose-zip" onClick={() => choose(false)}>
        {sitePage.chooseZip}
      </Button>
      <Button variant="filled" disabled={command.busy} data-testid="site-choose" onClick={() => choose(true)}>
        {sitePage.chooseFolder}
      </Button>
    </div>
  )
}

const OwnerRow = ({
  view,
  data,
  admin,
  command,
}: { view: SiteKindView } & Pick<KindProps, 'data' | 'admin' | 'command'>) => {
  const { siteData, sitePage } = useWords()
  const { kind, owner } = view
  if (owner === null) return <div className="site-owner dim">{sitePage.onlySite}</div>
  const save = (value: string): void => {
    const owners = Object.fromEntries(
      data.kinds.flatMap((one) =>
        isShared(one.kind) ? [[one.kind, one.kind === kind ? value : one.owner]] : [],
      ),
    ) as unknown as OwnerRules
    void command.give('saveOwners', { owners }, () => sitePage.ownerSaved)
  }
  return (
    <div className="site-owner">
      <span className="label">{sitePage.owner}</span>
      <SegmentedControl
        data-testid="site-owner"
        disabled={!admin || command.busy}
        value={owner}
        data={(['oms', 'site'] as const).map((value) => ({ value, label: siteData.owners[value].name }))}
        onChange={save}
      />
      <span className="dim small">{siteData.owners[owner].below}</span>
    </div>
  )
}

interface ColumnRow {
  field: string
  heading: string
  name: string
  need: string
  holds: string
  means: string
}

const Columns = ({ kind, admin, command }: { kind: TableKind } & Pick<KindProps, 'admin' | 'command'>) => {
  const words = useWords()
  const { sitePage } = words
  const rows = useMemo(() => columnRows(words, kind), [words, kind])
  const columns = useMemo(() => tableColumns(words), [words])
  const saved = (file: { fileName: string } | null) => (file === null ? null : sitePage.saved(file.fileName))
  const save = (name: 'saveTemplate' | 'saveSiteData', format: 'csv' | 'xlsx') =>
    void command.give(name, { kind, format }, saved)
  return (
    <>
      <div className="site-acts">
        <Button
          leftSection={<Icon of="papers" />}
          data-testid="template-xlsx"
          onClick={() => save('saveTemplate', 'xlsx')}
        >
          {sitePage.templateXlsx}
        </Button>
        <Button data-testid="template-csv" onClick={() => save('saveTemplate', 'csv')}>
          {sitePage.templateCsv}
        </Button>
        {admin && (
          <>
            <Button ml="auto" data-testid="export-xlsx" onClick={() => save('saveSiteData', 'xlsx')}>
              {sitePage.exportXlsx}
            </Button>
            <Button data-testid="export-csv" onClick={() => save('saveSiteData', 'csv')}>
              {sitePage.exportCsv}
            </Button>
          </>
        )}
      </div>
      <div className="dim small">{sitePage.anyOrder}</div>
      {kind === 'people' && <div className="dim small">{sitePage.noPins}</div>}
      <div className="fill site-table">
        <DataTable rows={rows} columns={columns} rowId={(row) => row.field} />
      </div>
    </>
  )
}

function columnRows(words: Words, kind: TableKind): ColumnRow[] {
  const texts = words.siteColumns[kind] as Record<string, readonly [string, string]>
  return columnsOf(kind).map(([field, { name, need, holds }]) => ({
    field,
    heading: texts[field]?.[0] ?? name,
    name,
    need: words.siteData.needs[need],
    holds: sayHolds(words, holds),
    means: texts[field]?.[1] ?? '',
  }))
}
function tableColumns({ sitePage }: Words): DeskColumn<ColumnRow>[] {
  const { explain } = sitePage
  return [
    { id: 'heading', head: explain.column, kind: 'key', cell: (row) => row.heading },
    {
      id: 'code',
      head: explain.code,
      kind: 'text',
      wide: true,
      cell: (row) => <span className="code">{row.name}</span>,
    },
    { id: 'need', head: explain.needed, kind: 'wrap-text', cell: (row) => row.need },
    { id: 'holds', head: explain.holds, kind: 'wrap-text', cell: (row) => row.holds },
    { id: 'means', head: explain.means, kind: 'wrap-text', cell: (row) => row.means },
  ]
}

/** Takes a file in that is dropped on `target`, piece by piece. */
function useDrop(kind: SiteKind, admin: boolean, command: DeskCommand) {
  const words = useWords()
  const { bridge, store } = useWindow()
  const target = useRef<HTMLElement>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file === undefined || !admin || percent !== null) return
    setPercent(0)
    void sendDropped((name, args) => bridge.call(name, args, store.getState().seat), kind, file, setPercent)
      .then((stopped) => (stopped === null ? null : troubleOf(words, stopped)))
      .then((trouble) => {
        setPercent(null)
        command.say(trouble && { role: 'refused', text: `${trouble.say}. ${trouble.next}` })
      })
  }
  useEffect(() => {
    const element = target.current
    const allow = (event: DragEvent): void => event.preventDefault()
    element?.addEventListener('dragover', allow)
    element?.addEventListener('drop', drop)
    return () => {
      element?.removeEventListener('dragover', allow)
      element?.removeEventListener('drop', drop)
    }
  })
  return { percent, target }
}
