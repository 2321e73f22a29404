import type { TemplateValues } from '#domain/label-template/fields'
import {
  type SampleName,
  sampleCode,
  sampleContents,
  sampleName,
  sampleShipment,
  sampleWords,
} from '#domain/label-template/samples'
import type { SmallKind, TemplateKind } from '#domain/label-template/template'
import type { CodeLabelFields } from './code-label.ts'
import { codeLabelValues, contentValues, shippingValues } from './template-values.ts'

/** What a label of a kind would say in a sample. */
export function sampleValues(kind: TemplateKind, sample: SampleName): TemplateValues {
  if (kind === 'shipping') return shippingValues(sampleShipment(sample))
  if (kind === 'content')
    return contentValues({
      ...sampleContents(sample),
      partText: sample === 'long' ? 'Helaian 12 daripada 24' : '',
    })
  return codeLabelValues(sampleFields(kind, sample))
}

function sampleFields(kind: SmallKind, sample: SampleName): CodeLabelFields {
  const code = sampleCode(kind, sample)
  const title = sampleName(kind, sample)
  const words = sampleWords(sample)
  switch (kind) {
    case 'location':
      return {
        look: 'location',
        code,
        title,
        checkDigits: '417',
        levelText: words.slice(0, 12),
        arrow: arrowOf(sample),
      }
    case 'item':
      return { look: 'item', code, title, sku: 'KTK-31-30' }
    case 'tote':
      return { look: 'plain', code, kindWord: words.slice(0, 10), title, subtitle: words }
    case 'lpn':
      return {
        look: 'lpn',
        code: `(00)${code}`,
        sscc: code,
        kindWord: words.slice(0, 10),
        title,
        carton: sample === 'long' ? '12 of 24' : '1 of 2',
        weight: '3.412 kg',
      }
    case 'badge':
      return { look: 'badge', code, title, siteName: words, roles: 'Picker, Packer', number: 'B-1001' }
    case 'quarantine': {
      const who = `${title.slice(0, 30)}  ·  20/11/2026 14:03`
      const counted = { detail: 'KTK-31-30  ·  L2609A', quantity: '× 12', reason: words.slice(0, 16) }
      return { look: 'apart', code, title, kindWord: 'QUARANTINE', ...counted, who }
    }
  }
}

const arrowOf = (sample: SampleName) => (sample === 'usual' || sample === 'long' ? 'up' : 'none')
