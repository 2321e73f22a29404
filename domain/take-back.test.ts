import { expect, test } from 'vitest'
import { judgeTakeBack, type ToldShipment } from '#domain/take-back'

const sent: ToldShipment = {
  orderNumber: 'O-1',
  confirmation: { state: 'done', mayHaveLeft: true },
  asked: null,
}
const stays = (why: string) => ({ refusal: 'not-taken-back', orderNumber: 'O-1', why })

test.each<[string, Partial<ToldShipment>, object]>([
  ['the OMS has it: it is asked', {}, { way: 'ask' }],
  [
    'nothing has left: withdrawn',
    { confirmation: { state: 'pending', mayHaveLeft: false } },
    { way: 'withdraw' },
  ],
  [
    'it may have left: the OMS is asked, after it was told',
    { confirmation: { state: 'pending', mayHaveLeft: true } },
    { way: 'ask' },
  ],
  [
    'the OMS would not have it: withdrawn',
    { confirmation: { state: 'parked', mayHaveLeft: true } },
    { way: 'withdraw' },
  ],
  ['no message told of it', { confirmation: null }, stays('settled-by-hand')],
  [
    'a person settled its message',
    { confirmation: { state: 'resolved', mayHaveLeft: true } },
    stays('settled-by-hand'),
  ],
  ['the OMS said no before', { asked: 'parked' }, stays('refused-there')],
  ['it is asked already', { asked: 'pending' }, { refusal: 'being-taken-back', orderNumber: 'O-1' }],
])('a shipment is taken back or not: %s', (_when, change, verdict) => {
  expect(judgeTakeBack({ ...sent, ...change })).toEqual(verdict)
})
