import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { type DocumentMoment, type DocumentPlan, documentKinds, documents } from '#domain/document'
import type { ReprintReason } from '#domain/reasons'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'
import { WhyAgain } from './why-again.tsx'

/** Which paper this station prints by itself, and when; those that only come when asked are not listed. */
export const PaperSettings = ({ view }: { view: SettingsView }) => {
  const { papers } = useWords()
  const [plan, setPlan] = useState(view.documents)
  const command = useDeskCommand()
  const choose = (kind: keyof DocumentPlan, moment: string | null): void => {
    if (moment !== null) setPlan({ ...plan, [kind]: moment as DocumentMoment })
  }
  return (
    <SettingPanel of="papers" title={papers.desk.title}>
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
      <SaveButton
        name="save-papers"
        disabled={command.busy}
        save={() => void command.give('saveDocuments', { documents: plan }, () => papers.desk.saved)}
      />
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}

/** What each courier is handed today, with the paper they sign. */
export const Manifests = () => {
  const { papers } = useWords()
  const { data } = useRead('manifests', { day: null })
  const [reason, setReason] = useState<ReprintReason | null>(null)
  const command = useDeskCommand()
  return (
    <SettingPanel of="manifests" title={papers.desk.manifests} data-testid="manifests">
      {data?.rows.length === 0 && <div className="dim">{papers.desk.noManifests}</div>}
      {data?.rows.map(({ courierId, courierName, cartons, fresh }) => (
        <div className="row" key={courierId}>
          <b>{courierName}</b>
          <span className="dim">{papers.handOver.cartons(String(cartons), String(fresh))}</span>
          <Button
            ml="auto"
            disabled={command.busy}
            data-testid={`button-print-manifest-${courierId}`}
            onClick={() =>
              void command.give('printManifest', { courierId, day: data.day, reason }, () =>
                papers.desk.printed(papers.kinds.manifest),
              )
            }
          >
            {papers.desk.print}
          </Button>
        </div>
      ))}
      {data?.rows.some(({ fresh }) => fresh === 0) && <WhyAgain reason={reason} choose={setReason} />}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
