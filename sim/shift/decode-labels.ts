import { decodeCodes, renderZpl } from '#printing/testing/render-label'
import { trackingOn } from './proof.ts'

/** Renders each label and reads it with a decoder that knows nothing of us; the tracking number must be there. */
export async function decodeLabels(
  labels: readonly Uint8Array[],
): Promise<{ read: number; faults: string[] }> {
  const faults: string[] = []
  let read = 0
  for (const label of labels) {
    const expected = trackingOn(label)
    const codes = await decodeCodes(await renderZpl(label))
    if (expected !== null && codes.some((code) => code.text === expected)) read++
    else
      faults.push(
        `label ${expected ?? '?'} does not decode: ${JSON.stringify(codes.map((code) => code.text))}`,
      )
  }
  return { read, faults }
}
