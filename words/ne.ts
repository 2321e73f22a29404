import { english } from '#words/en'
import { asks } from '#words/ne/asks'
import { cartonPicks } from '#words/ne/carton-picks'
import { catchWeight } from '#words/ne/catch-weight'
import { codes } from '#words/ne/codes'
import { courierLabel } from '#words/ne/courier-label'
import { floor } from '#words/ne/floor'
import { papers } from '#words/ne/papers'
import { people } from '#words/ne/people'
import { practice } from '#words/ne/practice'
import { rates } from '#words/ne/rates'
import { refusals } from '#words/ne/refusals'
import { scales } from '#words/ne/scales'
import { scanning } from '#words/ne/scanning'
import { setApart } from '#words/ne/set-apart'
import { stock } from '#words/ne/stock'
import { voice } from '#words/ne/voice'
import { wall } from '#words/ne/wall'
import { work } from '#words/ne/work'
import { zones } from '#words/ne/zones'
import type { Words } from '#words/say'

/** What people on the floor meet, in Nepali; the desk's pages stay English. */
export const nepali: Words = {
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
