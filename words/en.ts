import { asks } from '#words/en/asks'
import { codes } from '#words/en/codes'
import { desk } from '#words/en/desk'
import { floor } from '#words/en/floor'
import { people } from '#words/en/people'
import { refusals } from '#words/en/refusals'
import { safety } from '#words/en/safety'
import { scanning } from '#words/en/scanning'
import { siteColumns } from '#words/en/site-columns'
import { siteData } from '#words/en/site-data'
import { sitePage } from '#words/en/site-page'
import { stock } from '#words/en/stock'

/** Every sentence for people, in English. */
export const english = {
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
