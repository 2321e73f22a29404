import { z } from 'zod'
import { admin, desk, id, none, reason, row } from '#contract/command-parts'
import type { DevicesView, PrintJobRow } from '#contract/desk-views'
import { deviceConfig, type HidFound, type SerialPortFound } from '#contract/devices'

/** Commands about scanners, scales, printers and what waits to be printed. */
export const deviceCommands = {
  devices: row('signed-in', none),
  testDevice: row('signed-in', z.strictObject({ deviceId: id })),
  zeroScale: row('signed-in', z.strictObject({ deviceId: id })),
  tareScale: row('signed-in', z.strictObject({ deviceId: id })),
  /** Finds out how a scale speaks; what it found shows up with the device. */
  findScale: row(desk, z.strictObject({ deviceId: id })),
  /** Sets a scale up as it was found. */
  setUpScale: row(admin, z.strictObject({ deviceId: id })),
  /** Tries a scanner with five symbols; it does no work until they are read or `endScannerTest`. */
  testScanner: row(desk, z.strictObject({ deviceId: id })),
  skipTestSymbol: row(desk, z.strictObject({ deviceId: id })),
  endScannerTest: row(desk, z.strictObject({ deviceId: id })),
  /** Sets a scanner up as its test found it. */
  setUpScanner: row(admin, z.strictObject({ deviceId: id })),
  printJobs: row('signed-in', none),
  /** A waiting paper goes to another printer; of one in doubt a copy is printed there, which takes a supervisor. */
  movePrintJob: row(['packer', 'supervisor', 'admin'], z.strictObject({ jobId: id, deviceId: id })),
  cancelPrintJob: row(desk, z.strictObject({ jobId: id, reason })),
  /** The serial ports of this computer, to choose one for a device. */
  serialPorts: row(admin, none),
  /** The scanners and scales on USB plugs of this computer, to choose one for a device. */
  usbDevices: row(admin, none),
  saveDevices: row(admin, z.strictObject({ devices: z.array(deviceConfig).max(16) })),
}

/** What they answer. */
export interface DeviceAnswers {
  devices: DevicesView
  testDevice: { ok: boolean; detail: string | null }
  zeroScale: { ok: boolean; detail: string | null }
  tareScale: { ok: boolean; detail: string | null }
  printJobs: PrintJobRow[]
  serialPorts: SerialPortFound[]
  usbDevices: HidFound[]
}
