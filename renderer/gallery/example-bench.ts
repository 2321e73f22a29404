import type { BenchView } from '#contract/bench-commands'
import { barsOf } from './example-bars.ts'

/** A round of a bench at its second question, after the first scanner spoke again. */
export const benchAsking: BenchView = {
  round: 'open',
  step: 'scanner-b',
  picture: barsOf('PackBench-yz/Test.16'),
  plugged: [
    {
      id: 'serial /dev/ttyUSB0',
      name: '/dev/ttyUSB0 · FTDI · A1',
      kind: 'serial',
      role: 'scanner-a',
      line: '115200 8N1',
    },
    {
      id: 'serial /dev/ttyUSB1',
      name: '/dev/ttyUSB1 · FTDI · B2',
      kind: 'serial',
      role: null,
      line: '9600 8N1',
    },
    { id: 'usb scale', name: 'M25 · 0061003', kind: 'usb-scale', role: null, line: null },
    { id: 'keyboard', name: '⌨', kind: 'keyboard', role: null, line: null },
  ],
  roles: [
    { role: 'scanner-a', how: 'found', name: 'Scanner', connection: 'ttyUSB0, 115200 8N1' },
    { role: 'scanner-b', how: 'none', name: null, connection: null },
    { role: 'scale', how: 'as-set', name: 'Scale', connection: 'ttyUSB2, 9600 8N1' },
    { role: 'printer', how: 'as-set', name: 'Zebra ZD421', connection: '192.168.0.50:9100' },
  ],
  note: { refusal: 'bench-same-scanner', name: '/dev/ttyUSB0 · FTDI · A1' },
  advice: [{ what: 'aim-missing', verdict: 'change', saw: [], symbols: ['code128'] }],
  searching: 0,
  scale: null,
  printer: null,
  heard: null,
  checking: false,
}

/** The same at its end. */
export const benchSummary: BenchView = {
  ...benchAsking,
  step: 'summary',
  picture: null,
  note: null,
  advice: [],
  heard: 'scanner-a',
  scale: { protocol: 'mt-sics', text: '1.204', unit: 'kg' },
  roles: benchAsking.roles.map((one) => ({
    ...one,
    how: 'found',
    name: one.name ?? 'Scanner 2',
    connection: one.connection ?? 'ttyUSB1, 9600 8N1',
  })),
}
