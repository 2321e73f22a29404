import { Select } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'

type SeatedDevice = Extract<DeviceConfig, { kind: 'scanner' | 'recogniser' }>

/** Whose half of the window a device belongs to. */
export const SeatField = <D extends SeatedDevice>({
  device,
  change,
}: {
  device: D
  change: (device: D) => void
}) => {
  const { settings } = useWords().desk
  return (
    <Select
      label={settings.seat}
      allowDeselect={false}
      data={[
        { value: 'a', label: settings.seatA },
        { value: 'b', label: settings.seatB },
      ]}
      value={device.seat}
      onChange={(value) => change({ ...device, seat: value === 'b' ? 'b' : 'a' })}
    />
  )
}
