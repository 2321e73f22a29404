import type { Left } from '#oms/connectors/contract/try-station'

/** The people of a Vendure shop, by its own APIs: they sell, change their mind, and look at what left. */
export interface Shop {
  /** Signs in afresh, as everybody must after the sessions ended. */
  signIn(): Promise<void>
  admin(query: string, variables?: object): Promise<Told>
  sell(lines: [sku: string, quantity: number][], method?: string): Promise<string>
  order(orderRef: string): Promise<ShopOrder>
  cancel(orderRef: string): Promise<boolean>
  edit(orderRef: string): Promise<boolean>
  left(orderRef: string): Promise<Left[]>
  stock(sku: string): Promise<number>
  /** Writes its stock so many higher, as somebody does who counted. */
  recount(sku: string, change: number): Promise<void>
  /** An administrator with these rights only. */
  employ(name: string, permissions: string[]): Promise<void>
  faults(): Promise<string[]>
}

interface ShopOrder {
  id: string
  state: string
  lines: { id: string; quantity: number; orderPlacedQuantity: number; productVariant: { sku: string } }[]
  fulfillments: {
    id: string
    state: string
    trackingCode: string
    lines: { orderLineId: string; quantity: number }[]
  }[]
  history: { items: { data: { note: string } }[] }
}
type Told = Record<string, never>

const orderFields = `id state lines { id quantity orderPlacedQuantity productVariant { sku } }
  fulfillments { id state trackingCode lines { orderLineId quantity } }
  history(options: { filter: { type: { eq: "ORDER_NOTE" } } }) { items { data } }`
const outcome = '__typename ... on ErrorResult { errorCode message }'
const plenty = 100_000

/** Opens the shop at this address with two items on its shelves. */
export async function openShop(url: string, skus: readonly string[]): Promise<Shop> {
  let token = ''
  const ask = async (api: 'admin-api' | 'shop-api', session: string, query: string, variables: object) => {
    const response = await fetch(`${url}/${api}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: Told; errors?: { message: string }[] }
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(', '))
    return { data, session: response.headers.get('vendure-auth-token') ?? session }
  }
  const admin = async (query: string, variables: object = {}): Promise<Told> =>
    (await ask('admin-api', token, query, variables)).data
  const signIn = async () => {
    const query = 'mutation { login(username: "owner", password: "owner") { __typename } }'
    token = (await ask('admin-api', '', query, {})).session
  }
  await signIn()
  const variants = await fillShelves(admin, skus)

  const order = async (id: string): Promise<ShopOrder> => {
    const told = await admin(`query One($id: ID!) { order(id: $id) { ${orderFields} } }`, { id })
    return told.order as unknown as ShopOrder
  }
  const move = async (id: string, state: string): Promise<boolean> => {
    const query = `mutation Move($id: ID!, $state: String!) { done: transitionOrderToState(id: $id, state: $state) {
      __typename ... on OrderStateTransitionError { errorCode } } }`
    return isDone(await admin(query, { id, state }))
  }
  const stock = async (sku: string): Promise<number> => {
    const query =
      'query Stock($sku: String!) { productVariants(options: { filter: { sku: { eq: $sku } } }) { items { stockLevels { stockOnHand } } } }'
    const told = await admin(query, { sku })
    const { items } = told.productVariants as unknown as {
      items: { stockLevels: { stockOnHand: number }[] }[]
    }
    return items.flatMap(({ stockLevels }) => stockLevels).reduce((sum, level) => sum + level.stockOnHand, 0)
  }
  return {
    signIn,
    admin,
    order,
    sell: async (lines, method = 'pos-laju') => {
      let session = ''
      const buy = async (query: string, variables: object = {}): Promise<Told> => {
        const given = await ask('shop-api', session, query, variables)
        session = given.session
        return given.data
      }
      for (const [sku, quantity] of lines)
        await buy(
          `mutation Add($id: ID!, $quantity: Int!) { addItemToOrder(productVariantId: $id, quantity: $quantity) { ${outcome} } }`,
          { id: variants.get(sku), quantity },
        )
      await buy(checkOut)
      const methods = (await buy('{ eligibleShippingMethods { id code } }'))
        .eligibleShippingMethods as unknown as { id: string; code: string }[]
      const chosen = methods.find(({ code }) => code === method)?.id
      await buy(
        `mutation Ship($id: ID!) { setOrderShippingMethod(shippingMethodId: [$id]) { ${outcome} }
          transitionOrderToState(state: "ArrangingPayment") { __typename } }`,
        { id: chosen },
      )
      const paid = await buy(
        'mutation { done: addPaymentToOrder(input: { method: "dummy", metadata: {} }) { __typename ... on Order { id state } } }',
      )
      const { id, state } = paid.done as unknown as { id: string; state: string }
      if (state !== 'PaymentSettled') throw new Error(`the order is ${state}`)
      return id
    },
    cancel: async (id) =>
      isDone(
        await admin(
          `mutation Cancel($input: CancelOrderInput!) { done: cancelOrder(input: $input) { ${outcome} } }`,
          { input: { orderId: id, reason: 'changed their mind' } },
        ),
      ),
    edit: async (id) => {
      const { state } = await order(id)
      if (!(await move(id, 'Modifying'))) return false
      const input = { orderId: id, dryRun: false, updateShippingAddress: { streetLine1: '2, Jalan Lain' } }
      const query = `mutation Edit($input: ModifyOrderInput!) { done: modifyOrder(input: $input) { ${outcome} } }`
      const done = isDone(await admin(query, { input }))
      return (await move(id, state)) && done
    },
    left: async (id) => {
      const { lines, fulfillments } = await order(id)
      const skuOf = new Map(lines.map((line) => [line.id, line.productVariant.sku]))
      return fulfillments
        .filter(({ state }) => state !== 'Cancelled')
        .map(({ trackingCode, lines: units }) => ({
          trackingNumber: trackingCode,
          units: units.map(({ orderLineId, quantity }): [string, number] => [
            skuOf.get(orderLineId) ?? '',
            quantity,
          ]),
        }))
    },
    stock,
    recount: async (sku, change) => {
      const input = [{ id: variants.get(sku), stockOnHand: (await stock(sku)) + change }]
      await admin(
        'mutation Count($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }',
        { input },
      )
    },
    employ: async (name, permissions) => {
      const role = { code: name, description: name, permissions }
      const made = await admin(
        'mutation Role($input: CreateRoleInput!) { createRole(input: $input) { id } }',
        { input: role },
      )
      const { id } = made.createRole as unknown as { id: string }
      const person = { firstName: name, lastName: name, emailAddress: name, password: name, roleIds: [id] }
      await admin(
        'mutation Employ($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }',
        { input: person },
      )
    },
    faults: async () => {
      const told = await admin(`{ orders(options: { take: 1000 }) { items { ${orderFields} } } }`)
      return (told.orders as unknown as { items: ShopOrder[] }).items.flatMap(faultsOf)
    },
  }
}

const checkOut = `mutation { setCustomerForOrder(input: { firstName: "Ain", lastName: "Zainal", emailAddress: "ain@example.test" }) { __typename }
  setOrderShippingAddress(input: { fullName: "Ain Zainal", streetLine1: "1, Jalan Contoh", city: "Kuala Lumpur",
    postalCode: "50480", province: "W.P.", countryCode: "MY", phoneNumber: "+60 12-555 9203" }) { __typename } }`

async function fillShelves(admin: Shop['admin'], skus: readonly string[]): Promise<Map<string, string>> {
  const made = await admin(
    'mutation { createProduct(input: { translations: [{ languageCode: en, name: "Goods", slug: "goods", description: "" }] }) { id } }',
  )
  const { id: productId } = made.createProduct as unknown as { id: string }
  const group = await admin(
    `mutation Kinds($input: CreateProductOptionGroupInput!) { createProductOptionGroup(input: $input) { id options { id } } }`,
    {
      input: {
        code: 'kind',
        translations: [{ languageCode: 'en', name: 'Kind' }],
        options: skus.map((sku) => ({
          code: sku.toLowerCase(),
          translations: [{ languageCode: 'en', name: sku }],
        })),
      },
    },
  )
  const kinds = group.createProductOptionGroup as unknown as { id: string; options: { id: string }[] }
  await admin(
    'mutation Join($product: ID!, $group: ID!) { addOptionGroupToProduct(productId: $product, optionGroupId: $group) { id } }',
    { product: productId, group: kinds.id },
  )
  const variants = await admin(
    'mutation Shelves($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id sku } }',
    {
      input: skus.map((sku, place) => ({
        productId,
        sku,
        price: 690,
        stockOnHand: plenty,
        trackInventory: 'TRUE',
        optionIds: [kinds.options[place]?.id],
        translations: [{ languageCode: 'en', name: sku }],
      })),
    },
  )
  const rows = variants.createProductVariants as unknown as { id: string; sku: string }[]
  return new Map(rows.map(({ id, sku }) => [sku, id]))
}

const isDone = (told: Told): boolean =>
  (told.done as unknown as { errorCode?: string }).errorCode === undefined

/** More in fulfilments than was ordered, or one tracking number twice: neither may ever be. */
function faultsOf({ id, lines, fulfillments }: ShopOrder): string[] {
  const live = fulfillments.filter(({ state }) => state !== 'Cancelled')
  const codes = live.map(({ trackingCode }) => trackingCode)
  const units = live.flatMap((one) => one.lines)
  return [
    ...(new Set(codes).size < codes.length ? [`order ${id}: a tracking number twice`] : []),
    ...lines
      .filter(
        (line) =>
          units
            .filter(({ orderLineId }) => orderLineId === line.id)
            .reduce((sum, { quantity }) => sum + quantity, 0) > line.orderPlacedQuantity,
      )
      .map((line) => `order ${id}: more of ${line.productVariant.sku} left than was ordered`),
  ]
}
