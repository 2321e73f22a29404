import { z } from 'zod'
import { keyboards } from '#domain/keyboard'
import { reportLayoutNames } from '#domain/report-layout'
import { keyNamePattern } from '#domain/scanner-test'

/** How the bytes of a serial line are framed. */
const serialLine = {
  baudRate: z.number().int().positive().default(9600),
  dataBits: z.union([z.literal(7), z.literal(8)]).default(8),
  parity: z.enum(['none', 'even', 'odd']).default('none'),
  stopBits: z.union([z.literal(1), z.literal(2)]).default(1),
}
/** Which adapter or device sits on a serial port, as its USB plug says. */
const usbIdentity = z.strictObject({
  vendorId: z.number().int().min(0).max(0xffff),
  productId: z.number().int().min(0).max(0xffff),
  serialNumber: z.string().min(1).max(200).nullable(),
})
export type UsbIdentity = z.infer<typeof usbIdentity>
/** How a serial line is opened. `path` is a by-id path or a port name; with `usb` the device is found on whatever port it is. */
export const serialTransport = z.strictObject({
  kind: z.literal('serial'),
  path: z.string().min(1),
  usb: usbIdentity.nullable().default(null),
  ...serialLine,
})
/** A device on a USB plug without a driver; with several of one make, the serial number says which. */
export const hidTransport = z.strictObject({
  kind: z.literal('hid'),
  vendorId: z.number().int().min(0).max(0xffff).nullable().default(null),
  productId: z.number().int().min(0).max(0xffff).nullable().default(null),
  serialNumber: z.string().min(1).nullable().default(null),
})
/** A USB scanner; `auto` finds how its model packs its reports. */
export const hidScannerTransport = hidTransport.extend({
  layout: z.enum(['auto', ...reportLayoutNames]).default('auto'),
})
export const tcpTransport = z.strictObject({
  kind: z.literal('tcp'),
  host: z.string().min(1),
  port: z.number().int().min(1).max(65535).default(9100),
})
/** A label printer on a serial line: without a way to hold the line back, long labels run over in its memory. */
export const serialPrinterTransport = serialTransport.extend({
  flow: z.enum(['rts-cts', 'xon-xoff', 'none']).default('rts-cts'),
})
/** A printer on a USB plug, as the file that the Linux kernel makes of it. */
export const usbPrinterTransport = z.strictObject({
  kind: z.literal('usb-printer'),
  path: z.string().startsWith('/').default('/dev/usb/lp0'),
})
/** A queue of Windows, by its name there. */
export const winspoolTransport = z.strictObject({
  kind: z.literal('winspool'),
  queue: z.string().min(1).max(220),
})
export const folderTransport = z.strictObject({ kind: z.literal('folder'), path: z.string().min(1) })
const keyName = z.string().regex(keyNamePattern)
/** A scanner that types like a keyboard. Without a prefix its codes are told from typing by their speed. */
export const wedgeTransport = z.strictObject({
  kind: z.literal('wedge'),
  prefix: keyName.nullable().default(null),
  /** Null: Enter, Tab or a pause. */
  suffix: keyName.nullable().default(null),
  /** The key that stands for the GS sign of GS1 codes. */
  gs: keyName.default('Ctrl+]'),
  /** The longest pause between two keys of one code. */
  gapMs: z.number().int().min(5).max(200).default(35),
  /** The keyboard the scanner is set to type as, whatever the computer's is. */
  layout: z.enum([...keyboards, 'computer']).default('us'),
})
export const cupsTransport = z.strictObject({
  kind: z.literal('cups'),
  queue: z.string().min(1),
  server: z.string().nullable().default(null),
  media: z.string().default('A4'),
})

/** A queue of CUPS that a label goes through as it is, whatever driver the queue has. */
export const rawQueueTransport = cupsTransport.omit({ media: true })
export type SerialTransport = z.infer<typeof serialTransport>
/** The settings of a serial line, without the port. */
export type ScaleLine = Pick<SerialTransport, 'baudRate' | 'dataBits' | 'parity' | 'stopBits'>
