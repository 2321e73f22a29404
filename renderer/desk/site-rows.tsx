import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ImportRowView, RowOutcome } from '#contract/site-data-view'
import { columnsOf } from '#domain/site-data/columns'
import type { SiteKind } from '#domain/site-data/kinds'
import { useWords } from '#renderer/language/words.tsx'
import type { IconName } from '#renderer/parts/icon.tsx'
import { Tag, type TagRole } from '#renderer/parts/tag.tsx'
import { useReads } from '#renderer/store/desk-reads'
import { count } from '#words/format'
import { sayTrouble, type Words } from '#words/say'
import type { Show } from './site-draft.tsx'
import { Empty } from './states.tsx'

const pageRows = 100
const looks: Record<RowOutcome, { role: TagRole; icon: IconName }> = {
  new: { role: 'plain', icon: 'plus' },
  changed: { role: 'plain', icon: 'again' },
  unchanged: { role: 'plain', icon: 'ready' },
  refused: { role: 'refused', icon: 'refused' },
  removed: { role: 'attention', icon: 'remove' },
  kept: { role: 'plain', icon: 'blocked' },
}

interface RowsProps {
  token: string
  kind: SiteKind
  show: Show
  total: number
  chosen: ImportRowView | null
  choose: (row: ImportRowView) => void
}

/** The rows of a file, a hundred thousand if it must be: only those in sight are read and drawn. */
export const SiteRows = ({ token, kind, show, total, chosen, choose }: RowsProps) => {
  const words = useWords()
  const { sitePage } = words
  const frame = useRef<HTMLDivElement>(null)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => 2.9 * rem,
    overscan: 10,
  })
  const items = virtual.getVirtualItems()
  const first = Math.floor((items[0]?.index ?? 0) / pageRows)
  const last = Math.floor((items.at(-1)?.index ?? 0) / pageRows)
  const pages = Array.from({ length: last - first + 1 }, (_, page) => first + page)
  const reads = useReads(
    'importRows',
    pages.map((page) => ({ token, show, from: page * pageRows, most: pageRows })),
  )
  if (total === 0)
    return <Empty icon="ready" title={sitePage.nothingHere} below={sitePage.nothingHereBelow} />
  const rowAt = (index: number): ImportRowView | undefined =>
    reads[Math.floor(index / pageRows) - first]?.rows[index % pageRows]
  return (
    <div className="data-table-box scrolls" ref={frame}>
      <div className="site-row site-row-head">
        <span>{sitePage.line}</span>
        <span>{sitePage.name}</span>
        <span>{sitePage.outcome}</span>
        <span>{sitePage.what}</span>
      </div>
      <div className="site-rows" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => (
          <Row
            key={index}
            words={words}
            kind={kind}
            row={rowAt(index)}
            place={{ transform: `translateY(${start}px)`, height: size }}
            chosen={chosen}
            choose={choose}
          />
        ))}
      </div>
    </div>
  )
}

const Row = ({
  words,
  kind,
  row,
  place,
  chosen,
  choose,
}: {
  words: Words
  kind: SiteKind
  row: ImportRowView | undefined
  place: { transform: string; height: number }
} & Pick<RowsProps, 'chosen' | 'choose'>) => {
  if (row === undefined) return <div className="site-row" style={place} />
  const { line, name, outcome } = row
  return (
    <button
      type="button"
      className="site-row"
      style={place}
      data-testid={`site-row-${line ?? name}`}
      data-selected={chosen !== null && chosen.line === line && chosen.name === name}
      onClick={() => choose(row)}
    >
      <span className="dim">{line === null ? '–' : count(line)}</span>
      <b className="clip">{name === '' ? '–' : name}</b>
      <OutcomeTag outcome={outcome} />
      <span className="clip">{inOneLine(words, kind, row)}</span>
    </button>
  )
}

const OutcomeTag = ({ outcome }: { outcome: RowOutcome }) => (
  <span>
    <Tag tone={looks[outcome].role} icon={looks[outcome].icon}>
      {useWords().siteData.outcomes[outcome]}
    </Tag>
  </span>
)

function inOneLine(words: Words, kind: SiteKind, { troubles, changes, outcome }: ImportRowView): string {
  const [trouble] = troubles
  if (trouble !== undefined) {
    const where = trouble.column === null ? '' : `${columnName(words, kind, trouble.column)}: `
    return `${where}${sayTrouble(words, trouble.trouble).say}`
  }
  return changes
    .map(({ column, from, to }) =>
      outcome === 'new'
        ? `${columnName(words, kind, column)} ${to}`
        : `${columnName(words, kind, column)} ${from || '–'} → ${to || '–'}`,
    )
    .join(' · ')
}

/** The heading of a column in the person's language. */
function columnName(words: Words, kind: SiteKind, name: string): string {
  if (kind === 'pictures') return name
  const field = columnsOf(kind).find(([, column]) => column.name === name)?.[0] ?? ''
  const texts = words.siteColumns[kind] as Record<string, readonly [string, string]>
  return texts[field]?.[0] ?? name
}

/** Everything about one row: each field before and after, or each thing wrong with what to do. */
export const SiteRowDetail = ({ kind, row }: { kind: SiteKind; row: ImportRowView }) => {
  const words = useWords()
  return (
    <div className="site-detail" data-testid="site-detail">
      <div className="row">
        <b className="clip">{row.name}</b>
        <span className="push">
          <OutcomeTag outcome={row.outcome} />
        </span>
      </div>
      {row.troubles.map(({ column, value, trouble }) => {
        const { say, next } = sayTrouble(words, trouble)
        return (
          <div key={`${column} ${say}`}>
            <div className="dim small">{column === null ? '' : columnName(words, kind, column)}</div>
            {value !== '' && <div className="code">{value}</div>}
            <b>{say}</b>
            <div>{next}</div>
          </div>
        )
      })}
      {row.changes.length > 0 && (
        <dl className="pairs">
          {row.changes.flatMap(({ column, from, to }) => [
            <dt key={`${column} name`}>{columnName(words, kind, column)}</dt>,
            <dd key={`${column} value`}>
              {row.outcome !== 'new' && <s className="dim">{from || '–'}</s>} {to || '–'}
            </dd>,
          ])}
        </dl>
      )}
    </div>
  )
}
