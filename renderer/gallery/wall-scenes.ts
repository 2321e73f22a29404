import type { CubbyView } from '#contract/put-wall-view'
import { shortReasons } from '#domain/reasons'
import { cubbies, kopiInHand, putWallSeat } from './example-put-wall.ts'
import { plain, type Scene } from './scene.ts'

const fullWall = cubbies(null).map(
  (one): CubbyView => (one.state === 'empty' ? { ...one, state: 'waiting' } : one),
)
const toPack = fullWall.flatMap(({ cubbyId, state }) => (state === 'complete' ? [cubbyId] : []))

/** The put wall at each of its steps. */
export const wallScenes: Record<string, Scene> = {
  'put-wall-item': plain(putWallSeat({ step: 'scan-item', hand: null, cubbies: cubbies(null) })),
  'put-wall-cubby': plain(putWallSeat({})),
  'put-wall-new-cubby': plain(
    putWallSeat({
      hand: kopiInHand && { ...kopiInHand, cubbyId: null, emptyId: 'W1-25' },
      cubbies: cubbies(25),
    }),
  ),
  'put-wall-full': plain(
    putWallSeat({
      hand: kopiInHand && { ...kopiInHand, cubbyId: null },
      cubbies: fullWall,
      full: { pack: toPack, putBack: ['W1-09'], take: ['TEA-01'], otherTote: null },
    }),
  ),
  'put-wall-leftover': plain(putWallSeat({ step: 'leftover', hand: null, left: 2, cubbies: cubbies(null) })),
  'put-wall-held': plain(putWallSeat({ step: 'scan-item', hand: null, held: true, cubbies: cubbies(null) })),
  'put-wall-short': {
    ...plain(
      putWallSeat({
        step: 'scan-item',
        hand: null,
        cubbies: cubbies(null).map((one) => (one.cubbyId === 'W1-14' ? { ...one, state: 'short' } : one)),
      }),
    ),
    notice: {
      kind: 'accepted',
      said: { saved: 'sorted-short', cubbyIds: ['W1-14'], units: 1 },
      sound: 'attention',
    },
  },
  'put-wall-lose': plain({
    ...putWallSeat({ step: 'scan-item', hand: null, cubbies: cubbies(null) }),
    question: { ask: 'override', command: 'loseUnits', guest: 'Lim Kok Wai', reasons: shortReasons },
  }),
  'put-wall-wrong': {
    ...plain(putWallSeat({})),
    notice: {
      kind: 'refused',
      refusal: {
        refusal: 'wrong-cubby',
        cubbyId: 'W1-15',
        neededCubbyId: 'W1-14',
        orderNumber: 'SO-2611-08417',
      },
      scanned: null,
      sound: 'refused',
    },
  },
}
