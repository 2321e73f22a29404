import './site-data.css'
import { useState } from 'react'
import type { SeatView } from '#contract/seat-view'
import type { SiteDataView } from '#contract/site-data-view'
import type { SiteKind } from '#domain/site-data/kinds'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { clock, count } from '#words/format'
import { SiteDraft } from './site-draft.tsx'
import { SiteKindPanel } from './site-kind.tsx'
import { Empty, Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** What the site brings in from files: one kind after another, each compared before it is taken. */
export const SiteDataPage = ({ seat }: { seat: SeatView }) => {
  const { data, error, refetch } = useRead('siteData', {})
  const [kind, choose] = useState<SiteKind>('items')
  const command = useDeskCommand()
  const admin = seat.person?.roles.includes('admin') ?? false
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  const said = command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>
  if (data.draftToken !== null)
    return (
      <SiteDraft key={data.draftToken} token={data.draftToken} admin={admin} command={command} said={said} />
    )
  return (
    <main className="desk-page site-data">
      <Kinds data={data} kind={kind} choose={choose} />
      <SiteKindPanel key={kind} kind={kind} data={data} admin={admin} command={command} said={said} />
      <Recent data={data} timeZone={seat.station.timeZone} />
    </main>
  )
}

const Kinds = ({
  data,
  kind,
  choose,
}: {
  data: SiteDataView
  kind: SiteKind
  choose: (kind: SiteKind) => void
}) => {
  const { siteData } = useWords()
  return (
    <nav className="panel site-kinds scrolls">
      {data.kinds.map(({ kind: one, rows }) => (
        <button
          key={one}
          type="button"
          className="site-kind"
          data-testid={`site-kind-${one}`}
          data-on={one === kind}
          aria-current={one === kind}
          onClick={() => choose(one)}
        >
          <span>{siteData.kinds[one].name}</span>
          <b>{count(rows)}</b>
        </button>
      ))}
    </nav>
  )
}

const Recent = ({ data, timeZone }: { data: SiteDataView; timeZone: string }) => {
  const { siteData, sitePage } = useWords()
  return (
    <section className="panel side-panel">
      <div className="heading">{sitePage.recent}</div>
      {data.recent.length === 0 && (
        <Empty icon="papers" title={sitePage.recentNone} below={sitePage.recentNoneBelow} />
      )}
      {data.recent.map(({ importId, kind, fileName, counts, by, at }) => (
        <div key={importId} className="site-recent" data-testid="site-recent">
          <div className="row">
            <b>{siteData.kinds[kind].name}</b>
            <span className="push dim">{clock(at, timeZone)}</span>
          </div>
          <div className="code clip">{fileName}</div>
          <div className="dim small">
            {(['new', 'changed', 'removed', 'refused'] as const)
              .filter((outcome) => counts[outcome] > 0)
              .map((outcome) => `${siteData.outcomes[outcome]} ${count(counts[outcome])}`)
              .join(' · ')}
          </div>
          <div className="dim small">{by ?? sitePage.console}</div>
        </div>
      ))}
    </section>
  )
}
