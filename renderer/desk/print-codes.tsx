import './print-codes.css'
import { Button, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { CodeChoices, CodePaper, CodeSelection, CodesPreview } from '#contract/code-commands'
import { labelSizeNames, labelSizes, sheetGridNames } from '#domain/label-stock'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { LabelPicture } from '#renderer/parts/label-picture.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { count, mmOf } from '#words/format'
import { CodeChoice, type CodeKind, codeKinds, firstSelection } from './code-choice.tsx'
import { Empty, Notice, Unread } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Printing codes: of places, totes, goods and people, one by one or many at once, and the command card. */
export const PrintCodes = () => {
  const { data, error, refetch } = useRead('codeChoices', {})
  if (data === undefined)
    return error === null ? <div /> : <Unread error={error} again={() => void refetch()} />
  return <Form choices={data} />
}

const Form = ({ choices }: { choices: CodeChoices }) => {
  const { bench, scanning, scannerTest } = useWords()
  const hints = {
    card: scanning.codes.cardBelow,
    scannerTest: scannerTest.sheet.hint,
    bench: bench.sheet.hint,
    maker: bench.maker.hint,
  }
  const [selection, setSelection] = useState<CodeSelection>(firstSelection('location'))
  const [paper, setPaper] = useState<CodePaper>({ paper: 'labels', size: '100x50' })
  const isPage = ['card', 'scannerTest', 'bench', 'maker'].includes(selection.kind)
  const onSheets = isPage || paper.paper === 'sheets'
  const { data: preview } = useRead('previewCodes', { selection, paper })
  const ready = preview !== undefined && preview.labels > 0 && preview.tooSmall === null
  const command = useDeskCommand()
  const change = (next: CodeSelection): void => {
    command.say(null)
    setSelection(next)
  }
  return (
    <div className="codes-page" data-testid="print-codes">
      <section className="panel codes-form scrolls">
        <Select
          label={scanning.codes.what}
          allowDeselect={false}
          data-testid="select-code-kind"
          data={codeKinds.map((value) => ({ value, label: scanning.codes.kinds[value] }))}
          value={selection.kind}
          onChange={(value) => value !== null && change(firstSelection(value as CodeKind))}
        />
        <CodeChoice key={selection.kind} selection={selection} choices={choices} change={change} />
        {!isPage && <Paper paper={paper} change={setPaper} />}
        {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
        <div className="codes-do">
          <Button
            variant={ready ? 'filled' : 'default'}
            data-locked={!ready}
            disabled={command.busy}
            data-testid="button-print-codes"
            leftSection={<Icon of="printer" />}
            onClick={() =>
              ready &&
              void command.give('printCodes', { selection, paper }, ({ labels }) =>
                scanning.codes.printed(count(labels)),
              )
            }
          >
            {scanning.codes.print}
          </Button>
          {onSheets && choices.hasDialogs && (
            <Button
              disabled={command.busy || !ready}
              data-testid="button-save-codes"
              leftSection={<Icon of="papers" />}
              onClick={() =>
                void command.give('saveCodes', { selection, paper }, (saved) =>
                  saved === null ? '' : scanning.codes.saved(saved.path),
                )
              }
            >
              {scanning.codes.save}
            </Button>
          )}
        </div>
      </section>
      <Preview preview={preview ?? null} page={isPage ? hints[selection.kind as keyof typeof hints] : null} />
    </div>
  )
}

const Paper = ({ paper, change }: { paper: CodePaper; change: (paper: CodePaper) => void }) => {
  const { codes } = useWords().scanning
  return (
    <>
      <SegmentedControl
        fullWidth
        data-testid="choose-paper"
        value={paper.paper}
        data={[
          { value: 'labels', label: codes.labels },
          { value: 'sheets', label: codes.sheets },
        ]}
        onChange={(value) =>
          change(value === 'sheets' ? { paper: 'sheets', grid: '3x8' } : { paper: 'labels', size: '100x50' })
        }
      />
      {paper.paper === 'labels' ? (
        <Select
          label={codes.size}
          allowDeselect={false}
          data-testid="select-label-size"
          data={labelSizeNames.map((value) => ({
            value,
            label: codes.sizes(mmOf(labelSizes[value].widthUm), mmOf(labelSizes[value].heightUm)),
          }))}
          value={paper.size}
          onChange={(value) => change({ paper: 'labels', size: value as typeof paper.size })}
        />
      ) : (
        <Select
          label={codes.size}
          allowDeselect={false}
          data-testid="select-sheet-grid"
          data={sheetGridNames.map((value) => ({ value, label: codes.grids[value] }))}
          value={paper.grid}
          onChange={(value) => change({ paper: 'sheets', grid: value as typeof paper.grid })}
        />
      )}
    </>
  )
}

const Preview = ({ preview, page }: { preview: CodesPreview | null; page: string | null }) => {
  const { codes } = useWords().scanning
  if (preview === null) return <section className="panel codes-preview" />
  const { labels, pages, tooSmall } = preview
  if (labels === 0)
    return (
      <section className="panel codes-preview">
        <Empty icon="printer" title={codes.none} below={codes.noneBelow} />
      </section>
    )
  const many = codes.count(count(labels))
  return (
    <section className="panel codes-preview">
      <div className="row">
        <span className="heading">{codes.preview}</span>
        <b className="push" data-testid="codes-count">
          {pages === 0 ? many : codes.countOn(many, count(pages))}
        </b>
      </div>
      {tooSmall !== null && <Notice tone="refused">{codes.tooSmall(tooSmall)}</Notice>}
      {page !== null ? (
        <div className="dim">{page}</div>
      ) : (
        <div className="codes-paper">
          <LabelPicture page={preview.page} shown={preview.shown} />
        </div>
      )}
    </section>
  )
}
