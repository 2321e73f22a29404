/** How the bytes of a serial line are framed. */
export interface SerialLine {
  baudRate: number
  dataBits: 7 | 8
  parity: 'none' | 'even' | 'odd'
  stopBits: 1 | 2
}

/** The speeds scanners are set to, the likeliest first. */
const usualSpeeds = [9600, 115_200, 19_200, 38_400, 57_600, 4800, 2400, 1200]

/** A line as people write it: `9600 8N1`. */
export const lineText = ({ baudRate, dataBits, parity, stopBits }: SerialLine): string =>
  `${baudRate} ${dataBits}${parity.charAt(0).toUpperCase()}${stopBits}`

/** The next line to listen at after these; null when all usual ones have been tried. */
export function nextLine(tried: readonly SerialLine[]): SerialLine | null {
  const known = new Set(tried.filter(({ dataBits }) => dataBits === 8).map(({ baudRate }) => baudRate))
  const baudRate = usualSpeeds.find((speed) => !known.has(speed))
  return baudRate === undefined ? null : { baudRate, dataBits: 8, parity: 'none', stopBits: 1 }
}

/** NUL, STX, ETX, TAB, LF, CR and GS are what scanners put around and into codes. */
const usualControls = '\0\x02\x03\t\n\r\x1d'

/** Whether signs are what a wrong speed makes of a code: some that no label holds. */
export const isGarbled = (signs: readonly string[]): boolean =>
  signs.some((sign) => sign.length === 1 && !/[ -~]/.test(sign) && !usualControls.includes(sign))

/**
 * Signs of eight bits of which the eighth is a parity bit: the seven others, and which parity. Null where the eighth
 * bit is not that, or never set: then nothing can be told of it.
 */
export function withoutParity(
  signs: readonly string[],
): { signs: string[]; parity: Exclude<SerialLine['parity'], 'none'> } | null {
  const values = signs.map((sign) => sign.charCodeAt(0))
  if (signs.some((sign) => sign.length !== 1) || !values.some((value) => value > 0x7f)) return null
  const odd = values.filter((value) => onesIn(value) % 2 === 1).length
  if (odd > 0 && odd < values.length) return null
  return {
    signs: values.map((value) => String.fromCharCode(value & 0x7f)),
    parity: odd === 0 ? 'even' : 'odd',
  }
}

const onesIn = (value: number): number => value.toString(2).replaceAll('0', '').length
