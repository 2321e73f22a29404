import { afterEach, expect, test } from 'vitest'
import { order, type TryStation } from '#sim/try/try-station'
import { allow, atPackStep, packUntil, released, signIn } from '#sim/try/try-work'

let t: TryStation
afterEach(() => t.close())
const confirmation = () =>
  t.rows<{ message_id: string; state: string; reason: string | null; number: string }>(
    "SELECT message_id, state, reason, body ->> '$.cartons[0].trackingNumber' AS number FROM outbox WHERE kind = 'shipmentConfirmation'",
  )[0]
const messageId = () => confirmation()?.message_id ?? ''

/** A shipment sent by hand whose number somebody wrote down so that it cannot be told. */
async function wrongNumber(): Promise<void> {
  t = await released([order('o-1', { tea: 1 })])
  await atPackStep(t, 'scan-label')
  await t.oms.goAway()
  await packUntil(t, 'home')
  t.own().exec(
    `UPDATE outbox SET body = json_set(body, '$.cartons[0].sscc', null, '$.cartons[0].trackingNumber', '${'7'.repeat(65)}')
     WHERE kind = 'shipmentConfirmation'`,
  )
  await t.oms.comeBack()
  await t.call('tryOmsNow', {})
  await t.until(() => confirmation()?.state === 'parked')
  await signIn(t, 'supervisor')
}
const correct = (value: string, path = 'cartons.0.trackingNumber') =>
  t.call('correctMessage', {
    messageId: messageId(),
    reason: 'read from the courier’s receipt',
    changes: [{ path, value }],
  })
const refused = (refusal: object) => ({ ok: false, refusal })

test('a number written down wrong is put right with leave, goes under its own key, and both texts are kept', async () => {
  await wrongNumber()
  const key = messageId()
  expect(await correct('JT700')).toEqual(refused({ refusal: 'override-needed', command: 'correctMessage' }))
  expect(confirmation()?.state).toBe('parked')
  expect(await allow(t, null)).toEqual({ ok: true, value: null })
  await t.until(() => confirmation()?.state === 'done')
  expect([
    confirmation()?.message_id,
    confirmation()?.number,
    (await t.ledger()).counts.liveShipments,
  ]).toEqual([key, 'JT700', 1])
  const detail = await t.call('messageDetail', { messageId: key })
  expect(detail).toMatchObject({
    value: {
      correctable: [],
      corrections: [
        {
          by: 'Marcus de Souza',
          reason: 'read from the courier’s receipt',
          was: expect.stringContaining('7'.repeat(65)),
        },
      ],
    },
  })
})

test('what cannot be put right is refused before anybody is asked, and changes nothing', async () => {
  await wrongNumber()
  const before = confirmation()
  expect([
    await correct('o-2', 'orderRef'),
    await correct('8'.repeat(65)),
    await correct('1,2', 'cartons.0.weightG'),
  ]).toEqual([
    refused({ refusal: 'not-found', what: 'orderRef' }),
    refused({ refusal: 'correction-unfit', field: 'trackingNumber' }),
    refused({ refusal: 'correction-unfit', field: 'weightG' }),
  ])
  t.own().exec("UPDATE outbox SET reason = 'key-reused: came before' WHERE state = 'parked'")
  expect([await correct('JT700'), (await t.view()).question]).toEqual([
    refused({ refusal: 'message-maybe-taken' }),
    null,
  ])
  expect(await t.call('messageDetail', { messageId: messageId() })).toMatchObject({
    value: { correctable: [], mayBeTaken: true, corrections: [] },
  })
  await t.call('resolveMessage', { messageId: messageId(), reason: 'put right at the order system' })
  expect(await correct('JT700')).toEqual(refused({ refusal: 'message-not-parked' }))
  expect(confirmation()?.number).toBe(before?.number)
})
