import type { ShippingLabelFields } from '#domain/label'
import { scriptOf, type TemplateValues } from '#domain/label-template/fields'
import { cartonQr } from './carton-qr.ts'
import type { CodeLabelFields } from './code-label.ts'
import type { ContentSheet } from './content-label.ts'
import { moneyText } from './money-text.ts'
import { isBlank } from './text-runs.ts'

/** Couriers abroad read these, whatever language the station works in. */
const handlingWords = { fragile: 'FRAGILE', hazmat: 'HAZMAT', gift: 'GIFT' }

/** Whoever finds such a label outside must see what it is without knowing this program. */
const practiceWords = { training: 'TRAINING – NOT A SHIPMENT', shadow: 'SHADOW – NOT A SHIPMENT' }

/** What a shipping label says, field by field. */
export function shippingValues(fields: ShippingLabelFields): TemplateValues {
  const { shipTo, shipFrom, codSen, cartonCount } = fields
  const marks = [...new Set(fields.handling)].map((mark) => handlingWords[mark])
  const marked = (mark: keyof typeof handlingWords) =>
    fields.handling.includes(mark) ? handlingWords[mark] : ''
  const carton = `${fields.cartonNumber}`
  return {
    address: shipTo,
    marks,
    texts: {
      orderNumber: fields.orderNumber,
      courier: fields.courierName,
      service: isBlank(fields.service) ? '' : fields.service,
      trackingNumber: fields.trackingNumber,
      sscc: fields.sscc,
      cartonCode: cartonQr(fields),
      senderName: shipFrom.name,
      senderAddress: listed(shipFrom.lines),
      senderPhone: shipFrom.phone,
      packedAt: fields.packedAtText,
      receiverName: shipTo.name,
      receiverCompany: shipTo.company ?? '',
      receiverAddress: listed(shipTo.lines),
      receiverPostcode: shipTo.postcode,
      receiverTown: shipTo.town,
      receiverState: shipTo.state,
      receiverCountry: shipTo.country,
      receiverPhone: shipTo.phone,
      receiverScript: scriptOf([shipTo.name, ...shipTo.lines].join(' ')),
      cartonNumber: carton,
      carton: cartonCount === null ? carton : `${carton} of ${cartonCount}`,
      weight: `${(fields.grossG / 1000).toFixed(3)} kg`,
      cod: codSen === null ? '' : moneyText(codSen, fields.currency),
      fragile: marked('fragile'),
      hazmat: marked('hazmat'),
      gift: marked('gift'),
      handling: marks.join(', '),
      practice: fields.practice === null ? '' : practiceWords[fields.practice],
    },
  }
}

/** What a content label says, field by field. */
export function contentValues(sheet: ContentSheet): TemplateValues {
  const { titleText: title, cartonText: carton, sumText: sum, partText: part } = sheet
  const { orderNumber, orderCode, sscc, rows: goods } = sheet
  const texts = { title, carton, sum, part, orderNumber, orderCode, sscc, code: `(00)${sscc}` }
  return { address: null, marks: [], goods, texts }
}

/** What a small label says, field by field. */
export function codeLabelValues(fields: CodeLabelFields): TemplateValues {
  const codeText = fields.code.startsWith('PB') ? fields.code : spaced(fields.code)
  return { address: null, marks: [], texts: { code: fields.code, codeText, ...textsOf(fields) } }
}

function textsOf(fields: CodeLabelFields): TemplateValues['texts'] {
  const { title: name } = fields
  switch (fields.look) {
    case 'plain':
      return { name, kindWord: fields.kindWord, subtitle: fields.subtitle }
    case 'location': {
      const { checkDigits, levelText: level, arrow } = fields
      return { name, checkDigits, level, arrow: arrow === 'none' ? '' : arrow }
    }
    case 'badge':
      return { name, site: fields.siteName, roles: fields.roles, number: fields.number }
    case 'item':
      return { name, sku: fields.sku }
    case 'lpn': {
      const { sscc, kindWord, carton, weight } = fields
      return { name, sscc, kindWord, carton, weight, codeText: inFours(sscc) }
    }
    case 'apart': {
      const { kindWord, detail, quantity, reason, who } = fields
      return { name, kindWord, detail, quantity, reason, who }
    }
  }
}

const listed = (lines: readonly string[]): string => lines.filter((line) => !isBlank(line)).join(', ')

/** An SSCC in the groups that people read. */
const inFours = (sscc: string): string => `(00) ${(sscc.match(/.{1,4}/g) ?? []).join(' ')}`

/** A GTIN in the groups that people read. */
function spaced(code: string): string {
  return /^\d{13}$/.test(code) ? `${code.charAt(0)} ${code.slice(1, 7)} ${code.slice(7)}` : code
}
