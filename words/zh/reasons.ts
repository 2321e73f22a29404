import type { ReasonWords } from '#words/kinds'

/** Why somebody does something, in Chinese. */
export const reasons: ReasonWords = {
  shortReasons: {
    notThere: { name: '没有货', below: '货位是空的' },
    damaged: { name: '损坏', below: '放一边交给主管' },
    expired: { name: '过期', below: '已过保质期' },
    wrongItem: { name: '放错商品', below: '货位里是别的商品' },
    unreachable: { name: '拿不到', below: '被挡住或太高' },
    other: { name: '其他', below: '告诉主管' },
  },
  overrideReasons: {
    packaging: { name: '包装', below: '填充物或纸箱较重' },
    wetOrWrapped: { name: '潮湿或加包', below: '商品带水或多包了一层' },
    itemMasterWrong: { name: '登记重量有误', below: '商品资料要更正' },
    scaleChecked: { name: '秤已核对', below: '数了两次，秤没问题' },
    other: { name: '其他', below: '向班长说明' },
  },
  partialReasons: {
    customerAgreed: { name: '客户同意', below: '发货前问过' },
    restFollows: { name: '余下的后发', below: '另外一票' },
    cutOff: { name: '截单', below: '快递现在就走' },
    other: { name: '其他', below: '向班长说明' },
  },
  courierReasons: {
    customerAgreed: { name: '客户同意', below: '发货前问过' },
    cutOff: { name: '截单', below: '另一家今天已走' },
    urgent: { name: '急件', below: '要更快送到' },
    other: { name: '其他', below: '向班长说明' },
  },
  takeOverReasons: {
    calledAway: { name: '被叫走', below: '别处需要这位拣货员' },
    shiftOver: { name: '下班', below: '拣货员已回家' },
    urgent: { name: '紧急', below: '换个人更快' },
    other: { name: '其他', below: '向班长说明' },
  },
  skipReasons: {
    unreachable: { name: '够不着', below: '通道堵了、太高或太重' },
    shiftOver: { name: '下班', below: '时间不够' },
    calledAway: { name: '被叫走', below: '别处需要' },
    other: { name: '其他', below: '告诉主管' },
  },
  reprintReasons: {
    damaged: { name: '损坏', below: '撕破或皱了' },
    lost: { name: '不见了', below: '找不到' },
    unreadable: { name: '扫不出', below: '扫描枪读不到' },
    notPrinted: { name: '没打出来', below: '打印机没有出纸' },
    other: { name: '其他', below: '告诉主管' },
  },
}
