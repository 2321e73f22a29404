import { count } from '#words/format'
import type { StockWords } from '#words/stock-words'

const kinds = {
  putAway: { name: '上架', below: '把到货放到货位' },
  replenish: { name: '补货', below: '从一个货位到另一个' },
  count: { name: '盘点', below: '清点货位里的货' },
}

/** 上架、补货和盘点的中文用语。 */
export const stock: StockWords = {
  kinds,
  asks: {
    'scan-source': () => ({ say: '扫描取货的货位', next: '然后逐件扫描取出的货。' }),
    'scan-item': ({ kind }) => ({
      say: '扫描商品',
      next: kind === 'putAway' ? '逐件或整箱扫描，也可输入数量。' : '逐件扫描取出的货。',
    }),
    store: ({ proposed }) => ({
      say: '扫描要放的货位',
      next: proposed === null ? '或继续扫描同类商品。' : `建议：${proposed}。或继续扫描。`,
    }),
    'scan-location': ({ proposed }) => ({
      say: '扫描要盘点的货位',
      next: proposed === null ? '目前没有盘点任务，任何货位都可以。' : `下一个：${proposed}。`,
    }),
    count: ({ again, locationId }) =>
      again
        ? { say: `再盘一次 ${locationId}`, next: '数量不符。请重新逐件扫描，然后确认。' }
        : { say: `盘点 ${locationId}`, next: '逐件扫描或输入数量，然后确认。' },
  },
  accepted: {
    'stock-work-begun': ({ kind }) => `开始${kinds[kind].name}`,
    'stock-units-held': ({ quantity }) => (quantity === 0 ? '已保存，已去掉' : `已保存：${count(quantity)}`),
    'stock-plate-held': ({ plateId, quantity }) => `已保存：板 ${plateId}，${count(quantity)}`,
    'stock-plate-made': ({ plateId, quantity }) => `已保存：${count(quantity)} 归入板号 ${plateId}`,
    'plate-found': ({ plateId, inHand, needed }) => `已移位：板 ${plateId}，${inHand} / ${needed}`,
    'stock-stored': ({ quantity, locationId }) => `已保存：${locationId} 放入 ${count(quantity)}`,
    'count-again': ({ locationId }) => `数量不符，再盘 ${locationId}`,
    'stock-counted': ({ locationId, corrections }) =>
      corrections === 0 ? `已保存：${locationId} 无误` : `已保存：${locationId} 已更正`,
  },
  refusals: {
    'location-wanted': () => ({ say: '请先扫描货位', next: '然后扫描里面的商品。' }),
    'item-wanted': () => ({ say: '请先扫描商品', next: '然后扫描要放的货位。' }),
    'lot-missing': () => ({ say: '是哪个批号？', next: '扫描带批号的码，或输入批号和日期。' }),
    'expiry-needed': ({ lot }) => ({
      say: '此商品需要日期',
      next: `扫描带日期的码，或输入批号 ${lot} 和日期。`,
    }),
    'not-here': ({ locationId }) => ({
      say: '这里不该有它',
      next: `${locationId} 没有此商品。请先盘点该货位。`,
    }),
    'over-free': ({ free, promised }) => ({
      say: free === 0 ? '全部已留给订单' : `只能取 ${count(free)}`,
      next: `这里有 ${count(promised)} 件已留给订单，请留在货位里。`,
    }),
    'same-location': ({ locationId }) => ({
      say: '货就是从这里取的',
      next: `请扫描 ${locationId} 以外的货位。`,
    }),
    'none-free': ({ sku }) => ({
      say: `${sku} 没有足够的空闲库存`,
      next: '已被别的订单占用。换一种，或结束这条缺货。',
    }),
    'location-blocked': ({ locationId }) => ({
      say: '此货位已停用',
      next: `请放到 ${locationId} 以外的地方。`,
    }),
    'count-open': ({ locationId }) => ({ say: `请先盘完 ${locationId}`, next: '确认后再扫描下一个货位。' }),
    'nothing-counted': () => ({ say: '还没有盘到任何货', next: '扫描里面的货，或说明它是空的。' }),
    'not-empty-counted': () => ({ say: '您已盘到商品', next: '请去掉它们，或确认盘点。' }),
    'stock-work-open': ({ kind }) => ({ say: `请先完成${kinds[kind].name}`, next: '还有货没有存入货位。' }),
    'store-first': () => ({ say: '请先放下手里的货', next: '扫描要放的货位，或输入 0。' }),
    'set-apart': ({ number }) => ({ say: '这些不能卖', next: `${number} 在隔离区，等主管在办公台处理。` }),
    'unknown-plate': () => ({
      say: '没有这个板号',
      next: `请扫描商品。上架时先扫商品，再扫此标签。`,
    }),
    'plate-empty': ({ plateId }) => ({
      say: '这块板已取空',
      next: `${plateId} 上没有货了。请扫描商品。`,
    }),
    'plate-carried': ({ plateId }) => ({
      say: '有人正在搬这块板',
      next: `${plateId} 在别人手里。请扫描另一块。`,
    }),
    'plate-twice': ({ plateId }) => ({
      say: '已经扫过',
      next: `${plateId} 已计入。请扫描下一块。`,
    }),
    'plate-elsewhere': ({ plateId, locationId }) => ({
      say: '这块板应在别处',
      next: `${plateId} 记录在 ${locationId}。请先盘点该货位，或从那里补货。`,
    }),
    'plate-not-stored': ({ plateId }) => ({
      say: '这块板还没上架',
      next: `请先把 ${plateId} 上架。`,
    }),
    'plate-whole': ({ onPlates }) => ({
      say: '其中有整板',
      next: `整板共 ${count(onPlates)}。请至少输入该数量，或输入 0 放下。`,
    }),
  },
  page: {
    menu: '库存作业',
    menuSay: '要做什么？',
    from: '从',
    to: '到',
    counting: '正在盘点',
    inHand: '手里',
    counted: '已盘',
    nothingYet: '还没有扫描',
    nowhere: '还没有货位',
    anyLocation: '任何货位',
    toCount: (locations) => `${locations} 个货位待盘`,
    noTasks: '没有盘点任务',
    keySay: '输入数量',
    quantity: '数量',
    lot: '批号',
    expiresOn: '保质期至',
    save: '保存',
    takeOff: '去掉',
    change: '更改',
    leave: '主页',
    allCounted: '就这些',
    isEmpty: '是空的',
    asked: '任务时间',
    plates: '板号',
    plateOpen: '待扫描',
    plateVoid: '没有扫描的板按散件计。',
  },
}
