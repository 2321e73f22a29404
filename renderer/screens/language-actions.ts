import type { ActionName } from '#domain/action'
import type { Language } from '#words/say'

/** The action that chooses a language. */
export const languageActions: Record<Language, ActionName> = { en: 'ENGLISH', ms: 'MALAY', zh: 'CHINESE' }
