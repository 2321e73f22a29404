/** What a label printer is spoken to in. */
export type LabelLanguage = 'zpl' | 'tspl' | 'epl' | 'escpos'

/**
 * Whose letters a label is set in: `scalable`, the condensed bold that ZPL and TSPL printers call font 0; `cells`, fixed
 * letters in a few sizes; `drawn`, only ours, as pictures.
 */
export type PrinterFont = 'scalable' | 'cells' | 'drawn'

/** One model as its maker sells it. */
interface ModelRow {
  name: string
  language: LabelLanguage
  font: PrinterFont
  /** The print heads it comes with, the most common first: dots an inch, and how wide it can print. */
  heads: readonly { dpi: number; widthUm: number }[]
  /** The most it prints in a second. */
  mmPerS: number
}

const zpl = { language: 'zpl', font: 'scalable' } as const
const tspl = { language: 'tspl', font: 'scalable' } as const
/** Makers that took over TSPL took over its commands, and brought their own letters. */
const tsplOfOthers = { language: 'tspl', font: 'drawn' } as const
const epl = { language: 'epl', font: 'cells' } as const
const escpos = { language: 'escpos', font: 'cells' } as const
/** Of other makers' printers we have no reference: they get pictures. */
const escposOfOthers = { language: 'escpos', font: 'drawn' } as const

/**
 * The label printers we drive; a new printer is a new row. Source: makers' data sheets (resolution, maximum print width
 * and speed). A printer that speaks several languages stands here with the one it is delivered in.
 */
export const printerModels = {
  'zebra-zd421': { name: 'Zebra ZD421', ...zpl, heads: [head(203, 104), head(300, 108)], mmPerS: 152 },
  'zebra-zd621': { name: 'Zebra ZD621', ...zpl, heads: [head(203, 104), head(300, 108)], mmPerS: 203 },
  'zebra-zd411': { name: 'Zebra ZD411', ...zpl, heads: [head(203, 56), head(300, 54)], mmPerS: 152 },
  'zebra-zd230': { name: 'Zebra ZD230', ...zpl, heads: [head(203, 104)], mmPerS: 152 },
  'zebra-gk420d': { name: 'Zebra GK420d', ...zpl, heads: [head(203, 104)], mmPerS: 127 },
  'zebra-gx430t': { name: 'Zebra GX430t', ...zpl, heads: [head(300, 104)], mmPerS: 102 },
  'zebra-zt231': { name: 'Zebra ZT231', ...zpl, heads: [head(203, 104), head(300, 104)], mmPerS: 203 },
  'zebra-zt411': {
    name: 'Zebra ZT411',
    ...zpl,
    heads: [head(203, 104), head(300, 104), head(600, 104)],
    mmPerS: 356,
  },
  'zebra-zt421': { name: 'Zebra ZT421', ...zpl, heads: [head(203, 168), head(300, 168)], mmPerS: 305 },
  'zebra-zq521': { name: 'Zebra ZQ521', ...zpl, heads: [head(203, 104)], mmPerS: 127 },
  'tsc-te210': { name: 'TSC TE210', ...tspl, heads: [head(203, 108)], mmPerS: 152 },
  'tsc-te310': { name: 'TSC TE310', ...tspl, heads: [head(300, 105)], mmPerS: 127 },
  'tsc-ttp-247': { name: 'TSC TTP-247', ...tspl, heads: [head(203, 108)], mmPerS: 178 },
  'tsc-ttp-644m': { name: 'TSC TTP-644M', ...tspl, heads: [head(600, 104)], mmPerS: 102 },
  'gprinter-gp-1324d': { name: 'Gprinter GP-1324D', ...tsplOfOthers, heads: [head(203, 104)], mmPerS: 127 },
  'xprinter-xp-420b': { name: 'Xprinter XP-420B', ...tsplOfOthers, heads: [head(203, 104)], mmPerS: 152 },
  'zebra-lp2844': { name: 'Zebra LP 2844', ...epl, heads: [head(203, 104)], mmPerS: 102 },
  'zebra-tlp2844': { name: 'Zebra TLP 2844', ...epl, heads: [head(203, 104)], mmPerS: 102 },
  'zebra-tlp3844': { name: 'Zebra TLP 3844-Z', ...epl, heads: [head(300, 104)], mmPerS: 102 },
  'zebra-lp2824': { name: 'Zebra LP 2824', ...epl, heads: [head(203, 56)], mmPerS: 102 },
  'epson-tm-l90': { name: 'Epson TM-L90', ...escpos, heads: [head(203, 72)], mmPerS: 150 },
  'epson-tm-t20iii': { name: 'Epson TM-T20III', ...escpos, heads: [head(203, 72)], mmPerS: 250 },
  'epson-tm-m30': { name: 'Epson TM-m30', ...escpos, heads: [head(203, 72)], mmPerS: 200 },
  'epson-tm-t88vi': { name: 'Epson TM-T88VI', ...escpos, heads: [head(180, 72)], mmPerS: 350 },
  'escpos-80': { name: 'ESC/POS 80 mm', ...escposOfOthers, heads: [head(203, 72)], mmPerS: 150 },
} satisfies Record<string, ModelRow>

export type PrinterModelName = keyof typeof printerModels
export const printerModelNames = Object.keys(printerModels) as [PrinterModelName, ...PrinterModelName[]]

function head(dpi: number, widthMm: number): { dpi: number; widthUm: number } {
  return { dpi, widthUm: widthMm * 1000 }
}

/** A label printer as an administrator sets it up; without `dpi` it has its model's most common head. */
export interface PrinterSetting {
  model: PrinterModelName
  dpi: number | null
  /** How far its labels are moved to the right and down, in micrometres, because its paper sits otherwise. */
  offsetXUm: number
  offsetYUm: number
  /** From its lightest to its darkest; null leaves the printer's own setting alone. */
  darknessPercent: number | null
}

/** What a label must know of the printer it is for. */
export interface LabelPrinter {
  language: LabelLanguage
  font: PrinterFont
  dpi: number
  dotsPerMm: number
  /** What the print head can reach. */
  widthUm: number
  offsetXUm: number
  offsetYUm: number
  darknessPercent: number | null
}

/** A printer as its maker delivers it. */
export const asDelivered = (model: PrinterModelName): PrinterSetting => ({
  model,
  dpi: null,
  offsetXUm: 0,
  offsetYUm: 0,
  darknessPercent: null,
})

/** The rows of the heads of a model, for whoever chooses one. */
export const headsOf = (model: PrinterModelName): ModelRow['heads'] => printerModels[model].heads

/** A set-up printer as labels see it; an unknown resolution, which the settings refuse, counts as the first head. */
export function labelPrinter({ model, dpi, ...adjusted }: PrinterSetting): LabelPrinter {
  const { language, font }: ModelRow = printerModels[model]
  const heads = headsOf(model)
  const used = heads.find((one) => one.dpi === dpi) ?? heads[0]
  if (used === undefined) throw new Error(`${model} has no print head`)
  const { offsetXUm, offsetYUm, darknessPercent } = adjusted
  const { widthUm } = used
  return {
    language,
    font,
    dpi: used.dpi,
    dotsPerMm: dotsPerMm(used.dpi),
    widthUm,
    offsetXUm,
    offsetYUm,
    darknessPercent,
  }
}

/** Heads "of 203 dpi" have 8 dots a millimetre; those of 300 and 600 are not the 12 and 24 that makers round them to. */
const dotsPerMm = (dpi: number): number => (dpi === 203 ? 8 : dpi / 25.4)

/** Which language the bytes of a label are in, by how each of ours begins; null for bytes that are not ours. */
export function languageOf(bytes: Uint8Array): LabelLanguage | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (/^(~SD\d\d\s*)?\^XA/.test(start)) return 'zpl'
  if (start.startsWith('SIZE ')) return 'tspl'
  if (start.startsWith('\nN\n')) return 'epl'
  return start.startsWith('\x1b@') ? 'escpos' : null
}
