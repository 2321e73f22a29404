import { asks } from '#words/zh/asks'
import { codes } from '#words/zh/codes'
import { desk } from '#words/zh/desk'
import { floor } from '#words/zh/floor'
import { people } from '#words/zh/people'
import { refusals } from '#words/zh/refusals'
import { safety } from '#words/zh/safety'
import { scanning } from '#words/zh/scanning'
import { siteColumns } from '#words/zh/site-columns'
import { siteData } from '#words/zh/site-data'
import { sitePage } from '#words/zh/site-page'
import { stock } from '#words/zh/stock'

/** Every sentence for people, in Chinese. */
export const chinese = {
  asks,
  codes,
  desk,
  floor,
  people,
  refusals,
  safety,
  scanning,
  siteColumns,
  siteData,
  sitePage,
  stock,
}
