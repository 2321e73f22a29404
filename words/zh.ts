import { asks } from '#words/zh/asks'
import { codes } from '#words/zh/codes'
import { desk } from '#words/zh/desk'
import { floor } from '#words/zh/floor'
import { refusals } from '#words/zh/refusals'

/** Every sentence for people, in Chinese. */
export const chinese = { asks, codes, desk, floor, refusals }
