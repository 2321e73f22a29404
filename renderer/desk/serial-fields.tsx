import { Select, TextInput } from '@mantine/core'
import type { SerialTransport } from '#contract/device-transports'
import { useWords } from '#renderer/language/words.tsx'
import { SerialPorts } from './serial-ports.tsx'

const rates = ['1200', '2400', '4800', '9600', '19200', '38400', '57600', '115200']

/** A serial line as most devices come out of their box. */
export const firstSerial: SerialTransport = {
  kind: 'serial',
  usb: null,
  path: '/dev/ttyUSB0',
  baudRate: 9600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
}

/** How a serial line is opened. */
export const SerialFields = ({
  transport,
  change,
}: {
  transport: SerialTransport
  change: (transport: SerialTransport) => void
}) => {
  const { settings } = useWords().desk
  const set = (part: Partial<SerialTransport>): void => change({ ...transport, ...part })
  return (
    <>
      <SerialPorts transport={transport} set={set} />
      <TextInput
        label={settings.path}
        value={transport.path}
        onChange={(event) => set({ path: event.currentTarget.value, usb: null })}
      />
      <Select
        label={settings.baudRate}
        allowDeselect={false}
        data={rates}
        value={String(transport.baudRate)}
        onChange={(value) => set({ baudRate: Number(value) })}
      />
      <Select
        label={settings.parity}
        allowDeselect={false}
        data={[
          { value: 'none', label: settings.parityNone },
          { value: 'even', label: settings.parityEven },
          { value: 'odd', label: settings.parityOdd },
        ]}
        value={transport.parity}
        onChange={(value) => set({ parity: value as typeof transport.parity })}
      />
      <Select
        label={settings.dataBits}
        allowDeselect={false}
        data={['7', '8']}
        value={String(transport.dataBits)}
        onChange={(value) => set({ dataBits: value === '7' ? 7 : 8 })}
      />
      <Select
        label={settings.stopBits}
        allowDeselect={false}
        data={['1', '2']}
        value={String(transport.stopBits)}
        onChange={(value) => set({ stopBits: value === '2' ? 2 : 1 })}
      />
    </>
  )
}
