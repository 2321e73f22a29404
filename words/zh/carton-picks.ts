import type { CartonPickWords } from '#words/carton-pick-words'

/** Orders picked into the cartons they leave in, in Chinese. */
export const cartonPicks: CartonPickWords = {
  refusals: {
    'carton-wanted': ({ toteId, slot }) => ({
      say: '这张单直接拣进纸箱',
      next: `${toteId} 是周转箱。请扫新纸箱的标签，放 ${slot} 号位。`,
    }),
    'tote-wanted': ({ lpn, slot }) => ({
      say: '这张单拣进周转箱',
      next: `${lpn} 是纸箱。请扫空周转箱，放 ${slot} 号位。`,
    }),
    'lpn-used': ({ lpn, orderNumber }) => ({
      say: '这张纸箱标签用过了',
      next: `${lpn} 是 ${orderNumber} 的。请换一张新标签。`,
    }),
    'carton-size-first': ({ lpn, slot }) => ({
      say: '请先扫纸箱规格',
      next: `然后再扫标签 ${lpn}，放 ${slot} 号位。`,
    }),
    'carton-holds-no-more': ({ why, cartonTypeId, slot, empty }) => ({
      say: why === 'weight' ? '这个纸箱超重' : '这个纸箱放不下',
      next: empty
        ? `${slot} 号位的 ${cartonTypeId} 放不下，请扫大一号的。`
        : `${slot} 号位的 ${cartonTypeId}：扫大一号的，或放好后按“纸箱满了”。`,
    }),
  },
  bind: (slot, orderNumber, size) => ({
    say: `扫一个纸箱放 ${slot} 号位`,
    next:
      size === null
        ? `给 ${orderNumber}，先扫规格，再扫标签`
        : `给 ${orderNumber}，规格 ${size}，也可以先扫别的规格`,
  }),
  bindVoice: (slot, size) =>
    `${slot} 号位，${size === null ? '扫纸箱规格，再扫标签。' : `纸箱 ${size}，扫标签。`}`,
  put: (slot, lpn, inHand) => ({
    say: '扫描纸箱',
    next:
      lpn === ''
        ? `把 ${inHand} 件放进 ${slot} 号位的新纸箱`
        : `把 ${inHand} 件放进 ${slot} 号位，纸箱 ${lpn}`,
  }),
  putVoice: (slot, lpn, inHand) => `${inHand} 件放进 ${slot} 号位，纸箱 ${lpn}，扫纸箱。`,
  unload: (slot, lpn, place, left) => ({
    say: `扫描放置点 ${place}`,
    next: `把 ${slot} 号位的 ${lpn} 送过去，还剩 ${left} 个纸箱`,
  }),
  unloadVoice: (slot, lpn, place) => `把 ${slot} 号位的纸箱 ${lpn} 送到 ${place}，扫一下。`,
  take: (size) =>
    size === null ? '折一个纸箱，扫规格和标签，放到那里。' : `折一个 ${size} 纸箱，扫标签，放到那里。`,
  left: (cartons) => `还剩 ${cartons} 个纸箱`,
  onCart: '车上的纸箱',
  bringAway: '把纸箱送走',
  cartons: '纸箱',
  next: (lpns) => ({
    say: '扫描拣好的纸箱',
    next: `还没打包：${lpns.slice(0, 3).join('、')}${lpns.length > 3 ? ' …' : ''}`,
  }),
  full: '纸箱满了',
  units: (units) => `${units} 件`,
  lpn: (lpn) => `标签 ${lpn}`,
  into: '拣进',
  intos: { totes: '周转箱', cartons: '发货纸箱' },
}
