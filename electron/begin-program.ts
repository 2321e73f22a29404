import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { App } from 'electron'
import { noteFile, programsFolder, readNote } from '#station/update/note'

/**
 * Begins a program and stays until it ends. One that ends with an error and has not even counted its start, because Electron
 * itself does not run on this computer, is begun once more; then the one before is put back whole and begun.
 */
const guarded = `
program=$1 kept=$2 note=$3
shift 3
for try in 1 2; do
  "$program" "$@" && exit
  grep -q '"step": "prepared"' "$note" || exit
done
cp "$kept" "$program.new" && chmod 755 "$program.new" && sync "$program.new" && mv "$program.new" "$program" && exec "$program" "$@"
`

/** Begins the file of an AppImage as this program was begun; a new one is watched from outside until it has counted its start. */
export function beginProgram(
  app: Pick<App, 'releaseSingleInstanceLock'>,
  dataDir: string,
  program: string,
): void {
  const note = readNote(dataDir)
  const args = process.argv.slice(1)
  if (note?.step !== 'prepared' || note.kept === null) {
    begin(app, program, args)
    return
  }
  const kept = join(programsFolder(dataDir), note.kept.name)
  begin(app, '/bin/sh', ['-c', guarded, 'packbench', program, kept, noteFile(dataDir), ...args])
}

/** Begins an installer through the shell, which asks for the computer's administrator as a double click does. */
export const beginInstaller = (app: Pick<App, 'releaseSingleInstanceLock'>, file: string): void =>
  begin(app, 'cmd.exe', ['/c', 'start', '', file])

/** The folder is free for it, and it does not end with this program. */
function begin(app: Pick<App, 'releaseSingleInstanceLock'>, program: string, args: readonly string[]): void {
  app.releaseSingleInstanceLock()
  spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true }).unref()
}
