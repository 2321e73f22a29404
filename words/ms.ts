import { asks } from '#words/ms/asks'
import { bench } from '#words/ms/bench'
import { cartonPicks } from '#words/ms/carton-picks'
import { catchWeight } from '#words/ms/catch-weight'
import { codes } from '#words/ms/codes'
import { courierLabel } from '#words/ms/courier-label'
import { desk } from '#words/ms/desk'
import { floor } from '#words/ms/floor'
import { labels } from '#words/ms/labels'
import { map } from '#words/ms/map'
import { oms } from '#words/ms/oms'
import { paperLayouts } from '#words/ms/paper-layouts'
import { papers } from '#words/ms/papers'
import { people } from '#words/ms/people'
import { planning } from '#words/ms/planning'
import { practice } from '#words/ms/practice'
import { rates } from '#words/ms/rates'
import { refusals } from '#words/ms/refusals'
import { safety } from '#words/ms/safety'
import { scales } from '#words/ms/scales'
import { scannerTest } from '#words/ms/scanner-test'
import { scanning } from '#words/ms/scanning'
import { setApart } from '#words/ms/set-apart'
import { goods, shift } from '#words/ms/simulation'
import { siteColumns } from '#words/ms/site-columns'
import { siteData } from '#words/ms/site-data'
import { sitePage } from '#words/ms/site-page'
import { steering } from '#words/ms/steering'
import { stock } from '#words/ms/stock'
import { stockDifferences } from '#words/ms/stock-differences'
import { updates } from '#words/ms/updates'
import { virtualBench } from '#words/ms/virtual-bench'
import { voice } from '#words/ms/voice'
import { wall } from '#words/ms/wall'
import { work } from '#words/ms/work'
import { zones } from '#words/ms/zones'

/** Every sentence for people, in Bahasa Melayu. */
export const malay = {
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
