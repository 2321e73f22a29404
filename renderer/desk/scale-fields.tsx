import { NumberInput, Select, TextInput } from '@mantine/core'
import { type DeviceConfig, scaleProtocolNames, scaleUnits, type TextScale } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'
import { firstSerial, SerialFields } from './serial-fields.tsx'
import { firstUsb, UsbFields } from './usb-fields.tsx'

type Scale = Extract<DeviceConfig, { kind: 'scale' }>

const firstText: TextScale = { pattern: '{weight} {unit}', end: 'lf', ask: null, zero: null, tare: null }

/** How a scale is plugged in, what it speaks, and when its weight counts. */
export const ScaleFields = ({
  device,
  change,
}: {
  device: Scale
  change: (device: DeviceConfig) => void
}) => {
  const { desk, scales } = useWords()
  const { transport, protocol, unit, text, steadyMs, leastG } = device
  return (
    <>
      <Select
        label={desk.settings.way}
        allowDeselect={false}
        data-testid={`select-way-${device.deviceId}`}
        data={[
          { value: 'serial', label: scales.serial },
          { value: 'hid', label: scales.usb },
        ]}
        value={transport.kind}
        onChange={(kind) => change({ ...device, transport: kind === 'hid' ? firstUsb : firstSerial })}
      />
      {transport.kind === 'hid' ? (
        <UsbFields
          kind="scale"
          transport={transport}
          change={(next) => change({ ...device, transport: next })}
        />
      ) : (
        <>
          <SerialFields transport={transport} change={(next) => change({ ...device, transport: next })} />
          <Select
            label={scales.protocol}
            allowDeselect={false}
            data-testid={`select-protocol-${device.deviceId}`}
            data={scaleProtocolNames.map((value) => ({ value, label: scales.protocols[value] }))}
            value={protocol}
            onChange={(value) => {
              const next = value as Scale['protocol']
              change({ ...device, protocol: next, text: next === 'text' ? (text ?? firstText) : null })
            }}
          />
          {(protocol === 'toledo-8217' || protocol === 'text') && (
            <Select
              label={scales.unit}
              allowDeselect={false}
              data={[...scaleUnits]}
              value={unit}
              onChange={(value) => change({ ...device, unit: value as Scale['unit'] })}
            />
          )}
          {text !== null && <TextFields text={text} change={(next) => change({ ...device, text: next })} />}
        </>
      )}
      <NumberInput
        label={scales.steady}
        min={0.1}
        max={5}
        step={0.1}
        decimalScale={1}
        suffix=" s"
        value={steadyMs / 1000}
        onChange={(value) =>
          change({ ...device, steadyMs: Math.min(5000, Math.max(100, Math.round(Number(value) * 10) * 100)) })
        }
      />
      <NumberInput
        label={scales.least}
        description={scales.leastBelow}
        data-testid={`least-${device.deviceId}`}
        min={1}
        max={1000}
        allowDecimal={false}
        suffix=" g"
        value={leastG ?? ''}
        onChange={(value) =>
          change({ ...device, leastG: value === '' ? null : Math.min(1000, Math.max(1, Number(value))) })
        }
      />
    </>
  )
}

const TextFields = ({ text, change }: { text: TextScale; change: (text: TextScale) => void }) => {
  const { scales } = useWords()
  const sent = (key: 'ask' | 'zero' | 'tare', label: string) => (
    <TextInput
      key={key}
      label={label}
      placeholder={scales.silent}
      maxLength={40}
      value={text[key] ?? ''}
      onChange={(event) => change({ ...text, [key]: event.currentTarget.value || null })}
    />
  )
  return (
    <>
      <TextInput
        label={scales.pattern}
        description={scales.patternBelow}
        maxLength={200}
        value={text.pattern}
        onChange={(event) => change({ ...text, pattern: event.currentTarget.value })}
      />
      <Select
        label={scales.end}
        allowDeselect={false}
        data={(['lf', 'cr', 'etx'] as const).map((value) => ({ value, label: scales.ends[value] }))}
        value={text.end}
        onChange={(value) => change({ ...text, end: value as TextScale['end'] })}
      />
      {sent('ask', scales.ask)}
      {sent('zero', scales.zeroText)}
      {sent('tare', scales.tareText)}
    </>
  )
}
