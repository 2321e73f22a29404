import { afterEach, expect, it } from 'vitest'
import { courierDrawer } from './courier-drawer.ts'

/** A thread that says a page has no code, dies of one whose number is DIE, and fails at FAIL. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ trackingNumber }) => {
      if (trackingNumber === 'DIE') process.exit(3)
      const fault = { fault: 'out of ink' }
      parentPort.postMessage(trackingNumber === 'FAIL' ? fault : { answer: { refusal: 'courier-label-without-code' } })
    })`)}`,
)
const drawer = courierDrawer(program)
afterEach(() => drawer.close())
const draw = (trackingNumber: string) =>
  drawer.draw({ format: 'zpl', bytes: Buffer.of(), trackingNumber, dpi: 203 })

it('a page that the thread dies of is said to have failed, and the ones behind it get a new thread', async () => {
  const asked = await Promise.allSettled(['DIE', 'JT1', 'FAIL', 'JT2'].map(draw))
  expect(asked).toMatchObject([
    { status: 'rejected', reason: { message: expect.stringContaining('the thread ended with 3') } },
    { status: 'fulfilled', value: { refusal: 'courier-label-without-code' } },
    { status: 'rejected', reason: { message: expect.stringContaining('out of ink') } },
    { status: 'fulfilled', value: { refusal: 'courier-label-without-code' } },
  ])
  await drawer.close()
  await expect(draw('JT3')).rejects.toThrow('the station is closing')
})
