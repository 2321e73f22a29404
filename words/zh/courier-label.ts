import type { CourierLabelWords } from '#words/courier-label'

/** A label that the courier makes and that is not here, in Chinese. */
export const courierLabel: CourierLabelWords = {
  said: {
    asked: (courierName) => ({ say: '面单还没到', next: `由${courierName}出单，到了会自动打印。` }),
    later: (courierName) => ({ say: `${courierName}稍后出单`, next: '到了会自动打印，先把订单放一边。' }),
    refused: (courierName) => ({ say: `${courierName}的面单不能用`, next: '要一张新的，或先放一边。' }),
  },
  steps: {
    asked: ['箱子已称重并保存', '放一边，打开下一个周转箱', '面单到了会自动打印'],
    later: ['箱子已称重并保存', '放一边，打开下一个周转箱', '面单到了会自动打印'],
    refused: ['不要贴别的面单', '要一张新面单', '还是不行就找主管'],
  },
  askAgain: { asked: '现在就要', later: '现在就要', refused: '要一张新的' },
  troubles: {
    'none-given': ({ reason }) => `快递不给面单：${reason}`,
    unreadable: () => '文件坏了，或不是面单',
    'several-pages': ({ pages }) => `文件有 ${pages} 页，面单只有一页`,
    'foreign-command': ({ command }) => `文件里有打印一张标签以外的命令：${command}`,
    'wrong-size': ({ widthMm, heightMm }) => `${widthMm} × ${heightMm} 毫米的页面不是面单`,
    'without-code': () => '上面没有能读的条码',
    'of-other': ({ read }) => `条码是别的箱子的：${read.join('、')}`,
    'number-used': ({ trackingNumber }) => `${trackingNumber} 已在别的箱子上`,
    'number-unprintable': ({ trackingNumber }) => `“${trackingNumber}”不能作运单号`,
  },
}
