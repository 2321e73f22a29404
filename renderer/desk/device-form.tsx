import { Button, Select, TextInput } from '@mantine/core'
import { type DeviceConfig, type DeviceKind, usualScale } from '#contract/devices'
import { asDelivered } from '#domain/label-printer'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { LabelPrinterFields } from './label-printer-fields.tsx'
import { ScaleFields } from './scale-fields.tsx'
import { ScannerFields } from './scanner-fields.tsx'
import { firstSerial } from './serial-fields.tsx'

const kinds: DeviceKind[] = ['scanner', 'scale', 'label-printer', 'document-printer']

/** The first transport of a kind of device, kept where both kinds of device speak the same way. */
function ofKind(device: DeviceConfig, kind: DeviceKind): DeviceConfig {
  const { deviceId, name, transport } = device
  const serial = transport.kind === 'serial' ? transport : firstSerial
  switch (kind) {
    case 'scanner':
      return { kind, deviceId, name, seat: 'a', transport: serial, framing: 'auto' }
    case 'scale':
      return { kind, deviceId, name, transport: serial, ...usualScale }
    case 'label-printer':
      return {
        kind,
        deviceId,
        name,
        transport: { kind: 'tcp', host: '192.168.0.50', port: 9100 },
        ...asDelivered('zebra-zd421'),
      }
    case 'document-printer':
      return { kind, deviceId, name, transport: { kind: 'folder', path: './papers' } }
  }
}

interface Field<D extends DeviceConfig = DeviceConfig> {
  device: D
  change: (device: DeviceConfig) => void
}

/** One device in the list: its name, its kind, and how it is reached. */
export const DeviceForm = ({ device, change, remove }: Field & { remove: () => void }) => {
  const { desk, codes } = useWords()
  const { settings } = desk
  return (
    <div className="device-form" data-testid={`device-form-${device.deviceId}`}>
      <TextInput
        label={settings.name}
        value={device.name}
        onChange={(event) => change({ ...device, name: event.currentTarget.value })}
      />
      <Select
        label={settings.kind}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: codes.deviceKinds[value] }))}
        value={device.kind}
        onChange={(value) => value !== null && change(ofKind(device, value as DeviceKind))}
      />
      {device.kind === 'scanner' && <ScannerFields device={device} change={change} />}
      {device.kind === 'scale' && <ScaleFields device={device} change={change} />}
      {device.kind === 'label-printer' && <LabelPrinterFields device={device} change={change} />}
      {device.kind === 'document-printer' && <DocumentPrinter device={device} change={change} />}
      <Button
        leftSection={<Icon of="remove" />}
        data-testid={`button-remove-${device.deviceId}`}
        onClick={remove}
      >
        {settings.remove}
      </Button>
    </div>
  )
}

const DocumentPrinter = ({ device, change }: Field<Extract<DeviceConfig, { kind: 'document-printer' }>>) => {
  const { settings } = useWords().desk
  const { transport } = device
  const way = (kind: string | null): void =>
    change({
      ...device,
      transport:
        kind === 'cups'
          ? { kind: 'cups', queue: 'papers', server: null, media: 'A4' }
          : { kind: 'folder', path: './papers' },
    })
  return (
    <>
      <Select
        label={settings.way}
        allowDeselect={false}
        data={[
          { value: 'folder', label: settings.wayFolder },
          { value: 'cups', label: settings.wayCups },
        ]}
        value={transport.kind}
        onChange={way}
      />
      {transport.kind === 'folder' ? (
        <TextInput
          label={settings.folder}
          value={transport.path}
          onChange={(event) =>
            change({ ...device, transport: { ...transport, path: event.currentTarget.value } })
          }
        />
      ) : (
        <>
          <TextInput
            label={settings.queue}
            value={transport.queue}
            onChange={(event) =>
              change({ ...device, transport: { ...transport, queue: event.currentTarget.value } })
            }
          />
          <TextInput
            label={settings.server}
            value={transport.server ?? ''}
            onChange={(event) =>
              change({
                ...device,
                transport: {
                  ...transport,
                  server: event.currentTarget.value === '' ? null : event.currentTarget.value,
                },
              })
            }
          />
          <TextInput
            label={settings.media}
            value={transport.media}
            onChange={(event) =>
              change({ ...device, transport: { ...transport, media: event.currentTarget.value } })
            }
          />
        </>
      )}
    </>
  )
}
