import type { SeatView } from '#contract/seat-view'
import type { WorkStopRowView, WorkStopView } from '#contract/work-stop-view'
import { kopi, kopiO, long, seatWith, weiLing } from './example-station.ts'
import { plain, type Scene } from './scene.ts'

const row = (change: Partial<WorkStopRowView>): WorkStopRowView => ({
  stopRef: 'K1',
  kind: 'kitting',
  name: 'Gift set of two kopi',
  place: null,
  state: 'next',
  units: 2,
  unitsDone: 0,
  ...change,
})
const rows: WorkStopRowView[] = [
  row({ unitsDone: 1 }),
  row({ stopRef: 'E1', kind: 'engraving', name: 'Engrave the lid', place: 'VAS-1', state: 'open', units: 1 }),
  row({ stopRef: 'C1', kind: 'check', name: 'Look at every seal', state: 'open', units: 3 }),
]
const kitNow: WorkStopView['now'] = {
  stopRef: 'K1',
  kind: 'kitting',
  name: 'Gift set of two kopi',
  text: 'Fold the gift carton, lay both kopi in side by side, put the card on top.',
  picture: null,
  place: null,
  item: kopi,
  units: 2,
  unitsDone: 1,
  eachUnit: true,
  failed: false,
  parts: [
    { item: kopi, scanned: 1, quantity: 2, next: true },
    { item: kopiO, scanned: 0, quantity: 1, next: false },
  ],
}

/** Work on an order before it is packed, at a bench that may do it. */
export const workStopSeat = (
  change: Partial<Omit<WorkStopView, 'now'>> = {},
  now: Partial<WorkStopView['now']> = {},
): SeatView =>
  seatWith(
    {
      screen: 'workStops',
      step: 'scan-part',
      orderNumber: 'SO-2611-08417',
      totes: ['T-0457'],
      stops: rows,
      undoable: true,
      ...change,
      now: { ...kitNow, ...now },
    },
    weiLing,
  )

const engraving = {
  stopRef: 'E1',
  kind: 'engraving',
  name: 'Engrave the lid',
  text: '“Untuk Mei Ling, 22.11.” in the middle of the lid, letters 8 mm high.',
  /** A lid from above, with two lines of letters in its middle. */
  picture:
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAKAAAABwAgMAAADkn5ORAAAADFBMVEX///96Sh7ZqGoiM8BnhslpAAABiklEQVR42u2YQXKEIBBFx4VH8D4cgQWw8Ai5zxyBhR4tl0gCOooIzbPKVCWp9NZf/f/vUfg9j8d/raUIqLexTAtntxLbdjYpDXES0mZVYx9yoG0RP2Xy5dk4x5rq5MsA3+ZXVccZH8xJPcst+2O/V09TbDgecItOVbDs5qx8wfiQCdxlnpnHM3A6cffFhrGlyZnHEnDKuSsNY0t1ZHZloD9yD/msD1MnzBl3V7Gy2tGpxBpz4DapxCoucCcSXR3oE5GCxChS7V7qEoNIvXsRcF8izebFSUC/uRkkiVHk5kWSGEQq4mV308leghu9mnYy0K+2MbBherd9ASibDrbRGLdBtqYT5nMJ2BGgjkDXAvoc+JHV+w8EYjMysG+9E+GtMN9C/cd+Gfg+3v8p8K8Qf9f3Hyn3H3v4xMVnOL4V+D2Dby58F+LbFd/XPAHgTIFTCs49OEnxbIbTHs6PPJHijItTM8/hONnjXYFvH3if4RsS3rn4Fof3Qr5p8t0Vb8N8v76wsfP/AH5zfQKoQ9iHLdCm+wAAAABJRU5ErkJggg==',
  place: 'VAS-1',
  item: null,
  units: 1,
  unitsDone: 0,
  eachUnit: false,
  parts: [],
} as const satisfies Partial<WorkStopView['now']>
const settled = rows.map((one, at) => ({
  ...one,
  state: at === 0 ? ('done' as const) : at === 1 ? ('next' as const) : one.state,
  unitsDone: at === 0 ? 2 : 0,
}))

/** The work before packing in each of its states. */
export const workStopScenes: Record<string, Scene> = {
  'work-kit-part': plain(workStopSeat()),
  'work-kit-whole': plain(
    workStopSeat(
      { step: 'confirm-kit' },
      { parts: kitNow.parts.map((part) => ({ ...part, scanned: part.quantity, next: false })) },
    ),
  ),
  'work-do': plain(workStopSeat({ step: 'do-work', stops: settled }, engraving)),
  'work-failed': plain(
    workStopSeat(
      {
        step: 'do-work',
        stops: settled.map((one) => (one.stopRef === 'E1' ? { ...one, state: 'notPossible' as const } : one)),
      },
      { ...engraving, failed: true },
    ),
  ),
  'work-not-possible': { ...plain(workStopSeat()), dialog: 'not-possible' },
  'work-many': plain(
    workStopSeat({
      stops: Array.from({ length: 20 }, (_, at) =>
        row({
          stopRef: `S${at}`,
          state: at < 6 ? 'done' : at === 6 ? 'next' : 'open',
          unitsDone: at < 6 ? 2 : 0,
          name: at % 2 === 0 ? `Work ${at + 1} of twenty` : long.name.slice(0, 60),
        }),
      ),
    }),
  ),
  'work-long': plain(
    workStopSeat(
      {},
      {
        name: long.name.slice(0, 60),
        text: `${long.name} `.repeat(8).slice(0, 500),
        item: long,
        units: 99_999,
        place: 'BENGKEL UKIRAN DAN PEMASANGAN TINGKAT 2',
        parts: Array.from({ length: 6 }, (_, at) => ({
          item: { ...long, sku: `${long.sku}${at}` },
          scanned: at === 0 ? 10 : 0,
          quantity: 9_999,
          next: at === 0,
        })),
      },
    ),
  ),
}
