import { asDelivered, labelPrinter, type PrinterModelName, printerModels } from '#domain/label-printer'
import { bytesOfLabel } from '#printing/label-bytes'
import { labelsFor } from '#printing/testing/example-labels'
import { figures, goal, percentile } from './figures.ts'

/** What a laid-out label costs to become a printer's bytes, in each language, shipping labels and small ones in turn. */
const rounds = 60
const models: PrinterModelName[] = [
  'zebra-zd421',
  'tsc-te210',
  'xprinter-xp-420b',
  'zebra-lp2844',
  'epson-tm-t20iii',
]
const goals = models.flatMap((model) => {
  const printer = labelPrinter(asDelivered(model))
  const all = labelsFor(printer).filter(({ name }) => name !== 'a test')
  const kinds = {
    shipping: all.filter(({ label }) => label.heightUm > 100_000),
    small: all.filter(({ label }) => label.heightUm <= 100_000),
  }
  return Object.entries(kinds).flatMap(([kind, labels]) => {
    if (labels.length === 0) return []
    const samples: number[] = []
    for (let round = 0; round <= rounds; round++)
      for (const { label } of labels) {
        const startMs = performance.now()
        bytesOfLabel(label)
        if (round > 0) samples.push(performance.now() - startMs)
      }
    const { name, language } = printerModels[model]
    console.log(figures(`${name}, ${kind}`, samples))
    return goal(`model to bytes, ${language}, ${kind}, p50`, percentile(samples, 0.5), 1)
  })
})
process.exit(goals.every(Boolean) ? 0 : 1)
