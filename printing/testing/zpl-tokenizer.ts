/** One command as a printer sees it; `text` is the field data of ^FD, hex escapes undone where ^FH asked for it. */
export interface ZplCommand {
  name: string
  argument: string
  text: string | null
}

/**
 * Reads ZPL as a printer does, knowing nothing of our emitter: any `^` or `~` starts a command, wherever it stands.
 * The judge of our promise that no text can command a printer; also the front of the virtual printer.
 * Source: Zebra ZPL II Programming Guide, ^FH, ^FD, command prefixes.
 */
export function zplCommands(zpl: Uint8Array): ZplCommand[] {
  const source = Buffer.from(zpl).toString('latin1')
  const commands: ZplCommand[] = []
  let indicator: string | null = null
  for (const [whole, prefix, rest] of source.matchAll(/([\^~])([^^~]*)|[^^~]+/g)) {
    if (prefix === undefined || rest === undefined) {
      if (whole.trim() !== '') commands.push({ name: '', argument: whole, text: null })
      continue
    }
    const letters = /^A[^@]/i.test(rest) && prefix === '^' ? 1 : 2
    const name = prefix + rest.slice(0, letters).toUpperCase()
    const argument = rest.slice(letters).replace(/[\r\n]/g, '')
    if (name === '^FH') indicator = argument === '' ? '_' : argument.charAt(0)
    const text = name === '^FD' || name === '^FV' ? decoded(argument, indicator) : null
    if (name === '^FS' || name === '^XZ') indicator = null
    commands.push({ name, argument, text })
  }
  return commands
}

/** The names alone, in order. */
export function commandNames(zpl: Uint8Array): string[] {
  return zplCommands(zpl).map(({ name }) => name)
}

function decoded(argument: string, indicator: string | null): string {
  const bytes: number[] = []
  for (let at = 0; at < argument.length; at++) {
    const hex = argument.slice(at + 1, at + 3)
    if (argument.charAt(at) === indicator && /^[0-9A-Fa-f]{2}$/.test(hex)) {
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    } else bytes.push(argument.charCodeAt(at))
  }
  return Buffer.from(bytes).toString('utf8')
}
