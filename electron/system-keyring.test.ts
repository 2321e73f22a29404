import { expect, test } from 'vitest'
import { systemKeyring } from './system-keyring.ts'

/** The system's store as it is with this key: what was sealed with another one cannot be opened. */
const store = (key: string, isEncryptionAvailable = true, backend = 'gnome_libsecret') => ({
  isEncryptionAvailable: () => isEncryptionAvailable,
  getSelectedStorageBackend: () => backend as 'gnome_libsecret',
  encryptString: (text: string) => Buffer.from(`${key}|${text}`),
  decryptString: (sealed: Buffer) => {
    const [with_, ...text] = sealed.toString().split('|')
    if (with_ !== key) throw new Error('Error while decrypting the ciphertext')
    return text.join('|')
  },
})

test.each([
  ['a keyring on Linux', store('k'), 'linux', true],
  ['Linux without one', store('k', true, 'basic_text'), 'linux', false],
  ['Linux that does not know yet', store('k', true, 'unknown'), 'linux', false],
  ['Linux that can do nothing', store('k', false), 'linux', false],
  ['Windows', store('k', true, 'unknown'), 'win32', true],
] as const)('%s: says whether it seals', (_what, system, platform, seals) => {
  expect(systemKeyring(system, platform).seals).toBe(seals)
})

test('what was sealed is opened again', () => {
  const keyring = systemKeyring(store('k'), 'linux')
  expect(keyring.unseal(keyring.seal('pass|word'))).toBe('pass|word')
})

test.each([
  ['by somebody else', systemKeyring(store('other'), 'linux').seal('password')],
  ['as something that is none of ours', Buffer.from('k|password').toString('base64')],
  ['as no base64 at all', '***'],
])('what was sealed %s is not opened', (_what, sealed) => {
  expect(systemKeyring(store('k'), 'linux').unseal(sealed)).toBeNull()
})
