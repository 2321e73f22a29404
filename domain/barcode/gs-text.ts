import { mayHoldGs1 } from '#domain/barcode/code'

/**
 * What a scanner may send for the GS sign instead of it: one to six signs that can be seen, one of them none that a GS1
 * value may hold, so that no value is ever cut by it. Source of those: GS1 General Specifications 7.11.
 */
export const gsTextPattern = /^(?=.*[#$@[\\\]^`{|}~])[!-~]{1,6}$/

/**
 * Puts the GS sign in the place of what a scanner sends for it, in symbols that may be GS1 by their AIM identifier;
 * links, own codes and all other symbols stay as they are.
 */
export function withGs(text: string, aim: string | null, gsText: string | null): string {
  const other = gsText === null || !mayHoldGs1(aim) || /^(https?:|PB[A-Z])/i.test(text)
  return other ? text : text.replaceAll(gsText, '\u001d')
}
