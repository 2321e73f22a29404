/** Seals what opens doors before it lies on a disk: only the same person on the same computer can open it again. */
export interface Keyring {
  /** Whether the system keeps a key for this. Where it does not, secrets lie as they are in a file only its owner may read. */
  seals: boolean
  /** Only where it seals. */
  seal: (secret: string) => string
  /** Null when it was sealed for somebody else, on another computer, or with a key that is gone. */
  unseal: (sealed: string) => string | null
}

/** What a program outside Electron has: it seals nothing, and opens nothing that is sealed. */
export const noKeyring: Keyring = {
  seals: false,
  seal: () => {
    throw new Error('nothing can be sealed here')
  },
  unseal: () => null,
}
