import type { FindingName } from '#domain/scanner-test'

/** What a sheet of a maker can change at a scanner. */
export type MakerChange = Extract<FindingName, 'aim-missing' | 'prefix' | 'suffix'>

interface MakerSheet {
  name: string
  /** The scanners whose manuals say so. */
  models: string
  manual: string
  /** Codes (Code 128) to scan in this order; what is not here, the manual does not give the content of. */
  changes: Partial<Record<MakerChange, readonly string[]>>
}

/**
 * Makers whose manuals say in text what their programming codes contain.
 *
 * Opticon: codes of the Universal Menu Book between `@MENU_OPTO@` and `@OTPO_UNEM@`; the code for factory settings
 * stands so in the MDI-3100 Specifications Manual SS13063 (2014) 18.1, with CR as their suffix in 18.3. `RY` sets the
 * prefix of all codes (MDI-4000 Series Serial Interface Manual 7.2), `$1` is the AIM identifier (Menu Book ver. 12,
 * 2009, 4.3.7).
 *
 * Datalogic: `$+` enters, `$-` leaves and saves; `EB2` AIM standard, `EA00` no header (PowerScan D8330/M8300 Reference
 * Manual, host configuration strings, page 189; the labels of its page 73 hold these strings as they are).
 */
export const makerSheets = {
  opticon: {
    name: 'Opticon',
    models: 'M-10, MDI-3100, MDI-4000',
    manual: 'Universal Menu Book ver. 12; MDI-4000 Series Serial Interface Manual',
    changes: {
      suffix: ['@MENU_OPTO@ZZ@BAP@ZZ@OTPO_UNEM@'],
      'aim-missing': ['@MENU_OPTO@ZZ@RY@$1@ZZ@OTPO_UNEM@'],
    },
  },
  datalogic: {
    name: 'Datalogic',
    models: 'PowerScan D8330, M8300',
    manual: 'PowerScan D8330/M8300 Reference Manual',
    changes: { prefix: ['$+', 'EA00', '$-'], 'aim-missing': ['$+', 'EB2', '$-'] },
  },
} as const satisfies Record<string, MakerSheet>
export type MakerName = keyof typeof makerSheets
export const makerNames = ['opticon', 'datalogic'] as const satisfies readonly MakerName[]

/** Where other makers explain it: the content of their codes is not given in text, so they are not printed here. */
export const otherManuals = [
  'Zebra DS6708 Product Reference Guide, 4-16: Transmit Code ID Character, AIM',
  'Datalogic Gryphon GFS4400 Product Reference Guide, page 53: Global AIM ID',
  'Honeywell Voyager 1450g User’s Guide, 10: Serial Programming Commands',
] as const

/** What a maker's sheet changes, with the codes for it, in the order in which they are scanned. */
export const changesOf = (maker: MakerName): { change: MakerChange; codes: readonly string[] }[] => {
  const { changes }: MakerSheet = makerSheets[maker]
  const order: readonly MakerChange[] = ['suffix', 'prefix', 'aim-missing']
  return order.flatMap((change) => {
    const codes = changes[change]
    return codes === undefined ? [] : [{ change, codes }]
  })
}
