/** What stands in the place of a secret. */
const hidden = '•••'
const headers = /\b(Bearer|Basic)\s+[\w.~+/=-]{4,}/gi
/** A member of a JSON text, or a part of an address, whose name says that its value opens a door. */
const named =
  /("?\b(?:access_?token|token|password|passwd|secret|api_?key|authorization)"?\s*[:=]\s*"?)([^"&\s,}]+)/gi

/**
 * What an OMS said, without what would open a door: `secrets` of this station, credentials in headers, and values that
 * are named a token, key, password or secret. For what is kept and shown to people.
 */
export function withoutSecrets(text: string, secrets: readonly (string | null)[]): string {
  const own = secrets.filter((one) => one !== null && one.length >= 4) as string[]
  return own
    .reduce((shown, secret) => shown.replaceAll(secret, hidden), text)
    .replace(headers, `$1 ${hidden}`)
    .replace(named, `$1${hidden}`)
}
