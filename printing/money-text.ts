/** Currencies whose amounts have no cents. Source: ISO 4217. */
const withoutCents = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'XAF', 'XOF', 'PYG', 'UGX'])
const withThousandths = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'])

/** An amount in minor units as a driver reads it, e.g. `RM 1,086.40`; ringgit by their sign, others by their code. */
export const moneyText = (minor: number, currency: string): string =>
  `${currency === 'MYR' ? 'RM' : currency} ${amountText(minor, currency)}`

/** An amount by its ISO code, as customs abroad read it. */
export const isoMoneyText = (minor: number, currency: string): string =>
  `${currency} ${amountText(minor, currency)}`

function amountText(minor: number, currency: string): string {
  const places = withoutCents.has(currency) ? 0 : withThousandths.has(currency) ? 3 : 2
  const digits = String(Math.abs(Math.trunc(minor))).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ',')
  const cents = places > 0 ? `.${digits.slice(-places)}` : ''
  return `${minor < 0 ? '-' : ''}${whole}${cents}`
}
