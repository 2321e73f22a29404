import { deviceFault, faultOf, type JobResult, type PrintJob } from '#native/device'

/** The calls of the Windows print spooler that a label needs, each with the error of Windows where it fails. */
export interface Spooler {
  /** A queue by its name, open; rejects where there is none. */
  open(queue: string): Promise<OpenQueue>
}
interface OpenQueue {
  /** Begins a job whose bytes go to the printer as they are. */
  begin(title: string): Promise<void>
  /** How many bytes the spooler took. */
  write(bytes: Uint8Array): Promise<number>
  /** Hands the job over to be printed. */
  end(): Promise<void>
  /** Takes back what was begun. */
  abort(): Promise<void>
  close(): Promise<void>
}

/**
 * Hands a label to a queue of Windows as it is; `sent` means that Windows has it, and no more. Before its first byte is
 * with Windows all is `not-sent`, after that `unknown`: a spooler may print while it is still being written to.
 */
export async function printToSpooler(spooler: Spooler, queue: string, job: PrintJob): Promise<JobResult> {
  let opened: OpenQueue | null = null
  let begun = false
  try {
    opened = await spooler.open(queue)
    await opened.begin(job.fileName)
    for (let from = 0; from < job.bytes.length; ) {
      begun = true
      const taken = await opened.write(job.bytes.subarray(from))
      if (taken <= 0) throw deviceFault('fault', 'Windows took no more of the label')
      from += taken
    }
    await opened.end()
    return { outcome: 'sent', reason: null, detail: queue }
  } catch (error) {
    if (opened !== null) await opened.abort().catch(() => {})
    return { outcome: begun ? 'unknown' : 'not-sent', ...faultOf(error) }
  } finally {
    await opened?.close().catch(() => {})
  }
}

/** Rejects with what is wrong when Windows has no such queue. */
export async function checkSpooler(spooler: Spooler, queue: string): Promise<void> {
  await (await spooler.open(queue)).close()
}

/** The spooler of this computer (winspool.drv); rejects everywhere but on Windows. Source: Microsoft, Print Spooler API. */
export async function windowsSpooler(): Promise<Spooler> {
  if (process.platform !== 'win32') throw deviceFault('fault', 'this computer does not run Windows')
  const { default: koffi } = await import('koffi')
  const library = koffi.load('winspool.drv')
  const info = koffi.struct('DOC_INFO_1W', {
    pDocName: 'str16',
    pOutputFile: 'str16',
    pDatatype: 'str16',
  })
  const handle = 'void *'
  const calls = {
    open: library.func('__stdcall', 'OpenPrinterW', 'int', ['str16', koffi.out('void **'), 'void *']),
    startDoc: library.func('__stdcall', 'StartDocPrinterW', 'uint32', [
      handle,
      'uint32',
      koffi.pointer(info),
    ]),
    startPage: library.func('__stdcall', 'StartPagePrinter', 'int', [handle]),
    write: library.func('__stdcall', 'WritePrinter', 'int', [
      handle,
      'uint8 *',
      'uint32',
      koffi.out('uint32 *'),
    ]),
    endPage: library.func('__stdcall', 'EndPagePrinter', 'int', [handle]),
    endDoc: library.func('__stdcall', 'EndDocPrinter', 'int', [handle]),
    abort: library.func('__stdcall', 'AbortPrinter', 'int', [handle]),
    close: library.func('__stdcall', 'ClosePrinter', 'int', [handle]),
  }
  /** Off the thread of the devices: the spooler of a network printer may take seconds. */
  const run = (name: keyof typeof calls, ...given: unknown[]): Promise<void> =>
    new Promise((resolve, reject) => {
      calls[name].async(...given, (error: Error | null, told: number) => {
        if (error === null && told !== 0) resolve()
        else
          reject(
            deviceFault(
              name === 'open' ? 'queue-unknown' : 'fault',
              error?.message ?? `${name} was refused by Windows`,
            ),
          )
      })
    })
  return {
    async open(queue) {
      const out: [unknown] = [null]
      await run('open', queue, out, null)
      const [printer] = out
      return {
        begin: async (title) => {
          await run('startDoc', printer, 1, { pDocName: title, pOutputFile: null, pDatatype: 'RAW' })
          await run('startPage', printer)
        },
        write: async (bytes) => {
          const taken: [number] = [0]
          await run('write', printer, bytes, bytes.length, taken)
          return taken[0]
        },
        end: async () => {
          await run('endPage', printer)
          await run('endDoc', printer)
        },
        abort: () => run('abort', printer),
        close: () => run('close', printer),
      }
    },
  }
}
