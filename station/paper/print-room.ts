import type { DeviceConfig } from '#contract/devices'
import { labelSizes } from '#domain/label-stock'
import { builtInTemplates } from '#domain/label-template/built-in'
import {
  type LabelTemplate,
  type TemplateKind,
  templateKinds,
  templateOn,
} from '#domain/label-template/template'
import type { Refusal } from '#domain/refusal'
import { roomToMove } from '#printing/label-bytes'
import { leastRoom, movedOff, type RoomToMove } from '#printing/label-move'
import { isLabelRefusal } from '#printing/label-refusal'
import { labelFromTemplate } from '#printing/template-label'
import { sampleValues } from '#printing/template-samples'
import type { Floor } from '#station/context'
import { misfitOf, printerFor } from '#station/paper/drawn-papers'
import { layoutOf } from '#station/paper/layouts'
import { usualSize } from '#station/paper/small-labels'

type LabelPrinterConfig = Extract<DeviceConfig, { kind: 'label-printer' }>

/**
 * Why settings are not saved: offsets that were changed would push the print of a label that the printer is for over the
 * edge of its paper. Null where all stays on.
 */
export function movedTooFar(floor: Floor, devices: readonly DeviceConfig[]): Refusal | null {
  for (const device of devices) {
    if (device.kind !== 'label-printer' || (device.offsetXUm === 0 && device.offsetYUm === 0)) continue
    const before = floor.settings.devices.find(({ deviceId }) => deviceId === device.deviceId)
    if (before?.kind === 'label-printer' && isAlike(before, device)) continue
    const rooms = roomsOf(floor, device)
    const off = rooms.length === 0 ? null : movedOff(printerFor(device), leastRoom(rooms))
    if (off !== null) return misfitOf(off, device)
  }
  return null
}

const isAlike = (one: LabelPrinterConfig, other: LabelPrinterConfig): boolean =>
  one.offsetXUm === other.offsetXUm &&
  one.offsetYUm === other.offsetYUm &&
  one.model === other.model &&
  one.dpi === other.dpi

/** The room on every label that a printer is for and reaches over, each as the site lays it out, small ones on the usual roll. */
function roomsOf(floor: Floor, device: LabelPrinterConfig): RoomToMove[] {
  const printer = printerFor(device)
  const roll = labelSizes[usualSize(printer)]
  return templateKinds
    .filter((kind) => device.route?.papers?.includes(paperOf(kind)) ?? true)
    .flatMap((kind) => {
      const template: LabelTemplate = layoutOf(floor, kind, '')?.template ?? builtInTemplates[kind]
      const sized = kind === 'shipping' ? template : templateOn(template, roll.widthUm, roll.heightUm)
      const label = labelFromTemplate(sized, sampleValues(kind, 'usual'), printer)
      return isLabelRefusal(label) ? [] : [roomToMove(label)]
    })
}

const paperOf = (kind: TemplateKind) => (kind === 'shipping' ? 'shippingLabel' : 'code')
