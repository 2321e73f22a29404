import { asks } from '#words/ms/asks'
import { codes } from '#words/ms/codes'
import { desk } from '#words/ms/desk'
import { floor } from '#words/ms/floor'
import { people } from '#words/ms/people'
import { refusals } from '#words/ms/refusals'
import { safety } from '#words/ms/safety'
import { scanning } from '#words/ms/scanning'
import { siteColumns } from '#words/ms/site-columns'
import { siteData } from '#words/ms/site-data'
import { sitePage } from '#words/ms/site-page'
import { stock } from '#words/ms/stock'

/** Every sentence for people, in Bahasa Melayu. */
export const malay = {
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
