import type { SetApartRow } from '#contract/set-apart-commands'
import { inMinutes } from './example-station.ts'

/** What lies in quarantine at 14:32. */
export const setApartRows: SetApartRow[] = [
  {
    setApartId: 'q-1',
    number: 'Q-0007',
    sku: 'KTK-31-30',
    itemName: 'Kopi Tarik 3 in 1, 30 sachet',
    lot: null,
    serial: null,
    quantity: 2,
    reason: 'damaged',
    foundAt: 'B-07-42',
    setBy: 'Nurul Aisyah binti Rahman',
    setAt: inMinutes(-3 * 24 * 60),
    home: 'B-07-42',
  },
  {
    setApartId: 'q-2',
    number: 'Q-0011',
    sku: 'KMC-640',
    itemName: 'Kicap Manis Cap Kipas Udang, 640 ml',
    lot: 'L2506B',
    serial: null,
    quantity: 12,
    reason: 'expired',
    foundAt: 'C-11-20',
    setBy: 'Farid Zulkifli',
    setAt: inMinutes(-95),
    home: 'C-11-20',
  },
  {
    setApartId: 'q-3',
    number: 'Q-0012',
    sku: 'JAM-001',
    itemName: 'Meter Tekanan Darah BP-2',
    lot: null,
    serial: 'BP2-0048127',
    quantity: 1,
    reason: 'damaged',
    foundAt: 'SO-2611-08417',
    setBy: 'Tan Wei Ling 陈慧玲',
    setAt: inMinutes(-6),
    home: null,
  },
]
