import { Button } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#renderer/language/words.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** What leaves the house for support and auditors, and the way back to a copy. Administrators only. */
export const SupportSettings = ({ stationId }: { stationId: string }) => {
  const { safety } = useWords()
  const words = safety.support
  const [sure, setSure] = useState(false)
  const command = useDeskCommand()
  const saved = (file: { path: string } | null): string =>
    file === null ? words.notSaved : words.saved(file.path)
  return (
    <SettingPanel of="support" title={words.heading} data-testid="support-settings">
      <Button
        disabled={command.busy}
        data-testid="button-support"
        onClick={() => void command.give('saveSupportBundle', {}, saved)}
      >
        {words.bundle}
      </Button>
      <div className="dim small">{words.bundleBelow}</div>
      <Button
        disabled={command.busy}
        data-testid="button-audit"
        onClick={() => void command.give('exportAudit', {}, saved)}
      >
        {words.audit}
      </Button>
      <div className="dim small">{words.auditBelow}</div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      <Button
        disabled={command.busy}
        data-testid="button-restore"
        onClick={() => {
          if (sure) void command.give('wantRestore', { stationId }, () => '')
          setSure(true)
        }}
      >
        {safety.copy.restore}
      </Button>
      {sure && <Notice tone="attention">{safety.copy.restoreBelow}</Notice>}
    </SettingPanel>
  )
}
