import { NumberInput, Select, TextInput } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'
import { firstSerial, SerialFields } from './serial-fields.tsx'

type DocumentPrinter = Extract<DeviceConfig, { kind: 'document-printer' }>
type LabelWay = Extract<DeviceConfig, { kind: 'label-printer' }>['transport']
type DocumentWay = DocumentPrinter['transport']
type WayOf<Kind extends LabelWay['kind']> = Extract<LabelWay, { kind: Kind }>

/** Each way to a printer as it starts in the form. */
export const firstOfWay = {
  tcp: { kind: 'tcp', host: '192.168.0.50', port: 9100 },
  'usb-printer': { kind: 'usb-printer', path: '/dev/usb/lp0' },
  serial: { ...firstSerial, flow: 'rts-cts' },
  cups: { kind: 'cups', queue: 'labels', server: null },
  winspool: { kind: 'winspool', queue: 'Labels' },
  folder: { kind: 'folder', path: './papers' },
} as const satisfies { [Kind in LabelWay['kind']]: WayOf<Kind> }
const firstOfDocuments = {
  folder: firstOfWay.folder,
  cups: { kind: 'cups', queue: 'papers', server: null, media: 'A4' },
} as const satisfies { [Kind in DocumentWay['kind']]: Extract<DocumentWay, { kind: Kind }> }

/** How a printer of documents is reached. */
export const DocumentPrinterFields = ({
  device,
  change,
}: {
  device: DocumentPrinter
  change: (device: DocumentPrinter) => void
}) => {
  const { settings } = useWords().desk
  const { transport } = device
  const set = (next: DocumentWay): void => change({ ...device, transport: next })
  return (
    <>
      <Way ways={['folder', 'cups']} value={transport.kind} choose={(kind) => set(firstOfDocuments[kind])} />
      {transport.kind === 'folder' ? (
        <Text label={settings.folder} value={transport.path} set={(path) => set({ ...transport, path })} />
      ) : (
        <>
          <Queue transport={transport} set={(part) => set({ ...transport, ...part })} />
          <Text
            label={settings.media}
            value={transport.media}
            set={(media) => set({ ...transport, media })}
          />
        </>
      )}
    </>
  )
}

/** How a label printer is reached. */
export const LabelPrinterWay = ({
  transport,
  change,
}: {
  transport: LabelWay
  change: (transport: LabelWay) => void
}) => (
  <>
    <Way
      ways={['tcp', 'usb-printer', 'serial', 'cups', 'winspool', 'folder']}
      value={transport.kind}
      choose={(kind) => change(firstOfWay[kind])}
    />
    <WayFields transport={transport} change={change} />
  </>
)

const WayFields = ({ transport, change }: { transport: LabelWay; change: (transport: LabelWay) => void }) => {
  const { settings } = useWords().desk
  switch (transport.kind) {
    case 'tcp':
      return (
        <>
          <Text label={settings.host} value={transport.host} set={(host) => change({ ...transport, host })} />
          <NumberInput
            label={settings.port}
            min={1}
            max={65535}
            value={transport.port}
            onChange={(value) => change({ ...transport, port: Math.round(Number(value) || 9100) })}
          />
        </>
      )
    case 'usb-printer':
      return (
        <Text label={settings.path} value={transport.path} set={(path) => change({ ...transport, path })} />
      )
    case 'serial':
      return <SerialWay transport={transport} change={change} />
    case 'cups':
      return <Queue transport={transport} set={(part) => change({ ...transport, ...part })} />
    case 'winspool':
      return (
        <Text
          label={settings.queue}
          value={transport.queue}
          set={(queue) => change({ ...transport, queue })}
        />
      )
    case 'folder':
      return (
        <Text label={settings.folder} value={transport.path} set={(path) => change({ ...transport, path })} />
      )
  }
}

const SerialWay = ({
  transport,
  change,
}: {
  transport: WayOf<'serial'>
  change: (transport: LabelWay) => void
}) => {
  const { settings } = useWords().desk
  const { flow, ...line } = transport
  return (
    <>
      <SerialFields transport={line} change={(next) => change({ ...next, flow })} />
      <Select
        label={settings.flow}
        allowDeselect={false}
        data={[
          { value: 'rts-cts', label: settings.flowRts },
          { value: 'xon-xoff', label: settings.flowXon },
          { value: 'none', label: settings.flowNone },
        ]}
        value={flow}
        onChange={(value) => change({ ...line, flow: value as typeof flow })}
      />
    </>
  )
}

function Way<Kind extends LabelWay['kind']>({
  ways,
  value,
  choose,
}: {
  ways: Kind[]
  value: Kind
  choose: (kind: Kind) => void
}) {
  const { settings } = useWords().desk
  const names: Record<LabelWay['kind'], string> = {
    tcp: settings.wayTcp,
    'usb-printer': settings.wayUsb,
    serial: settings.waySerial,
    cups: settings.wayCups,
    winspool: settings.wayWindows,
    folder: settings.wayFolder,
  }
  return (
    <Select
      label={settings.way}
      allowDeselect={false}
      data={ways.map((kind) => ({ value: kind, label: names[kind] }))}
      value={value}
      onChange={(kind) => kind !== null && choose(kind as Kind)}
    />
  )
}

interface QueuePart {
  queue: string
  server: string | null
}
const Queue = ({
  transport: { queue, server },
  set,
}: {
  transport: QueuePart
  set: (part: Partial<QueuePart>) => void
}) => {
  const { settings } = useWords().desk
  return (
    <>
      <Text label={settings.queue} value={queue} set={(next) => set({ queue: next })} />
      <Text
        label={settings.server}
        value={server ?? ''}
        set={(next) => set({ server: next === '' ? null : next })}
      />
    </>
  )
}

const Text = ({ label, value, set }: { label: string; value: string; set: (value: string) => void }) => (
  <TextInput label={label} value={value} onChange={(event) => set(event.currentTarget.value)} />
)
