import { asks } from '#words/bn/asks'
import { cartonPicks } from '#words/bn/carton-picks'
import { catchWeight } from '#words/bn/catch-weight'
import { codes } from '#words/bn/codes'
import { courierLabel } from '#words/bn/courier-label'
import { floor } from '#words/bn/floor'
import { papers } from '#words/bn/papers'
import { people } from '#words/bn/people'
import { practice } from '#words/bn/practice'
import { rates } from '#words/bn/rates'
import { refusals } from '#words/bn/refusals'
import { scales } from '#words/bn/scales'
import { scanning } from '#words/bn/scanning'
import { setApart } from '#words/bn/set-apart'
import { stock } from '#words/bn/stock'
import { voice } from '#words/bn/voice'
import { wall } from '#words/bn/wall'
import { work } from '#words/bn/work'
import { zones } from '#words/bn/zones'
import { english } from '#words/en'
import type { Words } from '#words/say'

/** What people on the floor meet, in Bengali; the desk's pages stay English. */
export const bengali: Words = {
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
