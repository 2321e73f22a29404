import type { ScaleFound } from '#contract/devices'
import { type AskOfDevice, type Device, type DeviceDeps, faultOf } from '#native/device'
import { placeOf } from '#native/transports/serial-ports'
import { findScale } from './find-scale.ts'
import type { ScaleConfig } from './protocols/protocols.ts'
import { createScale } from './scale.ts'

type SerialTransport = Extract<ScaleConfig['transport'], { kind: 'serial' }>

/** A scale that can be looked for: while that is done its port is free, and everything asked of it is refused. */
export function createSearchingScale(config: ScaleConfig, deps: DeviceDeps): Device {
  const { transport } = config
  let scale: Device | null = createScale(config, deps)
  const ending = new AbortController()
  let searching: Promise<void> = Promise.resolve()

  async function search(
    serial: SerialTransport,
    tellFinding: Parameters<typeof findScale>[2],
  ): Promise<{ found: ScaleFound | null; detail: string | null }> {
    const leaving = scale
    scale = null
    await leaving?.close()
    const place = await placeOf(serial)
    const looked =
      'path' in place
        ? findScale(place.path, ending.signal, tellFinding)
        : Promise.reject(new Error(place.detail))
    const found = await looked.then(
      (found) => ({ found, detail: null }),
      (error: unknown) => ({ found: null, detail: faultOf(error).detail }),
    )
    if (!ending.signal.aborted) scale = createScale(config, deps)
    return found
  }

  function find(requestId: string): void {
    const tell = (done: { found: ScaleFound | null; detail: string | null }) =>
      deps.tell({ news: 'found', requestId, ...done })
    const tellFinding: Parameters<typeof findScale>[2] = (line, percent) =>
      deps.tell({ news: 'finding', requestId, line, percent })
    if (scale === null) tell({ found: null, detail: 'it is being looked for' })
    else if (transport.kind === 'serial') searching = search(transport, tellFinding).then(tell)
    else tell({ found: null, detail: 'a scale on a USB plug needs no search' })
  }

  return {
    ask(ask: AskOfDevice) {
      if (ask.ask === 'find') find(ask.requestId)
      else if (scale !== null) scale.ask(ask)
      else if ('requestId' in ask) {
        const detail = 'the scale is being looked for'
        deps.tell({ news: 'done', requestId: ask.requestId, ok: false, detail, told: 'busy' })
      }
    },
    async close() {
      ending.abort()
      await searching
      await scale?.close()
    },
  }
}
