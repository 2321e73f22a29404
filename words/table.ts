import type { Refusal } from '#domain/refusal'

/** What a beam says: what happened or what to do, and one line below it. */
export interface Said {
  say: string
  next: string
}

/**
 * One sentence maker for every member of a union told apart by `Key`; leaving one out does not compile.
 * `Context` is what else the sentence may speak about.
 */
export type Sentences<Union, Key extends keyof Union, Context, Out> = {
  readonly [Name in Union[Key] & string]: (of: Extract<Union, Record<Key, Name>>, context: Context) => Out
}

/** The sentences of some refusals; a language's table of all of them is put together of such parts. */
export type RefusalWords<Some extends Refusal> = Sentences<Some, 'refusal', string, Said>

/** A choice a person makes by name, with a line that says what it means. */
export interface Choice {
  name: string
  below: string
}

/** A condition of a device: short for a pill, as an order for the beam, and step by step. */
export interface Trouble {
  pill: string
  say: (device: string) => string
  steps: readonly string[]
}

/** The word for a code, or the code itself where the station is newer than the table. */
export const known = (table: Readonly<Record<string, string>>, code: string): string => table[code] ?? code
