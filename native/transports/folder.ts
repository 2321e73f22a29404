import { constants } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { deviceFault, faultOf, type JobResult, type PrintJob } from '#native/device'

/** Puts a finished document into a folder: written aside, on disk, and only then under its name. */
export async function printToFolder(folder: string, job: PrintJob): Promise<JobResult> {
  const aside = join(folder, `.${safeName(job.jobId)}.part`)
  try {
    const file = await open(aside, 'w')
    try {
      await file.writeFile(job.bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    const name = await freeName(folder, safeName(job.fileName))
    await rename(aside, join(folder, name))
    await syncFolder(folder)
    return { outcome: 'printed', reason: null, detail: name }
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {})
    return { outcome: 'not-sent', reason: 'folder-unwritable', detail: faultOf(error).detail }
  }
}

/** Rejects with what is wrong when nothing can be written into the folder. */
export async function checkFolder(folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is not a folder`)
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw deviceFault('folder-unwritable', faultOf(error).detail)
  }
}

/** A name that stays inside the folder, whatever an order or courier called its document. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_')
    .replace(/^\.+/, '')
  return plain.slice(-120) || 'document'
}

/** An earlier document of the same name stays: both were asked for. */
async function freeName(folder: string, name: string): Promise<string> {
  const end = extname(name)
  const stem = name.slice(0, name.length - end.length)
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? name : `${stem} (${count})${end}`
    const taken = await stat(join(folder, candidate)).then(
      () => true,
      () => false,
    )
    if (!taken) return candidate
  }
}

/** Makes the name itself durable; Windows and some shares cannot, and need not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close().catch(() => {})
}
