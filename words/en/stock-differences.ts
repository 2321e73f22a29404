import { count } from '#words/format'
import type { StockDifferenceWords } from '#words/stock-differences'

/** Our stock beside that of the OMS, in English. */
export const stockDifferences: StockDifferenceWords = {
  quarantine: (rows) => `Quarantine (${count(rows)})`,
  tab: (rows) => `Differs from the OMS (${count(rows)})`,
  none: 'Our stock and that of the OMS agree',
  noneBelow: (at) => `Last compared at ${at}.`,
  never: 'Not compared yet. It begins by itself a few minutes after the start.',
  cannot: 'This OMS does not tell its stock',
  cannotBelow: 'What lies here is still counted here.',
  failed: 'The OMS could not be asked for its stock:',
  item: 'Item',
  ours: 'Here',
  theirs: 'At the OMS',
  gap: 'Difference',
  since: 'Since',
  choose: 'Choose an item to see what can be done.',
  explain: 'Neither side is changed by itself. Have it counted: what the count finds counts here.',
  places: 'Bins with it',
  toCount: 'Waiting to be counted',
  count: 'Have its bins counted',
  counted: (locations) =>
    locations === 0
      ? 'Every bin with it waits to be counted already.'
      : locations === 1
        ? '1 bin waits to be counted now.'
        : `${count(locations)} bins wait to be counted now.`,
  compare: 'Compare now',
  compared: 'Compared just now.',
  told: 'What the OMS is told',
  toldBelow: 'Shipments are always told. These changes only where you say so.',
  tells: {
    counts: 'What a count found, and what was not in its bin',
    setApart: 'Units set apart, and sold after all',
    putAway: 'Goods put away that came from no bin',
  },
  saved: 'Saved.',
}
