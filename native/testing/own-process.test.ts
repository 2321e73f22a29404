import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { needPrograms, waitFor } from './own-process.ts'

it('a program that is not there fails the test with the line that installs it', () => {
  const line = 'sudo apt-get install -y --no-install-recommends cups-daemon cups-client'
  expect(() => needPrograms(['/bin/sh', '/nowhere/cupsd'], ['cups-daemon', 'cups-client'])).toThrow(
    `/nowhere/cupsd is missing. Install it with: ${line}`,
  )
})

it('what a test started ends with it, even when that is killed', async () => {
  const entry = `
    const { startProcess } = await import(${JSON.stringify(join(import.meta.dirname, 'own-process.ts'))})
    const server = startProcess('/bin/sh', ['-c', 'echo $$; exec sleep 600'], {})
    while (server.said() === '') await new Promise((go) => setTimeout(go, 10))
    process.send(server.said().trim())
    setInterval(() => {}, 1000)`
  const test = spawn(process.execPath, ['--input-type=module', '-e', entry], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [pid] = await once(test, 'message')
  expect(existsSync(`/proc/${pid}/exe`)).toBe(true)
  test.kill('SIGKILL')
  const gone = async () => (existsSync(`/proc/${pid}/exe`) ? null : true)
  expect(await waitFor('the end', gone, () => `process ${pid} lives on`)).toBe(true)
})
