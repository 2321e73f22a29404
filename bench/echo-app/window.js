const { echo: station } = globalThis
const box = document.querySelector('#text')

synchronise().then((offsetMs) => {
  station.onText((text) => {
    box.textContent = text
    afterFrame(() => station.painted(text, performance.now() + offsetMs))
  })
  afterFrame(() => station.synced())
})

/** The message arrives when the frame of this animation callback has been styled, laid out and painted. */
function afterFrame(work) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = work
    port2.postMessage(null)
  })
}

async function synchronise() {
  let [best, offset] = [Number.POSITIVE_INFINITY, 0]
  for (let tries = 0; tries < 100; tries++) {
    const before = performance.now()
    const mainMs = await station.clock()
    const tookMs = performance.now() - before
    if (tookMs < best) [best, offset] = [tookMs, mainMs - before - tookMs / 2]
  }
  return offset
}
