import type { DeviceConfig, ScaleProtocolName } from '#contract/devices'
import { aAndD } from './a-and-d.ts'
import { casPc, casStream } from './cas.ts'
import { hidPos } from './hid-pos.ts'
import { mtSics } from './mt-sics.ts'
import { nci, scp12 } from './nci.ts'
import { ohaus } from './ohaus.ts'
import type { ScaleProtocol } from './protocol.ts'
import { sma } from './sma.ts'
import { textPattern } from './text-pattern.ts'
import { toledo8217 } from './toledo-8217.ts'

export type ScaleConfig = Extract<DeviceConfig, { kind: 'scale' }>

/** Every protocol that needs no more settings than its name, those told from others with the most certainty first. */
export const protocols: Readonly<
  Record<Exclude<ScaleProtocolName, 'text'>, (unit: string) => ScaleProtocol>
> = {
  'mt-sics': () => mtSics,
  sma: () => sma,
  nci: () => nci,
  'scp-12': () => scp12,
  'cas-pc': () => casPc,
  'cas-stream': () => casStream,
  'a-and-d': () => aAndD,
  'toledo-8217': toledo8217,
  ohaus: () => ohaus,
}

/** The protocol a scale is set up for. */
export function protocolOf({ transport, protocol, unit, text }: ScaleConfig): ScaleProtocol {
  if (transport.kind === 'hid') return hidPos
  if (protocol !== 'text') return protocols[protocol](unit)
  if (text === null) throw new Error('a scale with the protocol "text" needs the pattern of its lines')
  return textPattern(text, unit)
}
