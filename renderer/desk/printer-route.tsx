import { MultiSelect, Select } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import { type WholeLanguage, wholeLanguages } from '#domain/language'
import { type PaperKind, type PrintRoute, paperKinds, printerOf, takesAll } from '#domain/print-route'
import { useWords } from '#renderer/language/words.tsx'
import { languageName } from '#renderer/screens/language-actions'

/** What the rules of a printer may name: the other devices of the form, and the site's couriers. */
export interface PrintersAround {
  devices: readonly DeviceConfig[]
  couriers: readonly { courierId: string; name: string }[]
}
type Printer = Extract<DeviceConfig, { kind: 'label-printer' | 'document-printer' }>

/** Which papers, couriers and languages a printer is for, and who prints for it while it cannot. */
export const PrinterRoute = ({
  device,
  change,
  around,
}: {
  device: Printer
  change: (device: DeviceConfig) => void
  around: PrintersAround
}) => {
  const words = useWords()
  const { desk, codes } = words
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
      <MultiSelect
        label={settings.printsLanguages}
        placeholder={route.languages === null ? settings.languagesAll : ''}
        data={wholeLanguages.map((value) => ({
          value,
          label: languageName(words, value),
        }))}
        value={route.languages ?? []}
        onChange={(chosen) => set({ languages: chosen.length === 0 ? null : (chosen as WholeLanguage[]) })}
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
