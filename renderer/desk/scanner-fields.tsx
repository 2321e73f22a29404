import { NumberInput, Select } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import { keyboards } from '#domain/keyboard'
import { reportLayoutNames } from '#domain/report-layout'
import { useWords } from '#renderer/language/words.tsx'
import { SeatField } from './seat-field.tsx'
import { firstSerial, SerialFields } from './serial-fields.tsx'
import { firstUsb, UsbFields } from './usb-fields.tsx'

type Scanner = Extract<DeviceConfig, { kind: 'scanner' }>
type Wedge = Extract<Scanner['transport'], { kind: 'wedge' }>
const framings = ['auto', 'cr', 'crlf', 'lf', 'etx', 'idle'] as const
const prefixes = ['F9', 'F10', 'F11', 'F12', 'Ctrl+B', '~', '`', '|']
const suffixes = ['Enter', 'Tab', 'F10', 'F12', 'Ctrl+C']
const gsTexts = ['|', '~', '^', '^]', '#', '{GS}']
const gsKeys = ['Ctrl+]', 'F8', 'F7', '|', '~', '^']

/** A scanner that types like a keyboard, as most come out of their box. */
const firstWedge: Wedge = {
  kind: 'wedge',
  prefix: null,
  suffix: null,
  gs: 'Ctrl+]',
  gapMs: 35,
  layout: 'us',
}

const firstOf = {
  serial: firstSerial,
  hid: { ...firstUsb, layout: 'auto' },
  wedge: firstWedge,
} as const

/** How a scanner is reached, and whose it is. */
export const ScannerFields = ({
  device,
  change,
}: {
  device: Scanner
  change: (device: DeviceConfig) => void
}) => {
  const { desk, scanning, scales } = useWords()
  const { settings } = desk
  const { transport } = device
  return (
    <>
      <Select
        label={settings.way}
        allowDeselect={false}
        data-testid={`select-way-${device.deviceId}`}
        data={[
          { value: 'serial', label: scanning.wedge.serial },
          { value: 'hid', label: scales.usb },
          { value: 'wedge', label: scanning.wedge.keyboard },
        ]}
        value={transport.kind}
        onChange={(kind) => change({ ...device, transport: firstOf[kind as keyof typeof firstOf] })}
      />
      {transport.kind === 'wedge' && (
        <WedgeFields transport={transport} change={(next) => change({ ...device, transport: next })} />
      )}
      {transport.kind === 'hid' && (
        <>
          <UsbFields
            kind="scanner"
            transport={transport}
            change={(next) => change({ ...device, transport: next })}
          />
          <Select
            label={scanning.reports}
            allowDeselect={false}
            data={(['auto', ...reportLayoutNames] as const).map((value) => ({
              value,
              label: scanning.reportLayouts[value],
            }))}
            value={transport.layout}
            onChange={(layout) =>
              change({ ...device, transport: { ...transport, layout: layout as typeof transport.layout } })
            }
          />
        </>
      )}
      {transport.kind === 'serial' && (
        <>
          <SerialFields transport={transport} change={(next) => change({ ...device, transport: next })} />
          <Select
            label={settings.framing}
            allowDeselect={false}
            data={framings.map((value) => ({
              value,
              label: value === 'auto' ? settings.framingAuto : value.toUpperCase(),
            }))}
            value={device.framing}
            onChange={(value) => change({ ...device, framing: value as typeof device.framing })}
          />
        </>
      )}
      {transport.kind !== 'wedge' && (
        <Select
          label={scanning.gsText}
          allowDeselect={false}
          data-testid={`select-gs-${device.deviceId}`}
          data={[
            { value: '', label: scanning.gsTextNone },
            ...withOwn(gsTexts, device.gsText ?? null).map((value) => ({ value, label: value })),
          ]}
          value={device.gsText ?? ''}
          onChange={(value) => change(withGsText(device, value))}
        />
      )}
      <SeatField device={device} change={change} />
      {transport.kind === 'wedge' && <div className="dim small wide">{scanning.wedge.hint}</div>}
    </>
  )
}

function withGsText({ gsText: _, ...scanner }: Scanner, gsText: string | null): Scanner {
  return gsText === null || gsText === '' ? scanner : { ...scanner, gsText }
}

/** A key that was set elsewhere stays among the choices. */
const withOwn = (keys: readonly string[], own: string | null): string[] =>
  own === null || keys.includes(own) ? [...keys] : [own, ...keys]

const WedgeFields = ({ transport, change }: { transport: Wedge; change: (transport: Wedge) => void }) => {
  const { wedge, keyboards: names } = useWords().scanning
  const set = (part: Partial<Wedge>): void => change({ ...transport, ...part })
  const keys = (own: string | null, known: readonly string[], none: string) => [
    { value: '', label: none },
    ...withOwn(known, own).map((value) => ({ value, label: value })),
  ]
  return (
    <>
      <Select
        label={wedge.prefix}
        allowDeselect={false}
        data={keys(transport.prefix, prefixes, wedge.prefixNone)}
        value={transport.prefix ?? ''}
        onChange={(value) => set({ prefix: value === '' ? null : value })}
      />
      <Select
        label={wedge.suffix}
        allowDeselect={false}
        data={keys(transport.suffix, suffixes, wedge.suffixAny)}
        value={transport.suffix ?? ''}
        onChange={(value) => set({ suffix: value === '' ? null : value })}
      />
      <Select
        label={wedge.gs}
        allowDeselect={false}
        data={withOwn(gsKeys, transport.gs)}
        value={transport.gs}
        onChange={(value) => value !== null && set({ gs: value })}
      />
      <Select
        label={wedge.layout}
        allowDeselect={false}
        data={([...keyboards, 'computer'] as const).map((value) => ({
          value,
          label: names[value],
        }))}
        value={transport.layout}
        onChange={(value) => set({ layout: value as Wedge['layout'] })}
      />
      <NumberInput
        label={wedge.gap}
        min={5}
        max={200}
        value={transport.gapMs}
        onChange={(value) => set({ gapMs: Math.min(200, Math.max(5, Math.round(Number(value) || 35))) })}
      />
    </>
  )
}
