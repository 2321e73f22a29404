/** Paper by the names that CUPS takes, and its measures as names of media end with them. Source: PWG 5101.1, 5. */
const measures: Readonly<Record<string, string>> = {
  a3: '297x420mm',
  a4: '210x297mm',
  a5: '148x210mm',
  a6: '105x148mm',
  letter: '8.5x11in',
  legal: '8.5x14in',
}

/**
 * Whether a printer that has these media has none of that name. Null names, a name that is no common one, and printers
 * that take any size or do not say, are never said to lack it.
 */
export function lacksMedia(wanted: string | null, supported: readonly string[]): boolean {
  const size = wanted === null ? undefined : measures[wanted.toLowerCase()]
  if (size === undefined || supported.length === 0) return false
  return !supported.some((name) => name === wanted || name.endsWith(`_${size}`) || name.startsWith('custom_'))
}
