const hidden = '•••'
/** Members of a text whose value may say who somebody is, where they live or what they wrote, in the words of any OMS. */
const personal =
  /name|compan|street|line\d|address|phone|mobile|tel|mail|post|zip|city|town|province|state|country|gift|message|note|attention|recipient|contact|party|comment|instruction|bill|ship_?to/i
/** Names of things, not of people, and where an order stands. */
const plain = /^(sku|code|number|orderref|lineref|status|state|states|statecode|__typename|id|currency.*)$/i

/** A text of an OMS for everybody who may see the list: values that may be about a person are hidden, one that is no JSON wholly. */
export function maskedText(raw: string): string {
  try {
    return JSON.stringify(masked(JSON.parse(raw), false), null, 2)
  } catch {
    return hidden
  }
}

function masked(value: unknown, hide: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, hide))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        masked(one, !plain.test(name) && (hide || personal.test(name))),
      ]),
    )
  return hide && value !== null && value !== '' ? hidden : value
}
