import { createHash } from 'node:crypto'
import type { DocumentAnswers } from '#contract/document-commands'
import type { PersonRow } from '#db/people'
import { setSiteLogo, siteLogoRow } from '#db/site-logo'
import type { Sender } from '#domain/paper-fields'
import type { Refusal } from '#domain/refusal'
import { siteLogo } from '#printing/site-logo'
import { type Floor, isoNow, step } from '#station/context'
import { siteOf } from '#station/site'

/** Who sends, with the logo of the site, as it stands on papers. */
export function senderOf(floor: Floor): Sender {
  const logo = siteLogoRow(floor.db)?.png
  return { ...siteOf(floor).shipFrom, ...(logo !== undefined && { logo }) }
}

/** The logo as a picture for the screen. */
export function logoView(floor: Floor): DocumentAnswers['siteLogo'] {
  const row = siteLogoRow(floor.db)
  if (row === null) return null
  const { png, chosenBy, chosenAt } = row
  return { picture: `data:image/png;base64,${png.toString('base64')}`, chosenBy, chosenAt }
}

/** Papers that are drawn from now on carry this logo; null: none. Refused where it is no picture that papers can carry. */
export function saveLogo(floor: Floor, base64: string | null, { personId }: PersonRow): null | Refusal {
  const png = base64 === null ? null : siteLogo(Buffer.from(base64, 'base64'))
  if (typeof png === 'string') return { refusal: 'logo-unusable', trouble: png }
  step(floor, () => {
    setSiteLogo(floor.db, png === null ? null : { png, chosenBy: personId, chosenAt: isoNow(floor) })
    const hash = png === null ? null : createHash('sha256').update(png).digest('hex')
    floor.record({ kind: 'site-logo-chosen', subject: 'site', actor: personId, payload: { hash } })
  })
  floor.tell({ tell: 'changed', tables: ['settings'] })
  return null
}
