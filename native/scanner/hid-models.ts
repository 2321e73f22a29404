import { type ReportLayoutName, reportLayoutNames } from '#domain/report-layout'
import { type ReportLayout, reportLayouts } from './hid-pos.ts'
import { layoutOfDescriptor } from './report-descriptor.ts'

/** Models whose reports somebody has published; null: all of the maker. Several layouts: its models differ. */
interface HidModel {
  vendorId: number
  productId: number | null
  layouts: readonly ReportLayoutName[]
}

const models: readonly HidModel[] = [
  /** Intermec SG20; github.com/brokenthorn/learning-rust-usb-hid-barcode-scanner-server. */
  { vendorId: 0x067e, productId: 0x0809, layouts: ['usb-pos'] },
  /** Honeywell, as Voyager 1400g and 1602g; reports in github.com/HenkVanAsselt/python_hon_usbhid. */
  { vendorId: 0x0c2e, productId: null, layouts: ['usb-pos'] },
  /** Newland, and makers that sell its engines (IDTECH FX100); user manuals of FM420, FM430 and FX100, "HID-POS". */
  { vendorId: 0x1eab, productId: null, layouts: ['newland', 'usb-pos'] },
  /** Honeywell's other number, Zebra, Datalogic; npm @point-of-sale/webhid-barcode-scanner 1.2.2 reads both from each. */
  { vendorId: 0x23d0, productId: null, layouts: ['usb-pos', 'usb-pos-late'] },
  { vendorId: 0x05e0, productId: null, layouts: ['usb-pos', 'usb-pos-late'] },
  { vendorId: 0x05f9, productId: null, layouts: ['usb-pos', 'usb-pos-late'] },
]

/** What is known of a scanner before its first report. */
export interface HidPlug {
  vendorId: number
  productId: number
  /** What it says of its own reports; null where the system does not tell. */
  descriptor: Uint8Array | null
}

/**
 * How the reports of a scanner may be packed: by its model, else as it says itself, else all that are known. No two of
 * them read the same report (`hid-pos.test.ts`), so that the first that fits is right.
 */
export function layoutsOf({ vendorId, productId, descriptor }: HidPlug): readonly ReportLayout[] {
  const model = models.find(
    (one) => one.vendorId === vendorId && (one.productId === null || one.productId === productId),
  )
  if (model !== undefined) return model.layouts.map((name) => reportLayouts[name])
  const own = descriptor === null ? null : layoutOfDescriptor(descriptor)
  return [...(own === null ? [] : [own]), ...reportLayoutNames.map((name) => reportLayouts[name])]
}
