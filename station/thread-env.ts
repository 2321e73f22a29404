const cache = process.env.NODE_COMPILE_CACHE

/** What a thread knows of the program's surroundings: nothing but where compiled code is kept, so that it begins sooner. */
export const threadEnv: Readonly<Record<string, string>> =
  cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }
