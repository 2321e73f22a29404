import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { mostRules } from '#contract/packing-rules'
import type { VerificationRule } from '#domain/verification'
import { useWords } from '#renderer/language/words.tsx'
import { money } from '#words/format'
import { GainSettings } from './gain-settings.tsx'
import { RuleForm } from './rule-form.tsx'
import { SaveButton } from './save-button.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'
import { WorkKindPairs, WorkKinds } from './work-kinds.tsx'

/** How strictly packed units are proved at this station: by whom, for whom, and of what. */
export const PackingRulesSettings = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { settings } = useWords().desk
  const words = settings.packingRules
  const [draft, setDraft] = useState(view.packing.rules)
  const command = useDeskCommand()
  const { verification, recountTries } = admin ? draft : view.packing.rules
  const change = (rules: VerificationRule[]): void => setDraft({ ...draft, verification: rules })
  return (
    <SettingPanel of="proof" title={words.title} data-testid="packing-rules">
      <div className="dim small">{words.below}</div>
      {verification.length === 0 && <div>{words.none}</div>}
      {verification.map((rule, place) => (
        <div key={JSON.stringify(rule)} className="settings-row listed" data-testid={`rule-${place}`}>
          <RuleText rule={rule} view={view} />
          {admin && (
            <Button
              ml="auto"
              data-testid={`remove-rule-${place}`}
              onClick={() => change(verification.filter((one) => one !== rule))}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      {admin ? (
        <>
          {verification.length < mostRules && (
            <RuleForm
              view={view}
              add={(rule) => change([...verification.filter((one) => !isSame(one, rule)), rule])}
            />
          )}
          <GainSettings rules={draft} change={setDraft} />
          <WorkKinds rules={draft} change={setDraft} />
          <div className="settings-row">
            <NumberInput
              label={words.tries}
              description={words.triesBelow}
              min={1}
              max={9}
              allowDecimal={false}
              clampBehavior="strict"
              value={recountTries}
              data-testid="input-recount-tries"
              onChange={(value) => setDraft({ ...draft, recountTries: Math.max(1, Number(value) || 1) })}
            />
            <SaveButton
              name="save-packing-rules"
              disabled={command.busy}
              save={() => void command.give('savePackingRules', draft, () => settings.saved)}
            />
          </div>
        </>
      ) : (
        <dl className="pairs">
          <dt>{words.tries}</dt>
          <dd>{recountTries}</dd>
          <dt>{words.gain}</dt>
          <dd>{words.gainPolicies[view.packing.rules.gain.policy]}</dd>
          <WorkKindPairs kinds={view.packing.rules.workKinds} />
        </dl>
      )}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}

/** Two rules about the same: the later one replaces the first. */
const isSame = (one: VerificationRule, two: VerificationRule): boolean =>
  JSON.stringify({ ...one, policy: null }) === JSON.stringify({ ...two, policy: null })

const RuleText = ({ rule, view }: { rule: VerificationRule; view: SettingsView }) => {
  const { desk, floor } = useWords()
  const { about } = desk.settings.packingRules
  return (
    <span>
      <b>{about[rule.about]}</b> {meant(rule, view)} · {floor.pack.verification[rule.policy]}
    </span>
  )
}

function meant(rule: VerificationRule, { packing, station }: SettingsView): string {
  switch (rule.about) {
    case 'item':
      return rule.sku
    case 'customer':
      return rule.customerRef
    case 'orderValue':
      return money(rule.fromSen, rule.currency)
    case 'person':
      return packing.people.find(({ personId }) => personId === rule.personId)?.name ?? rule.personId
    case 'bench':
      return rule.stationId === station.stationId ? station.name : rule.stationId
  }
}
