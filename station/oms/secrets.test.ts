import { expect, test } from 'vitest'
import { withoutSecrets } from '#station/oms/secrets'

test.each([
  ['the token of this station', 'no right for s3cret-token here', 'no right for ••• here'],
  ['a header that came back', 'Authorization: Bearer abc.def-123 is old', 'Authorization: ••• ••• is old'],
  ['a member of a JSON text', '{"access_token":"xyz","order":"O-1"}', '{"access_token":"•••","order":"O-1"}'],
  ['a part of an address', 'GET /orders?api_key=12345&page=2', 'GET /orders?api_key=•••&page=2'],
  ['one with a space in it', '{"password":"two words","order":"O-1"}', '{"password":"•••","order":"O-1"}'],
  [
    'one with a quote in it',
    String.raw`{"password":"a\"b","order":"O-1"}`,
    '{"password":"•••","order":"O-1"}',
  ],
  [
    'one in a text within a text',
    String.raw`{"sent":"{\"client_secret\":\"a b\"}"}`,
    String.raw`{"sent":"{\"client_secret\":\"•••\"}"}`,
  ],
  ['one in quotes of the other kind', "{'refreshToken': 'xyz'} is old", "{'refreshToken': '•••'} is old"],
  ['a password in an address', 'POST https://me:pw@oms.my/v1 failed', 'POST https://•••@oms.my/v1 failed'],
  ['a session in a header', 'Session YWRtaW46MTphYmNkZWY= is over', 'Session ••• is over'],
  [
    'the token of this station, with a quote in it',
    String.raw`no right for pa\"ss here`,
    'no right for ••• here',
  ],
])('%s is hidden, the rest stays', (_what, said, shown) => {
  expect(withoutSecrets(said, ['s3cret-token', 'pa"ss', null])).toBe(shown)
})

test.each([
  'order-cancelled: cancelled at 02:00',
  '{"problem":"unknown-order"}',
  'the token is wrong',
  '{"token":null,"order":"O-1"}',
  'Session expired',
  '',
])('what opens no door stays: %s', (said) => expect(withoutSecrets(said, [null, ''])).toBe(said))
