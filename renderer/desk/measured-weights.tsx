import { Button } from '@mantine/core'
import type { SettingsView } from '#contract/desk-views'
import { useWords } from '#renderer/language/words.tsx'
import { Tag } from '#renderer/parts/tag.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** Items whose units weighed something else here than their master data say: which of both counts is decided. */
export const MeasuredWeights = ({ view: { packing } }: { view: SettingsView }) => {
  const { settings } = useWords().desk
  const words = settings.packingRules
  const command = useDeskCommand()
  const decide = (sku: string, use: boolean) =>
    void command.give('decideWeight', { sku, use }, () => settings.saved)
  return (
    <SettingPanel of="measured" title={words.weights} data-testid="measured-weights">
      <div className="dim small">{words.weightsBelow}</div>
      {packing.weights.length === 0 && <div>{words.noWeights}</div>}
      {packing.weights.map(({ sku, name, masterMg, weightMg, spreadMg, count, decision }) => (
        <div key={sku} className="settings-row measured-weight" data-testid={`weight-${sku}`}>
          <span>
            <b className="code">{sku}</b> {name}
            <span className="dim small">
              {words.master} {gramsOf(masterMg)} · {words.weighed} {gramsOf(weightMg)} ± {gramsOf(spreadMg)} ·{' '}
              {words.timesWeighed(count)}
            </span>
            {decision !== null && <Tag tone="saved">{words.decisions[decision]}</Tag>}
          </span>
          {decision !== 'used' && (
            <Button
              disabled={command.busy}
              data-testid={`use-weight-${sku}`}
              onClick={() => decide(sku, true)}
            >
              {words.useWeighed}
            </Button>
          )}
          {decision !== 'kept' && (
            <Button
              disabled={command.busy}
              data-testid={`keep-weight-${sku}`}
              onClick={() => decide(sku, false)}
            >
              {words.keepMaster}
            </Button>
          )}
        </div>
      ))}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </SettingPanel>
  )
}

/** Light items weigh less than a gram. */
const gramsOf = (weightMg: number): string => `${Number((weightMg / 1000).toFixed(1))} g`
