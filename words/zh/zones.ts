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
    'order-incomplete': ({ orderNumber, place, partsIn, parts, missing }) => ({
      say: `${parts} 部分到了 ${partsIn} 部分`,
      next: `${orderNumber}${place === null ? '' : ` 在 ${place}`}。${firstMissing(missing)}`,
    }),
  },
  unload: {
    open: (toteId, place) => ({
      say: `扫描一个空位，建议 ${place}`,
      next: `把 ${toteId} 放在那里，这个订单的其他部分随后送到`,
    }),
    full: (toteId, place) => ({
      say: `扫描放置点 ${place}`,
      next: `合并位都满了。把 ${toteId} 放在那里，其他部分随后送到`,
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
    zoneLine: (n, stops) => `${lists(n)}，${count(stops)} 站`,
  },
}
