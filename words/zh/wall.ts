import type { FullWallView } from '#contract/put-wall-view'
import { count, few } from '#words/format'
import type { WallWords } from '#words/wall-words'

const units = (n: number): string => `${count(n)} 件`

/** 墙满时能做什么，先做自己的。 */
function roomFrom({ pack, putBack, take, otherTote }: FullWallView): string {
  const clear =
    pack.length > 0 ? `请打包 ${few(pack)}。` : putBack.length > 0 ? `请把 ${few(putBack)} 放回货位。` : null
  const goOn = take.length > 0 ? `${few(take)} 已有格口。` : otherTote === null ? null : `先分 ${otherTote}。`
  return [goOn, clear].filter((one) => one !== null).join('') || '请叫主管。'
}

/** 在播种墙分货，中文。 */
export const wall: WallWords = {
  asks: {
    'scan-item': ({ toteId, left, full }) =>
      full === null
        ? { say: '扫描商品', next: `${toteId} 里任意一件，还有 ${units(left)}。` }
        : {
            say: full.take.length > 0 ? '扫描商品' : '墙满了',
            next: full.take.length > 0 ? `墙满了。${roomFrom(full)}` : roomFrom(full),
          },
    'scan-cubby': ({ hand, toteId, full }) =>
      hand?.cubbyId != null
        ? { say: `放进 ${hand.cubbyId}`, next: `放入 ${hand.quantity} 件，再扫描 ${hand.cubbyId}。` }
        : hand?.emptyId != null
          ? {
              say: '用一个空格口',
              next: `把 ${hand.quantity} 件放进 ${hand.emptyId} 或任意空格口，再扫描它。`,
            }
          : { say: '墙满了', next: `扫描 ${toteId}，把货放回。${full === null ? '' : roomFrom(full)}` },
    leftover: ({ toteId, left }) => ({
      say: '没有要分的了',
      next: `${toteId} 里 ${units(left)} 要放回货位。留在箱里，结束此箱。`,
    }),
  },
  accepted: {
    'sort-begun': ({ toteId, number }) => `已打开 ${toteId}，${number}`,
    'sort-unit-held': ({ quantity }) => `已保存，手里 ${quantity}`,
    'sort-unit-laid-back': ({ toteId }) => `已保存，放回 ${toteId}`,
    'sort-unit-put': ({ quantity, cubbyId }) => `已保存，${cubbyId} 放入 ${quantity}`,
    'order-sorted': ({ cubbyId }) => `已保存，${cubbyId} 齐了`,
    'sorted-short': ({ cubbyIds: [first = '', ...more], units: missing }) =>
      `${more.length === 0 ? first : `${first} 等 ${more.length + 1} 格`} 已齐，缺 ${units(missing)}`,
    'cubby-full': ({ cubbyId }) => `已保存，${cubbyId} 满了`,
    'sort-tote-ended': ({ toteId, goBack, last }) =>
      goBack > 0
        ? `已保存，${toteId} 有 ${units(goBack)} 放回货位`
        : last
          ? '已保存，这批分完了'
          : `已保存，${toteId} 空了`,
  },
  refusals: {
    'cubby-stays': ({ cubbyId, wall: of }) => ({
      say: '格口不能离开墙',
      next: `${cubbyId} 在 ${of}。请扫描周转箱。`,
    }),
    'not-in-batch': ({ sku, number }) => ({
      say: '不是这批的货',
      next: `${number} 没有拣 ${sku}。请放一边并叫主管。`,
    }),
    'nobody-wants': ({ sku }) => ({
      say: '所有订单都有了',
      next: `把 ${sku} 放回箱里，之后回到货位。`,
    }),
    'case-splits': ({ scanned, wanted }) => ({
      say: '请逐件扫描',
      next: `一箱 ${scanned} 件要拆开，下一个订单只要 ${wanted} 件。`,
    }),
    'cubby-first': ({ sku, orderNumber, cubbyId }) => ({
      say: cubbyId === null ? '请先扫描空格口' : `请先扫描 ${cubbyId}`,
      next: `手里的 ${sku} 属于 ${orderNumber}。或扫描周转箱放回。`,
    }),
    'wrong-cubby': ({ cubbyId, neededCubbyId, orderNumber }) => ({
      say: neededCubbyId === null ? '请扫描空格口' : `格口不对，用 ${neededCubbyId}`,
      next: `刚才是 ${cubbyId}。这件属于 ${orderNumber}。`,
    }),
    'nothing-for-cubby': ({ cubbyId }) => ({
      say: '请先扫描商品',
      next: `手里没有要放进 ${cubbyId} 的货。请扫描箱里的一件。`,
    }),
    'confirm-tote-empty': ({ toteId, units: left }) => ({
      say: `${toteId} 里应该还有 ${units(left)}`,
      next: '请再看一次。真的空了就再说一遍，会记为缺货。',
    }),
    'batch-not-there': ({ toteId, number }) => ({
      say: '此箱还在拣货途中',
      next: `${number} 的 ${toteId} 要先送到墙边。请扫描另一个箱。`,
    }),
    'other-batch': ({ toteId, number }) => ({
      say: '此箱是另一批的',
      next: `${toteId} 属于 ${number}。先结束手上的箱，或回主页再扫描。`,
    }),
    'tote-sorted-by': ({ toteId, by }) => ({
      say: `${by} 正在分此箱`,
      next: `${toteId} 已有人处理。请扫描另一个箱。`,
    }),
    'no-put-wall': () => ({
      say: '没有播种墙',
      next: '请在场地数据导入带墙的周转箱，或选别的拣货方式。',
    }),
  },
  page: {
    title: (of, batchNumber) => `播种墙 ${of} · ${batchNumber}`,
    steps: { item: '商品', cubby: '格口' },
    cubby: '格口',
    anyEmpty: '任意空格口',
    full: '没有空格口',
    forOrder: '订单',
    forBatch: '批次',
    put: '放入',
    left: (n) => `箱里还有 ${units(n)}`,
    goBack: (n) => `${units(n)} 放回货位`,
    orders: (done, of) => `${of} 单已齐 ${done}`,
    others: (totes) => `还没分的箱：${totes}`,
    states: {
      empty: '空',
      waiting: '未齐',
      target: '放这里',
      complete: '已齐',
      short: '已齐，有缺',
      aside: '待放回',
    },
    cubbyFull: '格口满了',
    noUnit: '从箱里拿一件',
    noUnitMore: '墙会显示放哪里。',
    totesWait: (n, at) => `${count(n)} 个周转箱在墙 ${at} 等候分货`,
  },
}
