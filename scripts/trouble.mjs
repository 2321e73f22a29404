/** Something a person can put right: its message is the whole sentence to show, without a stack. */
export class Trouble extends Error {}

/** Runs a command to its end; trouble becomes one clear sentence and exit code 1. */
export async function command(work) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Trouble ? error.message : error)
    process.exitCode = 1
  }
}

const causes = [
  [
    /EINTEGRITY|integrity checksum|unexpected end of file/i,
    'a download arrived damaged. Run the same command again',
  ],
  [/ENOSPC/, 'the disk is full. Free some space and run the same command again'],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EPROTO|SELF_SIGNED|UNABLE_TO|npm error network|\b407\b/i,
    'the npm registry cannot be reached. Check the network (behind a proxy, set HTTPS_PROXY) and run the same command again',
  ],
  [/EACCES|EPERM/, 'this folder may not be written to. Make it yours, then run the same command again'],
]

/** Turns what a tool printed when it failed into what happened and what to do. */
export function explain(what, output) {
  const cause = causes.find(([pattern]) => pattern.test(output))
  const lastLines = output.trim().split('\n').slice(-8).join('\n')
  return new Trouble(cause ? `${what}: ${cause[1]}.` : `${what}. The tool said:\n${lastLines}`)
}
