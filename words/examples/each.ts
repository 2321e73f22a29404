/** An example of every member of a union, by its name; a new member without one does not compile. */
export type Examples<Union, Key extends keyof Union> = {
  [Name in Union[Key] & string]: Extract<Union, Record<Key, Name>>
}

/** These examples as a list. */
export const each = <Union, Key extends keyof Union>(examples: Examples<Union, Key>): Union[] =>
  Object.values(examples)
