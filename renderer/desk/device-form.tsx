import { Button, Select, TextInput } from '@mantine/core'
import { type DeviceConfig, type DeviceKind, usualScale } from '#contract/devices'
import { usualConfidence } from '#contract/recogniser'
import { asDelivered } from '#domain/label-printer'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { LabelPrinterFields } from './label-printer-fields.tsx'
import { PrinterRoute, type PrintersAround } from './printer-route.tsx'
import { DocumentPrinterFields, firstOfWay } from './printer-way.tsx'
import { noProgram, RecogniserFields } from './recogniser-fields.tsx'
import { ScaleFields } from './scale-fields.tsx'
import { ScannerFields } from './scanner-fields.tsx'
import { firstSerial } from './serial-fields.tsx'

const kinds: DeviceKind[] = ['scanner', 'scale', 'label-printer', 'document-printer', 'recogniser']

/** The first transport of a kind of device, kept where both kinds of device speak the same way. */
function ofKind(device: DeviceConfig, kind: DeviceKind): DeviceConfig {
  const { deviceId, name } = device
  const serial =
    device.kind !== 'label-printer' && device.transport.kind === 'serial' ? device.transport : firstSerial
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
        transport: firstOfWay.tcp,
        ...asDelivered('zebra-zd421'),
      }
    case 'document-printer':
      return { kind, deviceId, name, transport: firstOfWay.folder }
    case 'recogniser':
      return { kind, deviceId, name, seat: 'a', transport: noProgram, leastConfidence: usualConfidence }
  }
}

interface Field {
  device: DeviceConfig
  change: (device: DeviceConfig) => void
}

/** One device in the list: its name, its kind, and how it is reached. */
export const DeviceForm = ({
  device,
  change,
  remove,
  around,
}: Field & { remove: () => void; around: PrintersAround }) => {
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
      {device.kind === 'document-printer' && <DocumentPrinterFields device={device} change={change} />}
      {device.kind === 'recogniser' && <RecogniserFields device={device} change={change} />}
      {(device.kind === 'label-printer' || device.kind === 'document-printer') && (
        <PrinterRoute device={device} change={change} around={around} />
      )}
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
