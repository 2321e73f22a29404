const noFeatures = [
  'accelerometer',
  'bluetooth',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
].map((feature) => `${feature}=()`)

/** Headers of every file a window gets. */
export const fileHeaders = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const

/** Headers of every document a window gets, besides its own security policy. */
export const documentHeaders = {
  ...fileHeaders,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': [...noFeatures, 'camera=(self)', 'microphone=(self)'].join(', '),
} as const

/** What a document may load: its own files and the style elements that carry its nonce. It never talks to a network. */
export function contentSecurityPolicy(nonce: string, devServer: string | null): string {
  return [
    `default-src 'none'`,
    devServer === null ? `script-src 'self'` : `script-src 'self' 'unsafe-inline'`,
    devServer === null ? `style-src 'self' 'nonce-${nonce}'` : `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `media-src 'self' blob:`,
    devServer === null ? `connect-src 'none'` : `connect-src 'self' ${devServer.replace(/^http/, 'ws')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
