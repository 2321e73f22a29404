import { readMeta } from '#db/meta'
import type { Floor } from '#station/context'

/** What the OMS says of the site; defaults until it was heard once. */
export interface Site {
  name: string
  timeZone: string
  currency: string
  gs1CompanyPrefix: string
  shipFrom: { name: string; lines: string[]; phone: string }
  tolerancePercent: number
  toleranceLeastG: number
}
const unknownSite: Site = {
  name: 'Packbench',
  timeZone: 'Asia/Kuala_Lumpur',
  currency: 'MYR',
  gs1CompanyPrefix: '0000000',
  shipFrom: { name: '', lines: [], phone: '' },
  tolerancePercent: 3,
  toleranceLeastG: 15,
}

/** The site as last heard from the OMS. */
export function siteOf(floor: Floor): Site {
  const saved = readMeta(floor.db, 'site')
  return saved === null ? unknownSite : (JSON.parse(saved) as Site)
}
