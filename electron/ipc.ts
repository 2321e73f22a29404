import { ipcMain, type WebContents } from 'electron'
import type { Answer } from '#contract/commands'
import type { Station } from '#contract/station'
import { checkedCall } from './door.ts'
import type { Log } from './log.ts'

const refusalsLoggedAMinute = 20

/** What calls need: whose they may be, and the station, which may still be opening. */
interface Calls {
  contents: WebContents
  station: Promise<Station>
  log: Log
  /** Told of every answer, for the self-test. */
  onAnswer(name: string, answer: Answer<unknown>): void
}

/** The one channel from a window into the station. Everything else a page may send is heard by nobody. */
export function answerCalls({ contents, station, log, onAnswer }: Calls): void {
  const refused = sparingly(log)
  ipcMain.handle('station:call', async (event, ...sent: unknown[]): Promise<Answer<unknown>> => {
    const [name, args, seat] = sent
    const call = checkedCall(event, contents, { name, args, seat })
    if ('stranger' in call) {
      const logId = refused(call.stranger)
      return {
        ok: false,
        fault: { kind: 'bug', detail: 'This call did not come from the station window.', logId },
      }
    }
    if ('refusal' in call) return { ok: false, refusal: call.refusal }
    try {
      const answer = await (await station).call(call.name, call.args, { seat: call.seat })
      const plain = structuredClone(answer)
      onAnswer(call.name, plain)
      return plain
    } catch (error) {
      const logId = log.bug(`A call could not be answered: ${call.name}`, error)
      return { ok: false, fault: { kind: 'bug', detail: 'The program could not answer.', logId } }
    }
  })
}

/** A page gone wild must not fill the disk with refusals. */
function sparingly(log: Log): (origin: string) => string {
  let minute = 0
  let inMinute = 0
  return (origin) => {
    const now = Math.floor(performance.now() / 60_000)
    inMinute = now === minute ? inMinute + 1 : 1
    minute = now
    if (inMinute > refusalsLoggedAMinute) return 'not-logged'
    return log.bug('A stranger called', new Error(origin))
  }
}
