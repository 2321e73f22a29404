import type { AskWords } from '#words/asks'
import { count, grams, kilograms } from '#words/format'
import { carriedBy } from '#words/rates'
import { cartonPicks } from '#words/zh/carton-picks'
import { catchWeight } from '#words/zh/catch-weight'
import { codes } from '#words/zh/codes'
import { courierLabel } from '#words/zh/courier-label'
import { papers } from '#words/zh/papers'
import { rates } from '#words/zh/rates'
import { scales } from '#words/zh/scales'
import { stock } from '#words/zh/stock'
import { voice } from '#words/zh/voice'
import { wall } from '#words/zh/wall'
import { work } from '#words/zh/work'
import { zones } from '#words/zh/zones'

/** 横条要求和确认的话，中文。 */
export const asks: AskWords = {
  pick: {
    'order-left': ({ orderNumber, why, toteId, slot, locationId, quantity }) => ({
      say: `${orderNumber} ${codes.leftBecause[why]}`,
      next:
        toteId === null
          ? `把手上的 ${quantity} 件放回 ${locationId}，再扫那个货位`
          : `把 ${toteId} 从 ${slot} 号格拿出，放一边，并扫一下`,
    }),
    'fetch-tote': ({ toteId, place, left }) => zones.fetch(toteId, place, left),
    'pass-on': ({ toteIds, zone, place }) => zones.passOn(toteIds, zone, place),
    'scan-cart': ({ slotsNeeded }) => ({ say: '扫描拣货车', next: `需要 ${slotsNeeded} 个空格。` }),
    'bind-tote': ({ slot, orderNumber, bound, of }, { carton }) =>
      carton === null
        ? {
            say: `扫一个箱放 ${slot} 号位`,
            next: `给 ${orderNumber} 的空箱，已放 ${bound} / ${of}`,
          }
        : cartonPicks.bind(slot, orderNumber, carton.size),
    'scan-location': ({ itemProves }, { line }) => {
      const also = itemProves ? '也可以直接扫商品' : '也可以输入校验码'
      return { say: '扫描货位', next: line === null ? also : `去 ${line.locationId}，${also}` }
    },
    'scan-item': ({ taken, needed, mayKey }, { line }) => ({
      say: '扫描商品',
      next: mayKey
        ? `已扫 ${count(taken)} / ${count(needed)}，继续扫或输入数量`
        : `已扫 ${count(taken)} / ${count(needed)}，${
            line?.tracking === 'serial'
              ? '每件扫序列号'
              : line?.tracking === 'lot'
                ? '扫带批次的条码'
                : '每件都要扫'
          }`,
    }),
    'scan-tote': ({ slot, toteId, inHand }, { carton }) =>
      carton === null
        ? {
            say: '扫描周转箱',
            next: `把 ${inHand} 件放进 ${slot} 号位，周转箱 ${toteId}`,
          }
        : cartonPicks.put(slot, toteId, inHand),
    'zero-check': ({ locationId }) => ({ say: `${locationId} 现在空了吗？`, next: '看一下货位再回答' }),
    'twin-check': ({ locationId, units }) => ({
      say: `这里还要再拿 ${units} 件`,
      next: `看一下 ${locationId}：别的订单也没有货了吗？`,
    }),
    unload: ({ slot, toteId, place, consolidation, left }, { carton }) =>
      consolidation === 'none'
        ? carton !== null
          ? cartonPicks.unload(slot, toteId, place, left)
          : {
              say: `扫描放置点 ${place}`,
              next: `把 ${slot} 号位的 ${toteId} 送过去，还剩 ${left} 箱`,
            }
        : zones.unload[consolidation](toteId, place),
    done: () => ({ say: '拣货单完成', next: '全部已保存，可以领下一张' }),
  },
  pack: {
    'confirm-partial': ({ left, allowed }) => ({
      say: `缺 ${left} 件`,
      next: allowed ? '确认部分发货，或放下订单' : '只有主管可以批准部分发货',
    }),
    instructions: () => ({ say: '请先阅读', next: '然后确认。每张订单只问一次。' }),
    'choose-carton': (_, { pickedCartons }) =>
      pickedCartons.length > 0
        ? cartonPicks.next(pickedCartons.map(({ lpn }) => lpn))
        : { say: '扫描纸箱', next: '建议用第一个，也可以扫别的规格' },
    'scan-unit': (_, { verified, needed }) => ({
      say: '扫描下一件',
      next: `已核对 ${verified} / ${needed}，这张订单哪一件都可以`,
    }),
    'gain-off': ({ gainG, expectedG }) => ({
      say: '检查纸箱',
      next:
        gainG === null
          ? `这次扫描应增加 ${grams(expectedG)}，没有增加。`
          : `这次扫描应增加 ${grams(expectedG)}，实际增加 ${grams(gainG)}。`,
    }),
    recount: ({ triesLeft }) => ({
      say: '清点箱内件数',
      next: triesLeft === 1 ? '最后一次：输入箱内总件数。' : '输入箱内总件数，所有货品一起算。',
    }),
    weigh: () => ({ say: '放上电子秤', next: '等数字稳定' }),
    'weight-off': ({ expectedG, weighedG }) => ({
      say: '请重数这一箱',
      next: `${weighedG > expectedG ? '重了' : '轻了'} ${grams(weighedG - expectedG)}，重量对了才打面单`,
    }),
    'label-pending': ({ reason, printerName }) =>
      reason === 'waiting'
        ? { say: '正在打印面单', next: `在${printerName}，打好后贴上` }
        : { say: codes.deviceTroubles[reason].say(printerName), next: '面单已保存，弄好后会自动打印' },
    'choose-service': ({ doubt }, { service }) => rates.said[doubt ?? 'always'](carriedBy(service)),
    'label-awaited': ({ wait, courierName }) => courierLabel.said[wait](courierName),
    'label-unknown': ({ printerName }) => ({
      say: '面单打出来了吗？',
      next: `和${printerName}的连接断了，请看一下再回答`,
    }),
    'scan-label': ({ trackingNumber }) => ({ say: '贴好面单并扫描', next: trackingNumber }),
  },
  accepted: {
    'signed-in': ({ name }) => `您好，${name}`,
    'list-claimed': ({ number }) => `已保存，${number} 归您`,
    'list-skipped': ({ number }) => `已保存，${number} 留给别人`,
    'cart-bound': ({ cartId }) => `已保存，拣货车 ${cartId}`,
    'tote-bound': ({ toteId, slot }) => `已保存，${toteId} 在 ${slot} 号位`,
    'rush-added': ({ orderNumber, lines }) => `加急：${orderNumber} 加入您的路线，多 ${lines} 行`,
    'tote-full': ({ toteId, slot }) => `已保存，${toteId} 满了，${slot} 号格换新箱`,
    'location-reached': ({ locationId }) => `货位正确 ${locationId}`,
    'unit-taken': ({ inHand, needed }) => `已保存 ${inHand} / ${needed}`,
    'lot-swapped': ({ lot, inHand, needed }) => `已按批次 ${lot} 保存，${inHand} / ${needed}`,
    'units-put': ({ quantity, slot }) => `已保存，${quantity} 件进 ${slot} 号位`,
    'zero-checked': ({ locationId, empty }) =>
      empty ? `已保存，${locationId} 空了` : `已保存，${locationId} 要盘点`,
    'line-shorted': ({ quantity, elsewhere, instead }) => {
      if (elsewhere + instead === 0) return `已保存，缺 ${quantity}`
      if (instead === 0) return `已保存，${elsewhere} 件在别的货位`
      return elsewhere === 0
        ? `已保存，${instead} 件用别的代替`
        : `已保存，别处 ${elsewhere}，代替 ${instead}`
    },
    'damaged-apart': ({ quantity, here, elsewhere, missing }) =>
      [
        `${quantity} 件已隔离`,
        ...(here > 0 ? [`这里再拿 ${here}`] : []),
        ...(elsewhere > 0 ? [`别处 ${elsewhere}`] : []),
        ...(missing > 0 ? [`缺 ${missing}`] : []),
      ].join('，'),
    'twins-left': () => '已保存，继续拿',
    'line-skipped': () => '已跳过，最后再来',
    'lines-turned': () => '路线改了，按下一个货位走',
    'tote-unloaded': ({ toteId, place }) => `已保存，${toteId} 放在 ${place}`,
    'stop-cleared': ({ orderNumber }) => `已保存，${orderNumber} 已离开`,
    'put-back-begun': ({ orderNumber }) => `已打开：${orderNumber}`,
    'put-back-taken': () => '已保存，现在扫货位',
    'put-back-stored': ({ quantity, locationId, left }) =>
      left === 0 ? '已保存，箱子空了' : `已保存，${locationId} 放回 ${quantity}`,
    'list-finished': ({ number }) => `已保存，${number} 完成`,
    'order-opened': ({ orderNumber }) => `已打开 ${orderNumber}`,
    'carton-opened': ({ cartonTypeId }) => `已保存，纸箱 ${cartonTypeId}`,
    'unit-verified': ({ verified, needed }) => `已保存 ${verified} / ${needed}`,
    'mispick-found': ({ sku, belongsTo, locationId }) =>
      belongsTo !== null
        ? `已保存，${sku} 属于 ${belongsTo}`
        : locationId === null
          ? `已保存，${sku} 交主管`
          : `已保存，留在箱里，回 ${locationId}`,
    'unit-taken-out': () => '已保存，拿出一件',
    'unit-laid-aside': ({ toteId, locationId }) => `已保存，在 ${toteId}，放回 ${locationId}`,
    'extra-given': ({ orderNumber, toteId }) => `已保存，归 ${orderNumber}，在 ${toteId}`,
    'unit-set-apart': () => '已保存，已隔离，正在打标签',
    'take-back-asked': ({ orderNumber }) => `已保存，请 OMS 撤回 ${orderNumber}`,
    'carton-reopened': ({ trackingNumber }) =>
      trackingNumber === null ? '已保存，纸箱重新打开' : `已保存，重新打开。请销毁 ${trackingNumber}`,
    'instructions-read': () => '已保存，已阅读',
    'carton-counted': ({ units }) => `已保存，清点 ${units} 件`,
    'carton-full': () => '已保存，这箱满了',
    'carton-weighed': ({ weightG }) => `已保存，${kilograms(weightG)} 相符`,
    'service-chosen': ({ service }) => `已保存，用 ${service} 发`,
    'weight-overridden': ({ by }) => `已保存，${by} 批准`,
    'roll-changed': ({ labels, spareRolls }) =>
      `已装整卷 ${count(labels)} 张标签，备用 ${count(spareRolls)} 卷`,
    'scale-set': ({ order, told }) => scales.orders[order][told],
    'first-admin-made': ({ badge, printed }) =>
      printed ? `已保存，正在打印工牌 ${badge}` : `已保存，您的工牌：${badge}`,
    'pin-changed': () => '已保存，新密码生效',
    'override-given': ({ by }) => `已保存，${by} 批准`,
    'partial-confirmed': () => '已保存，部分发货',
    'label-printed': () => '面单已打出',
    'label-reprinted': ({ copy }) => `已保存，打印第 ${copy} 份`,
    'carton-closed': ({ orderNumber, last }) => (last ? `已保存，${orderNumber} 完成` : '已保存，这箱封好了'),
    'paper-asked': ({ paper, copy }) =>
      copy === 1 ? `正在打印${papers.kinds[paper]}` : `正在打印${papers.kinds[paper]}，第 ${copy} 份`,
    'order-parked': ({ orderNumber }) => `已放一边 ${orderNumber}`,
    ...stock.accepted,
    ...voice.accepted,
    ...wall.accepted,
    ...catchWeight.accepted,
    ...work.accepted,
    ...zones.accepted,
    done: () => '已保存',
  },
  faults: {
    bug: (logId) => ({ say: '这里出了问题', next: `资料没有丢，请再扫一次。告诉主管：${logId}` }),
    'disk-full': (logId) => ({ say: '硬盘满了，停下', next: `不能再保存，请叫主管：${logId}` }),
    oms: (logId) => ({ say: 'OMS 没有回应', next: `这里照常工作，稍后再试：${logId}` }),
    device: (logId) => ({ say: '设备没有完成', next: `看看设备再试一次：${logId}` }),
  },
}
