import { expect, test } from 'vitest'
import { withoutSecrets } from '#station/oms/secrets'

test.each([
  ['the token of this station', 'no right for s3cret-token here', 'no right for ••• here'],
  ['a header that came back', 'Authorization: Bearer abc.def-123 is old', 'Authorization: ••• ••• is old'],
  ['a member of a JSON text', '{"access_token":"xyz","order":"O-1"}', '{"access_token":"•••","order":"O-1"}'],
  ['a part of an address', 'GET /orders?api_key=12345&page=2', 'GET /orders?api_key=•••&page=2'],
])('%s is hidden, the rest stays', (_what, said, shown) => {
  expect(withoutSecrets(said, ['s3cret-token', null])).toBe(shown)
})

test.each(['order-cancelled: cancelled at 02:00', '{"problem":"unknown-order"}', 'the token is wrong', ''])(
  'what opens no door stays: %s',
  (said) => expect(withoutSecrets(said, [null, ''])).toBe(said),
)
