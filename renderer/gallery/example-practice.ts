import type { PracticeView } from '#contract/practice-commands'

/** A live station that has never practised, with two messages on their way. */
export const livePractice: PracticeView = {
  mode: { mode: 'live' },
  liveWaiting: 2,
  papersFolder: '/data/practice/papers',
  shadow: null,
}

/** A shadow of three days that was just compared: most alike, and one order of each other kind. */
export const shadowPractice: PracticeView = {
  mode: {
    mode: 'shadow',
    since: '2026-11-19T01:00:00.000Z',
    personId: 'p-24',
    by: 'Lim Kok Wai',
    liveWaiting: 2,
    papers: 'folder',
  },
  liveWaiting: 2,
  papersFolder: '/data/practice/papers',
  shadow: {
    from: '2026-11-19T01:00:00.000Z',
    to: '2026-11-22T06:30:00.000Z',
    counts: { same: 412, quantities: 1, onlyHere: 1, onlyThere: 1, open: 38 },
    rows: [
      {
        orderNumber: 'SO-2611-08417',
        result: 'quantities',
        lines: [{ sku: 'KOPI-250', here: 2, there: 1 }],
      },
      { orderNumber: 'SO-2611-08422', result: 'onlyHere', lines: [{ sku: 'TEH-100', here: 3, there: null }] },
      { orderNumber: 'SO-2611-08430', result: 'onlyThere', lines: [{ sku: 'VIT-0074', here: 0, there: 2 }] },
    ],
  },
}
