import type { WorkWords } from '#words/work-words'

const kinds: WorkWords['kinds'] = {
  kitting: '组套',
  assembly: '组装',
  engraving: '刻字',
  configuration: '配置',
  relabelling: '换标签',
  check: '质检',
  other: '其他加工',
}

/** 打包前的加工。 */
export const work: WorkWords = {
  asks: {
    'scan-part': ({ now }) => {
      const part = now.parts.find(({ next }) => next)
      if (now.units === 0 || part === undefined)
        return { say: '缺组件', next: '一套也做不成，请选“做不了”。' }
      return {
        say: '请扫组件',
        next: `${part.item.name}：第 ${now.unitsDone + 1}/${now.units} 套，已有 ${part.scanned}/${part.quantity}。`,
      }
    },
    'confirm-kit': ({ now }) => ({
      say: '一套齐了，扫套件码',
      next: `扫 ${now.item?.sku ?? ''}、周转箱，或点“确认”。第 ${now.unitsDone + 1}/${now.units} 套。`,
    }),
    'do-work': ({ now, totes }) => ({
      say: kinds[now.kind],
      next:
        now.units > 1
          ? `第 ${now.unitsDone + 1}/${now.units} 件：做好后扫这件，或点“确认”。`
          : `做好后扫 ${totes[0] ?? '周转箱'}，或点“确认”。`,
    }),
  },
  accepted: {
    'work-opened': ({ orderNumber }) => `已打开 ${orderNumber} 的加工`,
    'kit-part-scanned': ({ scanned, needed }) => `已保存，套件里 ${scanned}/${needed}`,
    'work-unit-done': ({ done, of }) => `已保存，完成 ${done}/${of}`,
    'work-stop-done': ({ left }) => `已保存，还有 ${left} 项`,
    'work-done': ({ orderNumber }) => `已保存，${orderNumber} 可以打包`,
    'work-undone': () => '已保存，已撤销',
    'work-not-possible': () => '已保存，由主管决定',
  },
  refusals: {
    'work-stop-open': ({ orderNumber, name, place, failed, here }) => ({
      say: '先加工，再打包',
      next: failed
        ? `${orderNumber} 的 ${name}：有人说做不了，请问主管。`
        : here
          ? `${name}：把 ${orderNumber} 放一边，再扫它的周转箱，就在这里做。`
          : `${name}：请把 ${orderNumber} 送到${place === null ? '能做这项的台' : ` ${place}`}。`,
    }),
    'not-in-kit': ({ sku, kitSku }) => ({
      say: `${sku} 不是这套里的`,
      next: `放一边，请扫 ${kitSku} 的组件。`,
    }),
    'kit-part-full': ({ sku, needed, left }) => ({
      say: left === 0 ? `${sku} 已经够了` : `${sku} 太多了`,
      next: left === 0 ? `这套只要 ${needed} 件，请拿出来。` : `这套还要 ${left} 件，请扫 ${left} 件。`,
    }),
    'kit-parts-missing': ({ sku }) => ({
      say: '一套也做不成',
      next: `拣到的不够，见 ${sku}。请选“做不了”。`,
    }),
    'undo-before-cartons': ({ orderNumber }) => ({
      say: '货已经装箱',
      next: `先把 ${orderNumber} 的货都从纸箱取出，再撤销加工。`,
    }),
  },
  kinds,
  reasons: {
    notThere: { name: '缺东西', below: '组件或材料' },
    damaged: { name: '损坏', below: '货或材料' },
    wrongItem: { name: '货不对', below: '配不上' },
    other: { name: '其他', below: '告诉主管' },
  },
  states: {
    next: '现在',
    open: '未做',
    begun: '已开始',
    done: '完成',
    notPossible: '做不了',
    waived: '免做',
  },
  page: {
    title: (orderNumber) => `加工 ${orderNumber}`,
    part: '组件',
    kit: '套件',
    done: '完成',
    tell: '怎么做',
    list: '打包前要做',
    before: (stops) => `前面还有 ${stops} 项`,
    after: (stops) => `后面还有 ${stops} 项`,
    place: '地点',
    kitOf: (kit, of) => `第 ${kit}/${of} 套`,
    unitOf: (unit, of) => `第 ${unit}/${of} 件`,
    whole: '整个订单',
    failed: '有人说这项做不了。如果能做，就继续。',
    undo: '撤销',
    notPossible: '做不了',
    why: '为什么做不了？',
    whyNext: '订单等主管决定。',
    back: '返回，能做',
  },
  bench: {
    title: '这个台能做的打包前加工',
    below: '有其他加工的订单会送到别的台。',
    none: '无',
  },
}
