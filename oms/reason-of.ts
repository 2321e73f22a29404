import type { z } from 'zod'

/** Every problem of a refused value with its path, in words a person at the OMS can act on. */
export function reasonOf(error: z.ZodError): string {
  const said = error.issues
    .slice(0, 8)
    .map(({ path, message }) => `${path.length === 0 ? 'value' : path.join('.')}: ${message}`)
  return [...said, ...(error.issues.length > 8 ? [`and ${error.issues.length - 8} more`] : [])].join('; ')
}
