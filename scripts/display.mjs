import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { run } from './run.mjs'
import { Trouble } from './trouble.mjs'

/** Runs a program that opens windows; where there is no display it gets one in memory for as long as it runs. */
export async function runWithDisplay(program, args, options) {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    return await run(program, args, options)
  const display = await openDisplay()
  try {
    return await run(program, args, { ...options, env: { ...options.env, DISPLAY: display.name } })
  } finally {
    display.close()
  }
}

// Not xvfb-run: when it is ended by a signal, it leaves the program and the display running.
async function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  server.on('error', () => {})
  // It closes this pipe when it is ready; closed from our side before that, it would die of it.
  const number = await text(server.stdio[3]).catch(() => '')
  if (number === '') throw new Trouble('There is no display, and Xvfb could not make one in memory.')
  const close = () => server.kill()
  process.once('exit', close)
  server.unref()
  return { name: `:${number.trim()}`, close }
}
