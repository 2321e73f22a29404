import { english } from '#words/en'
import type { Words } from '#words/say'
import { asks } from '#words/ta/asks'
import { cartonPicks } from '#words/ta/carton-picks'
import { catchWeight } from '#words/ta/catch-weight'
import { codes } from '#words/ta/codes'
import { courierLabel } from '#words/ta/courier-label'
import { floor } from '#words/ta/floor'
import { papers } from '#words/ta/papers'
import { people } from '#words/ta/people'
import { practice } from '#words/ta/practice'
import { rates } from '#words/ta/rates'
import { refusals } from '#words/ta/refusals'
import { scales } from '#words/ta/scales'
import { scanning } from '#words/ta/scanning'
import { setApart } from '#words/ta/set-apart'
import { stock } from '#words/ta/stock'
import { voice } from '#words/ta/voice'
import { wall } from '#words/ta/wall'
import { work } from '#words/ta/work'
import { zones } from '#words/ta/zones'

/** What people on the floor meet, in Tamil; the desk's pages stay English. */
export const tamil: Words = {
  ...english,
  asks,
  cartonPicks,
  catchWeight,
  codes,
  courierLabel,
  floor,
  papers,
  people,
  practice,
  rates,
  refusals,
  scales,
  scanning,
  setApart,
  stock,
  voice,
  wall,
  work,
  zones,
}
