/** What the label must know of a label printer; a new printer is a new row. */
export interface PrinterModel {
  language: 'zpl'
  dotsPerMm: number
  /** What the print head can reach. */
  widthMm: number
}

/** 300 and 600 dots an inch: the makers round them to "12" and "24 dots/mm", which is 1.6 % off over a label. */
const dots300 = 300 / 25.4
const dots600 = 600 / 25.4

/** The label printers we drive, by name. Source: makers' data sheets (maximum print width, resolution). */
export const printerModels = {
  'zebra-zd421': { language: 'zpl', dotsPerMm: 8, widthMm: 104 },
  'zebra-zd421-300': { language: 'zpl', dotsPerMm: dots300, widthMm: 108 },
  'zebra-zd621': { language: 'zpl', dotsPerMm: 8, widthMm: 104 },
  'zebra-zd621-300': { language: 'zpl', dotsPerMm: dots300, widthMm: 108 },
  'zebra-zd411': { language: 'zpl', dotsPerMm: 8, widthMm: 56 },
  'zebra-zd411-300': { language: 'zpl', dotsPerMm: dots300, widthMm: 54 },
  'zebra-zd230': { language: 'zpl', dotsPerMm: 8, widthMm: 104 },
  'zebra-gk420d': { language: 'zpl', dotsPerMm: 8, widthMm: 104 },
  'zebra-gx430t': { language: 'zpl', dotsPerMm: dots300, widthMm: 104 },
  'zebra-zt231': { language: 'zpl', dotsPerMm: 8, widthMm: 104 },
  'zebra-zt231-300': { language: 'zpl', dotsPerMm: dots300, widthMm: 104 },
  'zebra-zt411': { language: 'zpl', dotsPerMm: 8, widthMm: 104 },
  'zebra-zt411-300': { language: 'zpl', dotsPerMm: dots300, widthMm: 104 },
  'zebra-zt411-600': { language: 'zpl', dotsPerMm: dots600, widthMm: 104 },
  'zebra-zt421': { language: 'zpl', dotsPerMm: 8, widthMm: 168 },
  'zebra-zq521': { language: 'zpl', dotsPerMm: 8, widthMm: 104 },
  /** TSC's own language is TSPL; its ZPL emulation (TSPL-EZ) is on by default and is what we speak to it. */
  'tsc-te210': { language: 'zpl', dotsPerMm: 8, widthMm: 108 },
} satisfies Record<string, PrinterModel>

export type PrinterModelName = keyof typeof printerModels
