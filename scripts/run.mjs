import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { root } from './place.mjs'

/** Runs a program to its end; `quiet` collects what it prints, otherwise it prints to the same console. */
export function run(program, args, { env = {}, cwd = root, quiet = false, signal } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      signal,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && !existsSync(program),
    })
    let output = ''
    child.stdout?.on('data', (bytes) => (output += bytes))
    child.stderr?.on('data', (bytes) => (output += bytes))
    const passOn = (name) => child.kill(name)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, passOn)
    const finish = (code) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, passOn)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}
