import type { Answer, CommandAnswer, CommandArgs, CommandName } from '#contract/commands'
import type { SiteKind } from '#domain/site-data/kinds'

type Call = <N extends CommandName>(name: N, args: CommandArgs<N>) => Promise<Answer<CommandAnswer<N>>>
/** What stopped a file half-way; null when it is all there. */
type Stopped = Extract<Answer<unknown>, { ok: false }> | null

/** A multiple of three, so that the pieces' base64 has no padding inside. */
const pieceBytes = 90_000

/** Hands a dropped file to the station in pieces, since a window may name no path. */
export async function sendDropped(
  call: Call,
  kind: SiteKind,
  file: File,
  progress: (percent: number) => void,
): Promise<Stopped> {
  const begun = await call('beginImportDrop', { kind, fileName: file.name, bytes: file.size })
  if (!begun.ok) return begun
  const { token } = begun.value
  for (let from = 0; from < file.size; from += pieceBytes) {
    const piece = new Uint8Array(await file.slice(from, from + pieceBytes).arrayBuffer())
    const added = await call('addImportDrop', { token, from, base64: base64Of(piece) })
    if (!added.ok) return added
    progress(Math.floor((100 * (from + piece.length)) / file.size))
  }
  return null
}

/** In small parts: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += 8_192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8_192))
  return btoa(text)
}
