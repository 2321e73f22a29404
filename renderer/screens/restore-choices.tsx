import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CopyChoice, RestoreView, RestoreWay } from '#contract/safety'
import { useLanguage, useWords } from '#renderer/language/words.tsx'
import { Scroll } from '#renderer/parts/scroll.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { clockSeconds, count, megabytes } from '#words/format'
import { duration, longDay, type Words } from '#words/say'

/** What somebody points at: one of the copies, or another way on. */
export type Chosen = { way: 'copy'; name: string } | { way: Exclude<RestoreWay, 'copy'> }

interface Card {
  key: string
  chosen: Chosen
  title: string
  tag: string | null
  lines: readonly string[]
}

/** Everything that may be done, each with what it would lose, in words. */
export const RestoreChoices = ({
  view,
  chosen,
  choose,
  look,
}: {
  view: RestoreView
  chosen: Chosen | null
  choose: (chosen: Chosen) => void
  look: (folder: string) => void
}) => {
  const words = useWords()
  const language = useLanguage()
  const { restore } = words.safety
  const day = (at: string) =>
    `${clockSeconds(at, view.timeZone)}, ${longDay(language, Date.parse(at), view.timeZone)}`
  const cards = [
    ...view.copies.map((copy, place) => copyCard(words, view, copy, place, day)),
    ...others(words, view),
  ]
  const isChosen = (one: Chosen): boolean =>
    chosen !== null &&
    one.way === chosen.way &&
    (one.way !== 'copy' || chosen.way !== 'copy' || one.name === chosen.name)
  return (
    <>
      <section className="restore-all" data-testid="restore-choices">
        <Scroll className="restore-cards">
          {view.copies.length === 0 && view.before === null && view.step.step === 'choose' && (
            <div className="panel restore-none">
              <b>{view.problem === null ? restore.noCopies : words.safety.copy.problems[view.problem]}</b>
            </div>
          )}
          {cards.map(({ key, chosen: one, title, tag, lines }) => (
            <button
              key={key}
              type="button"
              className="panel restore-card"
              data-testid={`restore-${one.way}`}
              data-chosen={isChosen(one)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault()
              }}
              onClick={() => choose(one)}
            >
              <span className="row">
                <b>{title}</b>
                {tag !== null && (
                  <span className="push">
                    <Tag tone="ask">{tag}</Tag>
                  </span>
                )}
              </span>
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </button>
          ))}
        </Scroll>
      </section>
      <Elsewhere key={view.folder} folder={view.folder ?? ''} look={look} />
    </>
  )
}

const Elsewhere = ({ folder, look }: { folder: string; look: (folder: string) => void }) => {
  const { restore } = useWords().safety
  const [text, setText] = useState(folder)
  return (
    <aside className="panel restore-elsewhere">
      <TextInput
        label={restore.lookElsewhere}
        data-testid="input-restore-folder"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        data-testid="button-restore-look"
        onClick={() => {
          if (text.trim() !== '') look(text.trim())
        }}
      >
        {restore.look}
      </Button>
    </aside>
  )
}

function copyCard(
  words: Words,
  { lastWriteAt }: RestoreView,
  { name, copiedTo, events, pending, bytes, stationName }: CopyChoice,
  place: number,
  day: (at: string) => string,
): Card {
  const { restore } = words.safety
  return {
    key: name,
    chosen: { way: 'copy', name },
    title: restore.copy(day(copiedTo)),
    tag: place === 0 ? restore.newest : null,
    lines: [
      lostWords(words, copiedTo, lastWriteAt),
      `${restore.holds(count(events), count(pending))} · ${megabytes(bytes)} · ${stationName}`,
    ],
  }
}

/** What was done between the end of the copy and the last thing this station wrote. */
function lostWords(words: Words, copiedTo: string, lastWriteAt: string | null): string {
  const { restore } = words.safety
  if (lastWriteAt === null) return restore.lostAfter
  const seconds = Math.round((Date.parse(lastWriteAt) - Date.parse(copiedTo)) / 1000)
  if (seconds <= 0) return restore.lostNothing
  return restore.lost(seconds < 120 ? `${seconds} s` : duration(words, Math.round(seconds / 60)))
}

function others({ safety }: Words, { why, before }: RestoreView): Card[] {
  const { restore } = safety
  const card = (way: Exclude<RestoreWay, 'copy'>, title: string, line: string): Card => ({
    key: way,
    chosen: { way },
    title,
    tag: null,
    lines: [line],
  })
  if (why === 'newer') {
    if (before === null) return []
    const lost = before.lost === null ? null : count(before.lost)
    return [card('before', restore.before(before.version), restore.beforeBelow(before.version, lost))]
  }
  if (why === 'wanted') return [card('present', restore.present, restore.presentBelow)]
  const empty = card('empty', restore.empty, restore.emptyBelow)
  return why === 'damaged' ? [card('salvage', restore.salvage, restore.salvageBelow), empty] : [empty]
}
