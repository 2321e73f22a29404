import { NumberInput, Textarea, TextInput } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import { usualConfidence } from '#contract/recogniser'
import { useWords } from '#renderer/language/words.tsx'
import { SeatField } from './seat-field.tsx'

type Recogniser = Extract<DeviceConfig, { kind: 'recogniser' }>

/** Before somebody named the program; the station does not save it like this. */
export const noProgram: Recogniser['transport'] = { kind: 'program', path: '', arguments: [] }

/** The program that listens to one person, and how sure it must be. */
export const RecogniserFields = ({
  device,
  change,
}: {
  device: Recogniser
  change: (device: DeviceConfig) => void
}) => {
  const { recogniser } = useWords().voice
  const { transport } = device
  return (
    <>
      <TextInput
        label={recogniser.path}
        placeholder="/usr/local/bin/…"
        data-testid={`input-program-${device.deviceId}`}
        value={transport.path}
        onChange={(event) =>
          change({ ...device, transport: { ...transport, path: event.currentTarget.value } })
        }
      />
      <Textarea
        label={recogniser.args}
        placeholder={recogniser.argsBelow}
        autosize
        maxRows={4}
        value={transport.arguments.join('\n')}
        onChange={(event) => {
          const written = event.currentTarget.value
          change({
            ...device,
            transport: { ...transport, arguments: written === '' ? [] : written.split('\n') },
          })
        }}
      />
      <NumberInput
        label={recogniser.least}
        min={0}
        max={1000}
        value={device.leastConfidence}
        onChange={(value) =>
          change({
            ...device,
            leastConfidence:
              value === '' ? usualConfidence : Math.min(1000, Math.max(0, Math.round(Number(value)))),
          })
        }
      />
      <SeatField device={device} change={change} />
      <div className="dim small about-fields">{recogniser.below}</div>
    </>
  )
}
