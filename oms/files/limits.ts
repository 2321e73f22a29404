/** A file may be this large, and hold this many rows. */
export const mostFileBytes = 64 * 1024 * 1024
export const mostRows = 200_000
