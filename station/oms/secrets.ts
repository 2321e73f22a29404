/** What stands in the place of a secret. */
const hidden = '•••'
/** "Session" is a word of its own, too; what follows it in a header is long. */
const headers = /\b(Bearer|Basic|Session(?=\s+\S{16}))\s+[\w.~+/=-]{4,}/gi
/** A user and password before the name of a server. */
const inAddress = /(:\/\/)[^\s/@"']+@/g
const name = String.raw`[\w-]{0,30}(?:token|password|passwd|secret|api[_-]?key|authorization)`
/** A value in quotes, which a text within a text writes with backslashes, up to the quote that ends it; or up to its end. */
const value = String.raw`(?:(\\*["'])(?:(?!\2)(?:\\.|.))+|(?!null\b)[^"'\\&\s,;{}[\]]+)`
/** A member of a JSON text, or a part of an address, whose name says that its value opens a door. */
const named = new RegExp(String.raw`(\b${name}(?:\\*["'])?\s*[:=]\s*)${value}`, 'gi')

/**
 * What an OMS said, without what would open a door: `secrets` of this station, credentials in headers, and values that
 * are named a token, key, password or secret. For what is kept and shown to people.
 */
export function withoutSecrets(text: string, secrets: readonly (string | null)[]): string {
  const own = secrets.filter((one) => one !== null && one.length >= 4) as string[]
  return own
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((shown, secret) => shown.replaceAll(secret, hidden), text)
    .replace(headers, `$1 ${hidden}`)
    .replace(inAddress, `$1${hidden}@`)
    .replace(named, (_all, begin: string, quote: string | undefined) => `${begin}${quote ?? ''}${hidden}`)
}
