import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import {
  bootstrap,
  ConfigService,
  DefaultLogger,
  dummyPaymentHandler,
  LanguageCode,
  LogLevel,
  manualFulfillmentHandler,
  TransactionalConnection,
} from '@vendure/core'
import { populateInitialData } from '@vendure/core/cli/index.js'

/** A password of tests costs a moment, not a quarter of a second at every login. */
const hash = async (password) => createHash('sha256').update(password).digest('hex')

// A whole Vendure in memory, for tests only: says its port when it answers, ends its sessions when told to.
const app = await bootstrap({
  apiOptions: { port: 0, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: ['bearer'],
    requireVerification: false,
    superadminCredentials: { identifier: 'owner', password: 'owner' },
    cookieOptions: { secret: 'only for tests' },
    passwordHashingStrategy: { hash, check: async (password, hashed) => (await hash(password)) === hashed },
  },
  dbConnectionOptions: { type: 'better-sqlite3', database: ':memory:', synchronize: true },
  logger: new DefaultLogger({ level: LogLevel.Error }),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  shippingOptions: { fulfillmentHandlers: [manualFulfillmentHandler] },
  customFields: {
    ProductVariant: [{ name: 'stationStock', type: 'text', nullable: true }],
    Order: [
      { name: 'shipBy', type: 'datetime', nullable: true },
      { name: 'priority', type: 'int', nullable: true },
      { name: 'giftMessage', type: 'text', nullable: true },
      { name: 'onHold', type: 'boolean', nullable: true },
    ],
  },
  plugins: [],
})
const payment = { code: dummyPaymentHandler.code, arguments: [{ name: 'automaticSettle', value: 'true' }] }
await populateInitialData(app, {
  defaultLanguage: LanguageCode.en,
  defaultZone: 'Asia',
  taxRates: [{ name: 'SST', percentage: 0 }],
  shippingMethods: [
    { name: 'Pos Laju', price: 800 },
    { name: 'Bicycle', price: 300 },
  ],
  paymentMethods: [{ name: 'Dummy', handler: payment }],
  countries: [{ name: 'Malaysia', code: 'MY', zone: 'Asia' }],
  collections: [],
  roles: [],
})
console.log(`PORT ${app.getHttpServer().address().port}`)

const lines = createInterface({ input: process.stdin })
lines.on('line', async () => {
  await app.get(TransactionalConnection).rawConnection.query('delete from session')
  await app.get(ConfigService).authOptions.sessionCacheStrategy.clear()
  console.log('ENDED')
})
await once(lines, 'close')
process.exit(0)
