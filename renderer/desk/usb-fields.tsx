import { TextInput } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'

type Usb = Extract<DeviceConfig['transport'], { kind: 'hid' }>

/** Any device on a USB plug that needs no driver. */
export const firstUsb = { kind: 'hid', vendorId: null, productId: null, serialNumber: null } as const

/** Which one is meant where several of a make are plugged in. */
export const UsbFields = <T extends Usb>({
  transport,
  change,
}: {
  transport: T
  change: (transport: T) => void
}) => {
  const { scales } = useWords()
  return (
    <TextInput
      label={scales.serialNumber}
      placeholder={scales.serialNumberAny}
      value={transport.serialNumber ?? ''}
      onChange={(event) => change({ ...transport, serialNumber: event.currentTarget.value || null })}
    />
  )
}
