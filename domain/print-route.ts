import { documentKinds } from '#domain/document'
import type { WholeLanguage } from '#domain/language'

/** A paper that is due by itself; a test goes to the printer that is tried. */
export const paperKinds = ['shippingLabel', 'code', ...documentKinds, 'codeSheet'] as const
export type PaperKind = (typeof paperKinds)[number]

/** Which device prints a kind of paper. */
export const printerOf = {
  shippingLabel: 'label-printer',
  code: 'label-printer',
  pickList: 'document-printer',
  packingSlip: 'document-printer',
  deliveryOrder: 'document-printer',
  invoiceCopy: 'document-printer',
  giftCard: 'document-printer',
  contentLabel: 'label-printer',
  customs: 'document-printer',
  manifest: 'document-printer',
  codeSheet: 'document-printer',
} as const satisfies Record<PaperKind, string>

/** What decides where a paper is printed. */
export interface RoutedPaper {
  kind: PaperKind
  courierId: string | null
  /** What it is written in; null for labels, whose words are few. */
  language: WholeLanguage | null
  /** The printer that a rule of the site names; counts where this station has one of that name. */
  printer: string | null
}

/** What a printer is for; null wherever it takes all. */
export interface PrintRoute {
  papers: PaperKind[] | null
  /** The couriers whose papers it prints, such as for paper with a courier's own print on it. */
  couriers: string[] | null
  /** Papers in these languages only, such as on forms that are printed in one already. */
  languages: WholeLanguage[] | null
  /** The printer that prints for it while it cannot. */
  standIn: string | null
}
export const takesAll: PrintRoute = { papers: null, couriers: null, languages: null, standIn: null }

/** A printer as routes see it; devices of another kind never take a paper. */
interface Routed {
  deviceId: string
  name: string
  kind: string
  route?: PrintRoute | undefined
}

/**
 * The printer where a paper belongs: the one that a rule names, else the first in the order of the settings that is for
 * its kind, courier and language, one that names the courier or the language before one that takes all. Null where the
 * settings have none.
 */
export function homeOf<Printer extends Routed>(
  printers: readonly Printer[],
  { kind, courierId, language, printer }: RoutedPaper,
): Printer | null {
  const ofKind = printers.filter((one) => one.kind === printerOf[kind])
  const named = printer === null ? undefined : ofKind.find(({ name }) => name === printer)
  if (named !== undefined) return named
  const able = ofKind.filter(
    ({ route }) =>
      (route?.papers?.includes(kind) ?? true) &&
      (route?.couriers?.some((one) => one === courierId) ?? true) &&
      (route?.languages?.some((one) => one === language) ?? true),
  )
  const names = (list: 'couriers' | 'languages') => able.find(({ route }) => (route?.[list] ?? null) !== null)
  return names('couriers') ?? names('languages') ?? able[0] ?? null
}

/**
 * Who prints for a printer that cannot: its stand-in, or the stand-in of that one, the first that can. Null where nobody
 * can; a circle of stand-ins ends where it began.
 */
export function standInOf<Printer extends Routed>(
  printers: readonly Printer[],
  away: Printer,
  canPrint: (printer: Printer) => boolean,
): Printer | null {
  const asked = new Set([away.deviceId])
  for (let next = nextOf(printers, away); next !== null; next = nextOf(printers, next)) {
    if (asked.has(next.deviceId)) return null
    if (canPrint(next)) return next
    asked.add(next.deviceId)
  }
  return null
}

const nextOf = <Printer extends Routed>(printers: readonly Printer[], { kind, route }: Printer) =>
  printers.find((one) => one.kind === kind && one.deviceId === route?.standIn) ?? null
