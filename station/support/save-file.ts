import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { exportLines } from '#db/audit-export'
import { type Floor, isoNow } from '#station/context'

/** Writes a file whole or not at all, readable by its owner only. */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.part`, bytes, { mode: 0o600, flush: true })
  renameSync(`${path}.part`, path)
}

/** Writes the audit log into a file, a few hundred events at a time, so that scans have their turn; answers how many. */
export async function writeAuditExport(floor: Pick<Floor, 'db' | 'now'>, path: string): Promise<number> {
  const part = `${path}.part`
  const handle = openSync(part, 'w', 0o600)
  let lines = 0
  try {
    for (const some of exportLines(floor.db, isoNow(floor))) {
      writeSync(handle, some.join(''))
      lines += some.length
      await new Promise<void>((resolve) => void setImmediate(resolve))
    }
    fsyncSync(handle)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
  return lines - 2
}
