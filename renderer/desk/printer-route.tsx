import { MultiSelect, Select } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import { type PaperKind, type PrintRoute, paperKinds, printerOf, takesAll } from '#domain/print-route'
import { useWords } from '#renderer/language/words.tsx'

/** What the rules of a printer may name: the other devices of the form, and the site's couriers. */
export interface PrintersAround {
  devices: readonly DeviceConfig[]
  couriers: readonly { courierId: string; name: string }[]
}
type Printer = Extract<DeviceConfig, { kind: 'label-printer' | 'document-printer' }>

/** Which papers and couriers a printer is for, and who prints for it while it cannot. */
export const PrinterRoute = ({
  device,
  change,
  around,
}: {
  device: Printer
  change: (device: DeviceConfig) => void
  around: PrintersAround
}) => {
  const { desk, codes } = useWords()
  const { settings } = desk
  const route = device.route ?? takesAll
  const set = (part: Partial<PrintRoute>): void => change({ ...device, route: { ...route, ...part } })
  const others = around.devices.filter(
    ({ kind, deviceId }) => kind === device.kind && deviceId !== device.deviceId,
  )
  return (
    <>
      <MultiSelect
        label={settings.printsPapers}
        placeholder={route.papers === null ? settings.printsAll : ''}
        data={paperKinds
          .filter((kind) => printerOf[kind] === device.kind)
          .map((kind) => ({ value: kind, label: codes.printKinds[kind] }))}
        value={route.papers ?? []}
        onChange={(papers) => set({ papers: papers.length === 0 ? null : (papers as PaperKind[]) })}
      />
      <MultiSelect
        label={settings.printsCouriers}
        placeholder={route.couriers === null ? settings.couriersAll : ''}
        data={around.couriers.map(({ courierId, name }) => ({ value: courierId, label: name }))}
        value={route.couriers ?? []}
        onChange={(couriers) => set({ couriers: couriers.length === 0 ? null : couriers })}
      />
      <Select
        label={settings.standIn}
        allowDeselect={false}
        data={[
          { value: '', label: settings.standInNone },
          ...others.map(({ deviceId, name }) => ({ value: deviceId, label: name })),
        ]}
        value={others.some(({ deviceId }) => deviceId === route.standIn) ? route.standIn : ''}
        onChange={(standIn) => set({ standIn: standIn === '' ? null : standIn })}
      />
    </>
  )
}
