import { type LabelLanguage, languageOf } from '#domain/label-printer'
import type { DeviceTrouble } from '#native/device'

/** Why a label would come out as letters on a printer: it was written for one of another language. */
export function otherLanguage(bytes: Uint8Array, language: LabelLanguage): DeviceTrouble | null {
  const written = languageOf(bytes)
  if (written === null || written === language) return null
  return { reason: 'other-language', detail: `${written.toUpperCase()}, not ${language.toUpperCase()}` }
}
