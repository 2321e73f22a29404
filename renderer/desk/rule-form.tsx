import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { type VerificationPolicy, type VerificationRule, verificationPolicies } from '#domain/verification'
import { useWords } from '#renderer/language/words.tsx'

type About = VerificationRule['about']
const abouts: readonly About[] = ['item', 'customer', 'orderValue', 'person', 'bench']

/** Makes one more rule of packing: about what, of which, and how strictly. */
export const RuleForm = ({ view, add }: { view: SettingsView; add: (rule: VerificationRule) => void }) => {
  const { desk, floor } = useWords()
  const words = desk.settings.packingRules
  const [about, setAbout] = useState<About>('item')
  const [of, setOf] = useState('')
  const [policy, setPolicy] = useState<VerificationPolicy>('scanEach')
  const rule = ruleOf(about, of.trim(), policy, view)
  return (
    <div className="device-form">
      <Select
        label={words.title}
        data={abouts.map((value) => ({ value, label: words.about[value] }))}
        value={about}
        allowDeselect={false}
        data-testid="choose-rule-about"
        onChange={(value) => {
          setAbout(abouts.find((one) => one === value) ?? about)
          setOf('')
        }}
      />
      <Of view={view} about={about} of={of} change={setOf} />
      <Select
        label={words.policy}
        data={verificationPolicies.map((value) => ({ value, label: floor.pack.verification[value] }))}
        value={policy}
        allowDeselect={false}
        data-testid="choose-rule-policy"
        onChange={(value) => setPolicy(verificationPolicies.find((one) => one === value) ?? policy)}
      />
      <Button
        disabled={rule === null}
        data-testid="button-add-rule"
        onClick={() => {
          if (rule === null) return
          add(rule)
          setOf('')
        }}
      >
        {words.add}
      </Button>
    </div>
  )
}

interface Part {
  view: SettingsView
  about: About
  of: string
  change: (of: string) => void
}
/** Which item, customer, value or person it is about; of this bench there is only one. */
const Of = ({ view, about, of, change }: Part) => {
  const words = useWords().desk.settings.packingRules
  if (about === 'bench') return null
  if (about === 'person')
    return (
      <Select
        label={words.whichPerson}
        data={view.packing.people.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={of === '' ? null : of}
        searchable
        data-testid="choose-rule-person"
        onChange={(value) => change(value ?? '')}
      />
    )
  if (about === 'orderValue')
    return (
      <NumberInput
        label={words.whichValue(view.site.currency)}
        min={0}
        max={9_999_999}
        decimalScale={2}
        value={of}
        data-testid="input-rule-value"
        onChange={(value) => change(String(value))}
      />
    )
  return (
    <TextInput
      label={about === 'item' ? words.whichItem : words.whichCustomer}
      maxLength={80}
      value={of}
      data-testid="input-rule-of"
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

/** The rule as far as it is filled in; null while something is missing. */
function ruleOf(
  about: About,
  of: string,
  policy: VerificationPolicy,
  { station, site }: SettingsView,
): VerificationRule | null {
  if (about === 'bench') return { about, stationId: station.stationId, policy }
  if (of === '') return null
  switch (about) {
    case 'item':
      return { about, sku: of, policy }
    case 'customer':
      return { about, customerRef: of, policy }
    case 'person':
      return { about, personId: of, policy }
    case 'orderValue':
      return { about, fromSen: Math.round(Number(of) * 100), currency: site.currency, policy }
  }
}
