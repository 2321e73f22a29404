import { NumberInput, Select } from '@mantine/core'
import type { DeviceConfig } from '#contract/devices'
import {
  headsOf,
  labelPrinter,
  type PrinterModelName,
  printerModelNames,
  printerModels,
} from '#domain/label-printer'
import { useWords } from '#renderer/language/words.tsx'
import { LabelPrinterWay } from './printer-way.tsx'

type LabelPrinterDevice = Extract<DeviceConfig, { kind: 'label-printer' }>
type Field = { device: LabelPrinterDevice; change: (device: DeviceConfig) => void }

/** How a label printer is reached, which model it is, and how its labels are moved and darkened. */
export const LabelPrinterFields = ({ device, change }: Field) => (
  <>
    <LabelPrinterWay transport={device.transport} change={(transport) => change({ ...device, transport })} />
    <Model device={device} change={change} />
    <Adjustment device={device} change={change} />
  </>
)

/** The model decides the language; a head it is not made with cannot be chosen. */
const Model = ({ device, change }: Field) => {
  const { settings } = useWords().desk
  const { dpi, widthUm, language } = labelPrinter(device)
  return (
    <>
      <Select
        label={settings.model}
        description={settings.printerAbout(
          widthUm,
          language.toUpperCase(),
          printerModels[device.model].mmPerS,
        )}
        allowDeselect={false}
        searchable
        data={printerModelNames.map((value) => ({ value, label: printerModels[value].name }))}
        value={device.model}
        onChange={(value) =>
          value !== null && change({ ...device, model: value as PrinterModelName, dpi: null })
        }
      />
      <Select
        label={settings.resolution}
        allowDeselect={false}
        data={headsOf(device.model).map((head) => ({ value: `${head.dpi}`, label: `${head.dpi} dpi` }))}
        value={`${dpi}`}
        onChange={(value) => change({ ...device, dpi: Number(value) })}
      />
    </>
  )
}

const Adjustment = ({ device, change }: Field) => {
  const { settings } = useWords().desk
  const offset = (label: string, valueUm: number, moved: (valueUm: number) => LabelPrinterDevice) => (
    <NumberInput
      label={label}
      min={-5}
      max={5}
      step={0.5}
      decimalScale={2}
      value={valueUm / 1000}
      onChange={(value) => change(moved(Math.round(Number(value) * 1000) || 0))}
    />
  )
  return (
    <>
      {offset(settings.offsetX, device.offsetXUm, (offsetXUm) => ({ ...device, offsetXUm }))}
      {offset(settings.offsetY, device.offsetYUm, (offsetYUm) => ({ ...device, offsetYUm }))}
      <Select
        label={settings.darkness}
        allowDeselect={false}
        data={[
          { value: '', label: settings.darknessOwn },
          ...[10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((share) => ({
            value: `${share}`,
            label: `${share} %`,
          })),
        ]}
        value={`${device.darknessPercent ?? ''}`}
        onChange={(value) =>
          change({ ...device, darknessPercent: value === null || value === '' ? null : Number(value) })
        }
      />
    </>
  )
}
