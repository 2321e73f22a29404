import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import type { DeviceConfig } from '#contract/devices'
import { useWords } from '#renderer/language/words.tsx'
import { Icon } from '#renderer/parts/icon.tsx'
import { DeviceForm } from './device-form.tsx'
import { firstSerial } from './serial-fields.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { useDeskCommand } from './use-desk-command.ts'

/** A new device as it starts in the form. */
const fresh = (name: string, number: number): DeviceConfig => ({
  kind: 'scanner',
  deviceId: `device-${number}`,
  name,
  seat: 'a',
  transport: firstSerial,
  framing: 'auto',
})

/** The devices of this station as a list an administrator changes. */
export const DeviceSettings = ({ view, admin }: { view: SettingsView; admin: boolean }) => {
  const { desk, codes } = useWords()
  const { settings } = desk
  const [devices, setDevices] = useState<DeviceConfig[]>(view.deviceConfigs)
  useEffect(() => setDevices(view.deviceConfigs), [view.deviceConfigs])
  const command = useDeskCommand()
  const changed = JSON.stringify(devices) !== JSON.stringify(view.deviceConfigs)
  const replace = (place: number, device: DeviceConfig): void =>
    setDevices(devices.map((one, at) => (at === place ? device : one)))
  return (
    <SettingPanel of="devices" title={settings.devices} data-testid="device-settings">
      {!admin &&
        view.devices.map(({ deviceId, name, kind, connection }) => (
          <div key={deviceId} className="row">
            <b>{name}</b>
            <span className="dim">
              {codes.deviceKinds[kind]}, {connection}
            </span>
          </div>
        ))}
      {admin &&
        devices.map((device, place) => (
          <DeviceForm
            key={device.deviceId}
            device={device}
            change={(next) => replace(place, next)}
            around={{ devices, couriers: view.couriers }}
            remove={() => setDevices(devices.filter((_, at) => at !== place))}
          />
        ))}
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
      {admin ? (
        <div className="settings-row">
          <Button
            leftSection={<Icon of="plus" />}
            data-testid="button-add-device"
            onClick={() => setDevices([...devices, fresh(settings.newDevice, nextNumber(devices))])}
          >
            {settings.addDevice}
          </Button>
          <Button
            variant={changed ? 'filled' : 'default'}
            data-locked={!changed}
            ml="auto"
            disabled={command.busy}
            data-testid="button-save-devices"
            onClick={() => changed && void command.give('saveDevices', { devices }, () => settings.saved)}
          >
            {settings.save}
          </Button>
        </div>
      ) : (
        <div className="dim small">{settings.adminOnly}</div>
      )}
    </SettingPanel>
  )
}

const nextNumber = (devices: readonly DeviceConfig[]): number =>
  Math.max(devices.length, ...devices.map(({ deviceId }) => Number(/(\d+)$/.exec(deviceId)?.[1] ?? 0))) + 1
