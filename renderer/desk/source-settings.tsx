import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView, SourceSettings } from '#contract/desk-views'
import { mostSources, newSourceMark, sourceName } from '#contract/oms-connection'
import { useWords } from '#renderer/language/words.tsx'
import { FieldMappingSettings } from './field-mapping.tsx'
import { OmsAddress } from './oms-address.tsx'
import { OmsConnectionSettings } from './oms-connection.tsx'
import { Pairs } from './pairs.tsx'
import { SettingColumns, SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'
import { WebhookSettings } from './webhook-settings.tsx'

/** Where orders come from: the order systems of this station, each with its address and how it is read. */
export const SourceSettingsPanels = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { desk } = useWords()
  const sources = [view.oms, ...view.otherSources]
  const [mark, choose] = useState('')
  const source = sources.find((one) => one.mark === mark) ?? view.oms
  if (!admin)
    return (
      <SettingColumns
        left={
          <SettingPanel of="address" title={desk.settings.oms}>
            <Pairs
              rows={sources.flatMap(({ name, baseUrl, pollS }) => [
                [name, baseUrl],
                [desk.settings.poll, `${pollS} ${desk.settings.seconds}`],
              ])}
            />
            <div className="dim small">{desk.settings.adminOnly}</div>
          </SettingPanel>
        }
        right={null}
      />
    )
  return (
    <>
      <SettingColumns
        left={
          <>
            <Sources sources={sources} source={source} choose={choose} />
            <OmsAddress key={`address ${source.mark}`} source={source} />
          </>
        }
        right={
          <>
            <OmsConnectionSettings
              key={`connection ${source.mark}`}
              source={source}
              couriers={view.couriers}
            />
            <WebhookSettings webhook={view.webhook} />
          </>
        }
      />
      <FieldMappingSettings
        key={`mapping ${source.mark} ${source.connection.connector.kind}`}
        source={source}
        timeZone={view.site.timeZone}
      />
    </>
  )
}

const Sources = ({
  sources,
  source,
  choose,
}: {
  sources: readonly SourceSettings[]
  source: SourceSettings
  choose: (mark: string) => void
}) => {
  const { oms } = useWords()
  const [name, setName] = useState<string | null>(null)
  const [adds, setAdds] = useState(false)
  const [mark, setMark] = useState('')
  const command = useDeskCommand()
  const shown = name ?? (adds ? '' : source.name)
  const isNew = newSourceMark.safeParse(mark).success && sources.every((one) => one.mark !== mark)
  const ready = sourceName.safeParse(shown).success && (!adds || isNew)
  const look = (to: string) => {
    choose(to)
    setName(null)
    setAdds(false)
    setMark('')
  }
  return (
    <SettingPanel of="sources" title={oms.sources.heading} data-testid="oms-sources">
      <div className="dim small">{oms.sources.below}</div>
      <Select
        label={oms.sources.choose}
        data-testid="choose-source"
        value={adds ? null : source.mark}
        allowDeselect={false}
        data={sources.map((one) => ({
          value: one.mark,
          label: one.mark === '' ? one.name : `${one.name} · ${one.mark}`,
        }))}
        onChange={(value) => look(value ?? '')}
      />
      {adds && (
        <TextInput
          label={oms.sources.mark}
          description={oms.sources.markBelow}
          data-testid="input-source-mark"
          value={mark}
          onChange={(event) => setMark(event.currentTarget.value.toUpperCase())}
        />
      )}
      <TextInput
        label={oms.sources.name}
        data-testid="input-source-name"
        value={shown}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="settings-row">
        {!adds && source.mark !== '' && (
          <Button
            variant="default"
            disabled={command.busy}
            data-testid="button-remove-source"
            onClick={() =>
              void command
                .give('removeSource', { source: source.mark }, () => null)
                .then((done) => done && look(''))
            }
          >
            {oms.sources.remove}
          </Button>
        )}
        {!adds && sources.length < mostSources && (
          <Button
            variant="default"
            data-testid="button-add-source"
            onClick={() => {
              setAdds(true)
              setName('')
            }}
          >
            {oms.sources.add}
          </Button>
        )}
        <Button
          variant="filled"
          ml="auto"
          disabled={command.busy || !ready}
          data-testid="button-save-source"
          onClick={() => {
            const of = adds ? mark : source.mark
            void command
              .give('saveSource', { source: of, name: shown }, () => null)
              .then((done) => done && look(of))
          }}
        >
          {adds ? oms.sources.add : oms.sources.rename}
        </Button>
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
