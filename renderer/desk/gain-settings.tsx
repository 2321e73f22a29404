import { NumberInput, SegmentedControl, Switch } from '@mantine/core'
import type { PackingRules } from '#domain/verification'
import { gainPolicies } from '#domain/weight-gain'
import { useWords } from '#renderer/language/words.tsx'

/** What the scale is asked while a carton is packed on it, and whether what it measured counts. */
export const GainSettings = ({
  rules,
  change,
}: {
  rules: PackingRules
  change: (rules: PackingRules) => void
}) => {
  const { packingRules: words } = useWords().desk.settings
  const { gain, useMeasured } = rules
  return (
    <>
      <div className="label">{words.gain}</div>
      <SegmentedControl
        fullWidth
        orientation="vertical"
        data-testid="choose-gain-policy"
        value={gain.policy}
        data={gainPolicies.map((value) => ({ value, label: words.gainPolicies[value] }))}
        onChange={(value) => change({ ...rules, gain: { ...gain, policy: value as typeof gain.policy } })}
      />
      {gain.policy !== 'off' && (
        <>
          <NumberInput
            label={words.gainWait}
            min={1}
            max={60}
            allowDecimal={false}
            clampBehavior="strict"
            value={gain.waitMs / 1000}
            data-testid="input-gain-wait"
            onChange={(value) =>
              change({ ...rules, gain: { ...gain, waitMs: Math.max(1, Number(value) || 1) * 1000 } })
            }
          />
          <div className="label">{words.accept}</div>
          <SegmentedControl
            fullWidth
            data-testid="choose-gain-accept"
            value={gain.accept}
            data={(['supervisor', 'packer'] as const).map((value) => ({
              value,
              label: words.accepts[value],
            }))}
            onChange={(value) => change({ ...rules, gain: { ...gain, accept: value as typeof gain.accept } })}
          />
        </>
      )}
      <Switch
        label={words.useMeasured}
        description={words.useMeasuredBelow}
        checked={useMeasured}
        data-testid="switch-use-measured"
        onChange={(event) => change({ ...rules, useMeasured: event.currentTarget.checked })}
      />
    </>
  )
}
