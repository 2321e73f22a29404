import { Select } from '@mantine/core'
import type { SerialTransport } from '#contract/device-transports'
import type { SerialPortFound } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'

/** The ports of this computer with what is plugged in there; one with a serial number is found again on any port. */
export const SerialPorts = ({
  transport,
  set,
}: {
  transport: SerialTransport
  set: (part: Partial<SerialTransport>) => void
}) => {
  const { scales } = useWords()
  const ports = useRead('serialPorts', {}).data ?? []
  const nameOf = ({ path, maker, usb }: SerialPortFound): string =>
    [path, maker, usb?.serialNumber].filter((part) => part != null).join(' · ')
  return (
    <>
      <Select
        label={scales.ports}
        data-testid="select-serial-port"
        placeholder={ports.length === 0 ? scales.portsNone : undefined}
        data={ports.map((port) => ({ value: port.path, label: nameOf(port) }))}
        value={ports.some(({ path }) => path === transport.path) ? transport.path : null}
        onChange={(path) => {
          const port = ports.find((one) => one.path === path)
          if (port !== undefined) set({ path: port.path, usb: port.usb })
        }}
      />
      {transport.usb !== null && (
        <div className="dim small wide">
          {transport.usb.serialNumber === null ? scales.byPort : scales.byNumber(transport.usb.serialNumber)}
        </div>
      )}
    </>
  )
}
