import { asks } from '#words/ms/asks'
import { codes } from '#words/ms/codes'
import { desk } from '#words/ms/desk'
import { floor } from '#words/ms/floor'
import { refusals } from '#words/ms/refusals'

/** Every sentence for people, in Bahasa Melayu. */
export const malay = { asks, codes, desk, floor, refusals }
