import { Button, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { UpdateRules } from '#contract/update-commands'
import { type UpdateChannel, updateChannels } from '#domain/update'
import { useWords } from '#renderer/language/words.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

const usualHour = 3

/** Where newer programs are looked for, and when one may be installed. */
export const UpdateRulesForm = ({ rules }: { rules: UpdateRules }) => {
  const { updates: words, desk } = useWords()
  const [url, setUrl] = useState(rules.url ?? '')
  const [channel, setChannel] = useState<UpdateChannel>(rules.channel)
  const [at, setAt] = useState<UpdateRules['time']['at']>(rules.time.at)
  const [hour, setHour] = useState(rules.time.at === 'hour' ? rules.time.hour : usualHour)
  const command = useDeskCommand()
  const save = () => {
    const folder = url.trim() === '' ? null : url.trim()
    const time = at === 'hour' ? { at, hour } : { at }
    void command.give('saveUpdates', { url: folder, channel, time }, () => desk.settings.saved)
  }
  return (
    <>
      <TextInput
        label={words.url}
        placeholder="https://"
        data-testid="input-update-url"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <div>
        <div className="label">{words.channel}</div>
        <SegmentedControl
          fullWidth
          data-testid="choose-update-channel"
          value={channel}
          data={updateChannels.map((value) => ({ value, label: words.channels[value] }))}
          onChange={(value) => setChannel(value)}
        />
      </div>
      <div>
        <div className="label">{words.time}</div>
        <SegmentedControl
          fullWidth
          data-testid="choose-update-time"
          value={at}
          data={(['asked', 'hour'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={(value) => setAt(value)}
        />
      </div>
      <div className="settings-row">
        {at === 'hour' && (
          <NumberInput
            label={words.hourLabel}
            suffix=":00"
            min={0}
            max={23}
            allowDecimal={false}
            data-testid="input-update-hour"
            value={hour}
            onChange={(value) => setHour(Math.min(23, Math.max(0, Number(value) || 0)))}
          />
        )}
        <Button
          variant="filled"
          ml="auto"
          disabled={command.busy}
          data-testid="button-save-updates"
          onClick={save}
        >
          {words.save}
        </Button>
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </>
  )
}
