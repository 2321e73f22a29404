import type { DeviceConfig } from '#contract/devices'
import { cartById, cartonTypes, toteById } from '#db/packing'
import { type PersonRow, personByBadge } from '#db/people'
import { locationById } from '#db/stock'
import { type CodeKind, ownCode, scanCommands } from '#domain/barcode/own-code'
import type { Refusal } from '#domain/refusal'
import { containerLabelZpl } from '#printing/container-label'
import { testPagePdf } from '#printing/documents/test-page'
import { isLabelRefusal } from '#printing/label-refusal'
import { type PrinterModelName, printerModels } from '#printing/printer-models'
import { testLabelZpl } from '#printing/test-label'
import { type Floor, isoNow, step } from '#station/context'
import { localText } from '#station/papers'
import { mayAct } from '#station/people'
import { journal } from '#station/printing'
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

/** Prints one of our own codes, for something or somebody this station knows. */
export function printCode(floor: Floor, kind: CodeKind, text: string, person: PersonRow): null | Refusal {
  const name = text.toUpperCase()
  const owner = kind === 'badge' ? personByBadge(floor.db, name) : null
  if (owner?.roles.includes('admin') && !mayAct(person, ['admin']))
    return { refusal: 'not-your-role', needed: 'admin' }
  const said = kind === 'badge' ? badgeWords(owner) : wordsOf(floor, kind, name)
  if (said === null) return { refusal: 'not-found', what: text }
  const printer = floor.settings.devices.find((device) => device.kind === 'label-printer')
  const drawn = containerLabelZpl({ kind, code: ownCode(kind, name), ...said }, modelOf(printer))
  if (isLabelRefusal(drawn)) return { refusal: 'bad-arguments', where: 'name', problem: drawn.refusal }
  step(floor, () => {
    const paper = { kind: 'code' as const, orderRef: null, cartonId: null, about: said.title }
    const jobId = journal(
      floor,
      { ...paper, copy: 1, requestedBy: person.personId, requestReason: null },
      drawn,
    )
    floor.record({ kind: 'code-printed', subject: jobId, actor: person.personId, payload: { kind, name } })
  })
  floor.wake.printing()
  floor.tell({ tell: 'changed', tables: ['printJob'] })
  return null
}

const badgeWords = (owner: PersonRow | null) =>
  owner === null ? null : { title: owner.name, subtitle: owner.badge }

/** What stands beside a code; null when there is no such thing here. */
function wordsOf(
  floor: Floor,
  kind: Exclude<CodeKind, 'badge'>,
  name: string,
): { title: string; subtitle: string } | null {
  const known = (found: { subtitle: string } | null | undefined) =>
    found == null ? null : { title: name, ...found }
  switch (kind) {
    case 'location': {
      const location = locationById(floor.db, name)
      return known(location === null ? null : { subtitle: location.checkDigits })
    }
    case 'tote':
      return known(toteById(floor.db, name) === null ? null : { subtitle: '' })
    case 'cart':
      return known(cartById(floor.db, name) === null ? null : { subtitle: '' })
    case 'command':
      return known(scanCommands.some((one) => one === name) ? { subtitle: '' } : null)
    case 'cartonType': {
      const type = cartonTypes(floor.db).find((one) => one.cartonTypeId === name)
      return known(type === undefined ? null : { subtitle: type.name })
    }
    case 'place':
      return known(floor.settings.unloadPlaces.includes(name) ? { subtitle: '' } : null)
  }
}
