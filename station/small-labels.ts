import type { DeviceConfig } from '#contract/devices'
import { testPagePdf } from '#printing/documents/test-page'
import { isLabelRefusal } from '#printing/label-refusal'
import { type PrinterModelName, printerModels } from '#printing/printer-models'
import { testLabelZpl } from '#printing/test-label'
import { type Floor, isoNow } from '#station/context'
import { localText } from '#station/papers'
import { siteOf } from '#station/site'

type Printer = Extract<DeviceConfig, { kind: 'label-printer' | 'document-printer' }>

/** The model of a label printer, or the most common one where nobody said. */
export const modelOf = (device: DeviceConfig | undefined): PrinterModelName =>
  device?.kind === 'label-printer' && Object.hasOwn(printerModels, device.model)
    ? (device.model as PrinterModelName)
    : 'zebra-zd421'

/** What a printer prints to be tried; null when its model has no room for it. */
export async function drawTest(floor: Floor, device: Printer): Promise<Uint8Array | null> {
  if (device.kind === 'document-printer') {
    const atText = localText(isoNow(floor), siteOf(floor).timeZone)
    return testPagePdf({ printerName: device.name, stationName: floor.settings.station.name, atText })
  }
  const drawn = testLabelZpl(modelOf(device), device.name)
  return isLabelRefusal(drawn) ? null : drawn
}
