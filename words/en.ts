import { asks } from '#words/en/asks'
import { bench } from '#words/en/bench'
import { cartonPicks } from '#words/en/carton-picks'
import { catchWeight } from '#words/en/catch-weight'
import { codes } from '#words/en/codes'
import { courierLabel } from '#words/en/courier-label'
import { desk } from '#words/en/desk'
import { floor } from '#words/en/floor'
import { labels } from '#words/en/labels'
import { map } from '#words/en/map'
import { oms } from '#words/en/oms'
import { paperLayouts } from '#words/en/paper-layouts'
import { papers } from '#words/en/papers'
import { people } from '#words/en/people'
import { planning } from '#words/en/planning'
import { practice } from '#words/en/practice'
import { rates } from '#words/en/rates'
import { refusals } from '#words/en/refusals'
import { safety } from '#words/en/safety'
import { scales } from '#words/en/scales'
import { scannerTest } from '#words/en/scanner-test'
import { scanning } from '#words/en/scanning'
import { setApart } from '#words/en/set-apart'
import { goods, shift } from '#words/en/simulation'
import { siteColumns } from '#words/en/site-columns'
import { siteData } from '#words/en/site-data'
import { sitePage } from '#words/en/site-page'
import { steering } from '#words/en/steering'
import { stock } from '#words/en/stock'
import { stockDifferences } from '#words/en/stock-differences'
import { updates } from '#words/en/updates'
import { virtualBench } from '#words/en/virtual-bench'
import { voice } from '#words/en/voice'
import { wall } from '#words/en/wall'
import { work } from '#words/en/work'
import { zones } from '#words/en/zones'

/** Every sentence for people, in English. */
export const english = {
  asks,
  bench,
  codes,
  courierLabel,
  desk,
  floor,
  oms,
  papers,
  labels,
  paperLayouts,
  map,
  people,
  planning,
  steering,
  practice,
  rates,
  refusals,
  safety,
  updates,
  scales,
  scannerTest,
  scanning,
  setApart,
  shift,
  goods,
  siteColumns,
  siteData,
  sitePage,
  stock,
  stockDifferences,
  virtualBench,
  voice,
  wall,
  cartonPicks,
  catchWeight,
  work,
  zones,
}
