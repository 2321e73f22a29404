import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { type DocumentMoment, type DocumentPlan, documentKinds, documents } from '#domain/document'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Which paper this station prints by itself, and when; those that only come when asked are not listed. */
export const PaperSettings = ({ view }: { view: SettingsView }) => {
  const { papers, desk } = useWords()
  const [plan, setPlan] = useState(view.documents)
  const command = useDeskCommand()
  const choose = (kind: keyof DocumentPlan, moment: string | null): void => {
    if (moment !== null) setPlan({ ...plan, [kind]: moment as DocumentMoment })
  }
  return (
    <section className="panel">
      <div className="heading">{papers.desk.title}</div>
      <div className="dim small">{papers.desk.below}</div>
      {documentKinds
        .filter((kind) => documents[kind].moments.length > 1)
        .map((kind) => (
          <Select
            key={kind}
            label={papers.kinds[kind]}
            data-testid={`choose-paper-${kind}`}
            allowDeselect={false}
            value={plan[kind]}
            data={documents[kind].moments.map((value) => ({ value, label: papers.moments[value] }))}
            onChange={(moment) => choose(kind, moment)}
          />
        ))}
      <Button
        variant="filled"
        ml="auto"
        disabled={command.busy}
        data-testid="button-save-papers"
        onClick={() => void command.give('saveDocuments', { documents: plan }, () => papers.desk.saved)}
      >
        {desk.settings.save}
      </Button>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </section>
  )
}

/** What each courier is handed today, with the paper they sign. */
export const Manifests = () => {
  const { papers } = useWords()
  const { data } = useRead('manifests', { day: null })
  const command = useDeskCommand()
  return (
    <section className="panel" data-testid="manifests">
      <div className="heading">{papers.desk.manifests}</div>
      {data?.rows.length === 0 && <div className="dim">{papers.desk.noManifests}</div>}
      {data?.rows.map(({ courierId, courierName, cartons }) => (
        <div className="row" key={courierId}>
          <b>{courierName}</b>
          <span className="dim">{papers.desk.cartons(String(cartons))}</span>
          <Button
            ml="auto"
            disabled={command.busy}
            data-testid={`button-print-manifest-${courierId}`}
            onClick={() =>
              void command.give('printManifest', { courierId, day: data.day }, () =>
                papers.desk.printed(papers.kinds.manifest),
              )
            }
          >
            {papers.desk.print}
          </Button>
        </div>
      ))}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </section>
  )
}
