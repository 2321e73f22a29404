/** A pause between two looks whether something has happened: the first are short, the others leave others the processor. */
export const moment = (looks: number): Promise<void> =>
  new Promise((resolve) => {
    if (looks < shortLooks) setImmediate(resolve)
    else setTimeout(resolve, pauseMs)
  })
const shortLooks = 3
const pauseMs = 3
