import type { CommandAnswer } from '#contract/commands'
import { everyOrder } from '#domain/paper-rule'

/** Which papers which orders get at the example site. */
export const paperRules: CommandAnswer<'paperRules'> = {
  current: 3,
  version: 3,
  rules: [
    {
      name: 'Three forms for the border',
      paper: 'customs',
      at: 'cartonClose',
      copies: 3,
      printer: 'Office, A4',
      language: null,
      of: { ...everyOrder, countries: ['MY'], except: true },
    },
    {
      name: 'No invoice with a gift',
      paper: 'invoiceCopy',
      at: 'byHand',
      copies: 1,
      printer: null,
      language: null,
      of: { ...everyOrder, gift: true },
    },
    {
      name: 'Pos Laju collects cash',
      paper: 'invoiceCopy',
      at: 'lastCarton',
      copies: 2,
      printer: null,
      language: 'ms',
      of: { ...everyOrder, courierIds: ['poslaju'], cod: true },
    },
  ],
  versions: [
    {
      version: 3,
      savedBy: 'Faridah Osman',
      savedAt: '2026-11-19T02:14:00Z',
      why: 'The post wants three forms',
    },
    { version: 2, savedBy: 'Wei Ling', savedAt: '2026-11-12T08:40:00Z', why: 'No prices in gifts' },
    { version: 1, savedBy: 'Wei Ling', savedAt: '2026-11-02T01:05:00Z', why: 'As agreed with Pos Laju' },
  ],
}

/** No logo yet, as a site begins. */
export const siteLogo: CommandAnswer<'siteLogo'> = null
