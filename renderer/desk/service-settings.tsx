import { NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import type { ServiceRules } from '#domain/rates/choose'
import { useWords } from '#renderer/language/words.tsx'
import { money } from '#words/format'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** How the courier of an order is settled where the OMS leaves it open. */
export const ServiceSettings = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { desk, rates } = useWords()
  const { rule } = rates
  const [draft, setDraft] = useState(view.services)
  const command = useDeskCommand()
  const { currency } = view.site
  const amount = (field: 'dearerSen' | 'overSen', label: string, below: string) => (
    <NumberInput
      label={`${label} (${currency})`}
      description={below}
      min={0}
      max={1_000_000}
      decimalScale={2}
      fixedDecimalScale
      value={draft[field] / 100}
      data-testid={`input-services-${field}`}
      onChange={(typed) => setDraft({ ...draft, [field]: Math.max(0, Math.round(Number(typed) * 100) || 0) })}
    />
  )
  return (
    <SettingPanel of="services" title={rule.title} data-testid="service-settings">
      {admin ? (
        <>
          <div className="label">{rule.ask}</div>
          <SegmentedControl
            fullWidth
            data-testid="choose-services-ask"
            value={draft.ask}
            data={(['doubt', 'always'] as const).map((value) => ({ value, label: rule.asks[value] }))}
            onChange={(value) => setDraft({ ...draft, ask: value as ServiceRules['ask'] })}
          />
          <div className="label">{rule.who}</div>
          <SegmentedControl
            fullWidth
            data-testid="choose-services-who"
            value={draft.who}
            data={(['packer', 'supervisor'] as const).map((value) => ({ value, label: rule.whos[value] }))}
            onChange={(value) => setDraft({ ...draft, who: value as ServiceRules['who'] })}
          />
          {amount('dearerSen', rule.dearer, rule.dearerBelow)}
          {amount('overSen', rule.over, rule.overBelow)}
          <div className="settings-row">
            <SaveButton
              name="save-services"
              disabled={command.busy}
              save={() => void command.give('saveServiceRules', draft, () => desk.settings.saved)}
            />
          </div>
        </>
      ) : (
        <dl className="pairs">
          <dt>{rule.ask}</dt>
          <dd>{rule.asks[draft.ask]}</dd>
          <dt>{rule.who}</dt>
          <dd>{rule.whos[draft.who]}</dd>
          <dt>{rule.dearer}</dt>
          <dd>{money(draft.dearerSen, currency)}</dd>
          <dt>{rule.over}</dt>
          <dd>{money(draft.overSen, currency)}</dd>
        </dl>
      )}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}
