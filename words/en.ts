import { asks } from '#words/en/asks'
import { codes } from '#words/en/codes'
import { desk } from '#words/en/desk'
import { floor } from '#words/en/floor'
import { refusals } from '#words/en/refusals'

/** Every sentence for people, in English. */
export const english = { asks, codes, desk, floor, refusals }
