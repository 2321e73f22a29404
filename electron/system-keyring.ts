import type { SafeStorage } from 'electron'
import type { Keyring } from '#station/keyring'

/** Stands before each secret: a wrong key can give a text, but not one that begins so. */
const mark = 'packbench:'
/** What Linux has without a keyring: a key that is in every copy of Chromium, which seals nothing. */
const open: readonly string[] = ['basic_text', 'unknown']

/**
 * The keyring of the person who started the program: DPAPI on Windows, the Keychain on macOS, libsecret or KWallet on Linux
 * (https://www.electronjs.org/docs/latest/api/safe-storage). Only after Electron is ready.
 */
export function systemKeyring(
  store: Pick<
    SafeStorage,
    'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
  >,
  platform: NodeJS.Platform,
): Keyring {
  const seals =
    store.isEncryptionAvailable() &&
    (platform !== 'linux' || !open.includes(store.getSelectedStorageBackend()))
  return {
    seals,
    seal: (secret) => store.encryptString(`${mark}${secret}`).toString('base64'),
    unseal: (sealed) => {
      try {
        const text = store.decryptString(Buffer.from(sealed, 'base64'))
        return text.startsWith(mark) ? text.slice(mark.length) : null
      } catch {
        return null
      }
    },
  }
}
