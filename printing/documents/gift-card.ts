import type { WholeLanguage } from '#domain/language'
import type { GiftCardFields } from '#domain/paper-fields'
import { wordsOf } from '#words/say'
import { common, type PaperValues, type TextsOf } from './paper-values.ts'

/** The sender's words on a card; nothing of it tells a price. */
export function giftValues(fields: GiftCardFields, language: WholeLanguage): PaperValues {
  const { giftCard } = wordsOf(language).papers
  const { practice } = fields
  const texts: TextsOf<'giftCard'> = {
    orderCode: fields.orderCode,
    toLine: giftCard.to(fields.toName),
    toName: fields.toName,
    note: fields.note,
    fromName: fields.fromName,
  }
  return {
    ...common('giftCard', language, '', { practice, madeAtText: '' }, texts),
    sender: fields.sender,
    receiver: null,
    lists: {},
  }
}
