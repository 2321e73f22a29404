import { Select, TextInput } from '@mantine/core'
import type { DeviceConfig, HidFound } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'
import { useRead } from '#renderer/store/desk-reads'

type Usb = Extract<DeviceConfig['transport'], { kind: 'hid' }>

/** Any device on a USB plug that needs no driver. */
export const firstUsb = { kind: 'hid', vendorId: null, productId: null, serialNumber: null } as const

const hex = (id: number): string => id.toString(16).padStart(4, '0')
const idOf = ({ vendorId, productId, serialNumber }: HidFound['usb']): string =>
  `${hex(vendorId)}:${hex(productId)} ${serialNumber ?? ''}`

/** Which of what is plugged in it is; told from others of its make by its serial number, on whatever port it is. */
export const UsbFields = <T extends Usb>({
  kind,
  transport,
  change,
}: {
  kind: HidFound['kind']
  transport: T
  change: (transport: T) => void
}) => {
  const { scales } = useWords()
  const found = (useRead('usbDevices', {}).data ?? []).filter((one) => one.kind === kind)
  const { vendorId, productId, serialNumber } = transport
  const chosen = vendorId === null || productId === null ? null : { vendorId, productId, serialNumber }
  const rows = new Map(found.map((one) => [idOf(one.usb), one]))
  const twins = found.filter(({ usb }) => chosen !== null && idOf(usb) === idOf(chosen)).length
  return (
    <>
      <Select
        label={scales.plugged}
        data-testid="select-usb-device"
        placeholder={rows.size === 0 ? scales.portsNone : scales.pluggedAny}
        clearable
        data={[...rows].map(([value, one]) => ({ value, label: nameOf(one) }))}
        value={chosen === null || !rows.has(idOf(chosen)) ? null : idOf(chosen)}
        onChange={(id) => {
          const one = id === null ? undefined : rows.get(id)
          change({ ...transport, ...(one?.usb ?? { vendorId: null, productId: null, serialNumber: null }) })
        }}
      />
      <TextInput
        label={scales.serialNumber}
        placeholder={scales.serialNumberAny}
        value={serialNumber ?? ''}
        onChange={(event) => change({ ...transport, serialNumber: event.currentTarget.value || null })}
      />
      {chosen !== null && (
        <div className="dim small wide" data-testid="usb-told-by">
          {hex(chosen.vendorId)}:{hex(chosen.productId)}.{' '}
          {serialNumber !== null && twins < 2 ? scales.byNumber(serialNumber) : scales.byMake}
        </div>
      )}
    </>
  )
}

const nameOf = ({ maker, name, usb }: HidFound): string =>
  [maker, name ?? `${hex(usb.vendorId)}:${hex(usb.productId)}`, usb.serialNumber]
    .filter((part) => part !== null)
    .join(' · ')
