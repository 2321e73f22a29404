import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

// Turns a public data set of packed orders (order,quantity,item,width,length,depth,grams; no header) into the CSV
// that ordersFromCsv reads: node sim/data/cartons-to-csv.ts ITEMS.csv OUT.csv [--orders 500]
const { values, positionals } = parseArgs({ allowPositionals: true, options: { orders: { type: 'string' } } })
const [input, output] = positionals
if (input === undefined || output === undefined) {
  console.error('node sim/data/cartons-to-csv.ts ITEMS.csv OUT.csv [--orders 500]')
  process.exit(2)
}

const most = values.orders === undefined ? Number.POSITIVE_INFINITY : Number(values.orders)
const numbers = new Map<string, string>()
const rows = ['order_number,sku,quantity,item_name,length_mm,width_mm,height_mm,weight_g']
for (const line of readFileSync(input, 'utf8').split(/\r?\n/)) {
  const [order, quantity, item, width, length, depth, grams] = line.split(',')
  if (order === undefined || item === undefined || grams === undefined) continue
  if (!numbers.has(order) && numbers.size >= most) continue
  const number = numbers.get(order) ?? `CB-${String(numbers.size + 1).padStart(5, '0')}`
  numbers.set(order, number)
  const sku = `CB-${item.slice(0, 8).toUpperCase()}`
  rows.push([number, sku, quantity, `Article ${item.slice(0, 8)}`, length, width, depth, grams].join(','))
}
writeFileSync(output, `${rows.join('\n')}\n`)
console.log(`${numbers.size} orders, ${rows.length - 1} lines`)
