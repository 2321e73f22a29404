import { count } from '#words/format'
import type { ZoneWords } from '#words/zone-words'

const zoneList = (zones: readonly string[]): string => `${zones.join('、')} 区`
const lists = (n: number): string => `${count(n)} 张单`

/** One part in words; the screen lists them all. */
const firstMissing = (missing: readonly { zone: string; number: string; by: string | null }[]): string => {
  const [first] = missing
  if (first === undefined) return ''
  const more = missing.length > 1 ? `，另 ${missing.length - 1} 部分` : ''
  return `缺 ${first.zone} 区 ${first.number}，${first.by ?? '还没人领'}${more}`
}

/** Zones, and orders whose parts come together, in Chinese. */
export const zones: ZoneWords = {
  accepted: {
    'zones-chosen': ({ zones: chosen }) =>
      chosen.length === 0 ? '已保存，您在所有区拣货' : `已保存，您在 ${zoneList(chosen)}拣货`,
    'totes-passed': ({ number, zone: next, place }) =>
      place === null ? `已保存，${number} 等 ${next} 区来拣` : `已保存，${number} 放在 ${place}`,
    'tote-fetched': ({ toteId }) => `已保存，${toteId} 在您手上`,
  },
  refusals: {
    'no-work-in-zones': ({ zones: mine, busiest }) => ({
      say: `${zoneList(mine)}没有单了`,
      next: `活最多的是 ${busiest.zone} 区，${lists(busiest.lists)}。请扫它的标牌，或选所有区。`,
    }),
    'order-gathers-at': ({ orderNumber, place, chosenPlace, orFree }) => ({
      say: `不是 ${place}，请送到 ${chosenPlace}`,
      next: orFree
        ? `或那里任何一个空位。${orderNumber} 的各部分要合并。`
        : `${orderNumber} 的各部分在那里合并。`,
    }),
    'place-taken': ({ place, orderNumber, chosenPlace }) => ({
      say: `${place} 已放 ${orderNumber}`,
      next: `空位：${chosenPlace}。任何空位都可以。`,
    }),
    'order-comes-whole': ({ orderNumber, place, chosenPlace }) => ({
      say: `不是 ${place}，请送到 ${chosenPlace}`,
      next: `${orderNumber} 送到那里。${place} 只放分开拣的订单。`,
    }),
    'wrong-drop': ({ place, zone: next, neededPlace }) => ({
      say: `不是 ${place}，请送到 ${neededPlace}`,
      next: `接下来的货在 ${next} 区，请扫那里的标牌。`,
    }),
    'tote-in-zone': ({ toteId, zone: its, place, zones: mine }) => ({
      say: `${toteId} 在这里没有您的活`,
      next: `请送到 ${its} 区${place === '' ? '' : `的 ${place}`}。您在 ${zoneList(mine)}拣货。`,
    }),
    'tote-complete': ({ toteId, orderNumber, place }) => ({
      say: `${toteId} 已拣齐`,
      next: `${orderNumber} 送到${place === '' ? '打包台' : ` ${place}`}。`,
    }),
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${parts} 部分到了 ${partsIn} 部分`,
      next: `${orderNumber}${place === null ? '' : ` 在 ${place}`}。${firstMissing(missing)}`,
    }),
  },
  fetch: (toteId, place, left) => ({
    say: `扫描周转箱 ${toteId}`,
    next: left === 1 ? `它在 ${place}。` : `这个订单有 ${left} 个周转箱在 ${place}，请全部取走。`,
  }),
  passOn: (toteIds, next, place) => ({
    say: `扫描 ${next} 区的标牌`,
    next: `把 ${toteIds.join('、')} 放在那里的 ${place}，您这一段已完成。`,
  }),
  fetchHint: '从交接点取走，接着拣。',
  passHint: '这个订单在那里还有货要拣。',
  unload: {
    open: (toteId, place) => ({
      say: `扫描一个空位，建议 ${place}`,
      next: `把 ${toteId} 放在那里，这个订单的其他部分随后送到`,
    }),
    full: (toteId, place) => ({
      say: `扫描放置点 ${place}`,
      next: `合并位都满了。把 ${toteId} 放在那里，其他部分随后送到`,
    }),
    hospital: (toteId, place) => ({
      say: `扫描放置点 ${place}`,
      next: `订单缺货，${toteId} 先放在那里，等主管决定`,
    }),
    fixed: (toteId, place) => ({
      say: `扫描放置点 ${place}`,
      next: `订单的其他部分在那里，把 ${toteId} 放在旁边`,
    }),
  },
  zone: (name) => `${name} 区`,
  mine: (mine) => (mine.length === 0 ? '所有区' : zoneList(mine)),
  all: '所有区',
  done: '选好了',
  choose: '分区',
  chooseSay: '您在哪里拣货？',
  chooseNext: '点您的区，或扫区的标牌。只会领到那里的单。',
  lists,
  noneHere: (mine) => `${zoneList(mine)}没有单了，别的区有活。`,
  desk: {
    title: '正在合并的订单',
    none: '没有订单在等其他部分',
    place: '位置',
    order: '订单',
    parts: '部分',
    partsIn: (n, of) => `${n} / ${of}`,
    missing: '还缺',
    complete: '已齐，送打包台',
    nobody: '还没人领',
    since: '从',
    byZone: '按区',
    balance: {
      title: '各区工作量',
      aheadMin: '相差多少分钟起建议帮忙',
      zone: '区',
      lists: '单',
      units: '件',
      people: '人',
      doneIn: '预计完成',
      minutes: (n) => `${count(n)} 分钟`,
      nobody: '没有人',
      helpers: '帮忙的区',
      end: '结束',
      behind: (behind, helper, min) =>
        min === null ? `${behind} 区没有人拣货。` : `${behind} 区比 ${helper} 区晚 ${count(min)} 分钟。`,
      open: (helper, behind) => `让 ${helper} 区帮 ${behind} 区`,
      opened: (helper, behind) => `${helper} 区的拣货员现在也会领到 ${behind} 区的单`,
      ended: (helper, behind) => `${helper} 区的拣货员不再领 ${behind} 区的单`,
    },
    zoneLine: (n, stops) => `${lists(n)}，${count(stops)} 站`,
  },
}
