import { documentKinds } from '#domain/document'

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

/** What a printer is for; null wherever it takes all. */
export interface PrintRoute {
  papers: PaperKind[] | null
  /** The couriers whose papers it prints, such as for paper with a courier's own print on it. */
  couriers: string[] | null
  /** The printer that prints for it while it cannot. */
  standIn: string | null
}
export const takesAll: PrintRoute = { papers: null, couriers: null, standIn: null }

/** A printer as routes see it; devices of another kind never take a paper. */
interface Routed {
  deviceId: string
  kind: string
  route?: PrintRoute | undefined
}

/**
 * The printer where a paper belongs: the first in the order of the settings that is for its kind and its courier, one
 * that names the courier before one that takes all. Null where the settings have none.
 */
export function homeOf<Printer extends Routed>(
  printers: readonly Printer[],
  kind: PaperKind,
  courierId: string | null,
): Printer | null {
  const able = printers.filter(
    ({ kind: device, route }) =>
      device === printerOf[kind] &&
      (route?.papers?.includes(kind) ?? true) &&
      (route?.couriers?.some((one) => one === courierId) ?? true),
  )
  return able.find(({ route }) => (route?.couriers ?? null) !== null) ?? able[0] ?? null
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
