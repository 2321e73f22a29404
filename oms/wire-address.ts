import { z } from 'zod'
import { text } from '#oms/wire'

/** Where goods or an invoice go. */
export const wireAddress = z.object({
  name: text(120).min(1),
  company: text(120).nullable(),
  lines: z.array(text(160)).min(1).max(5),
  postcode: text(16),
  town: text(80),
  state: text(80),
  country: text(2).length(2),
  phone: text(32),
})
