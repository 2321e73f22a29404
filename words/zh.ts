import { asks } from '#words/zh/asks'
import { bench } from '#words/zh/bench'
import { cartonPicks } from '#words/zh/carton-picks'
import { catchWeight } from '#words/zh/catch-weight'
import { codes } from '#words/zh/codes'
import { courierLabel } from '#words/zh/courier-label'
import { desk } from '#words/zh/desk'
import { floor } from '#words/zh/floor'
import { labels } from '#words/zh/labels'
import { map } from '#words/zh/map'
import { oms } from '#words/zh/oms'
import { paperLayouts } from '#words/zh/paper-layouts'
import { papers } from '#words/zh/papers'
import { people } from '#words/zh/people'
import { planning } from '#words/zh/planning'
import { practice } from '#words/zh/practice'
import { rates } from '#words/zh/rates'
import { refusals } from '#words/zh/refusals'
import { safety } from '#words/zh/safety'
import { scales } from '#words/zh/scales'
import { scannerTest } from '#words/zh/scanner-test'
import { scanning } from '#words/zh/scanning'
import { setApart } from '#words/zh/set-apart'
import { goods, shift } from '#words/zh/simulation'
import { siteColumns } from '#words/zh/site-columns'
import { siteData } from '#words/zh/site-data'
import { sitePage } from '#words/zh/site-page'
import { steering } from '#words/zh/steering'
import { stock } from '#words/zh/stock'
import { stockDifferences } from '#words/zh/stock-differences'
import { updates } from '#words/zh/updates'
import { virtualBench } from '#words/zh/virtual-bench'
import { voice } from '#words/zh/voice'
import { wall } from '#words/zh/wall'
import { work } from '#words/zh/work'
import { zones } from '#words/zh/zones'

/** Every sentence for people, in Chinese. */
export const chinese = {
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
