import type { VoiceWords } from '#words/voice-words'
import { cartonPicks } from '#words/zh/carton-picks'

/** 语音，中文。 */
export const voice: VoiceWords = {
  accepted: {
    'voice-set': ({ on, ratePercent, volumePercent }) =>
      on ? `语音已开，语速 ${ratePercent}，音量 ${volumePercent}` : '语音已关',
  },
  refusals: {
    'say-again': ({ why }) =>
      ({
        unsure: { say: '请再说一遍', next: '没听清楚，什么都没有做。' },
        unknown: { say: '请再说一遍', next: '这里不能这样回答，什么都没有做。' },
        language: { say: '请再说一遍', next: '听到的不是您选的语言。' },
        late: { say: '请再说一遍', next: '来得太晚了，什么都没有做。' },
      })[why],
    'scan-then-spell': ({ sku }) => ({
      say: '请先扫商品',
      next: `先扫 ${sku} 的条码，再报序列号。`,
    }),
    'voice-taken': ({ by }) => ({
      say: '另一边正在用语音',
      next: `${by} 正在用语音，两人中只能一人用。`,
    }),
  },
  pick: {
    'order-left': ({ toteId, slot, locationId, quantity }, { code }) =>
      toteId === null
        ? `停。把手上的 ${quantity} 件放回 ${code(locationId ?? '')}，再扫货位。`
        : `停。把 ${slot} 号位的 ${code(toteId)} 拿出来，再扫一下。`,
    'fetch-tote': ({ toteId, place }, { code }) => `到 ${code(place)} 取周转箱 ${code(toteId)}，扫一下。`,
    'scan-cart': ({ slotsNeeded }) => `扫一辆有 ${slotsNeeded} 个空位的推车。`,
    'bind-tote': ({ slot }, { carton }) =>
      carton === null ? `${slot} 号位，扫一个空周转箱。` : cartonPicks.bindVoice(slot, carton.size),
    'scan-location': ({ itemProves }, { line, code }) =>
      `去 ${code(line?.locationId ?? '')}。${itemProves ? '报校验码，或扫商品。' : '校验码？'}`,
    'scan-item': ({ taken, needed, mayKey }, { line }) => {
      if (taken === 0) return `拿 ${needed} 件，${line?.item.name ?? ''}，扫一下。`
      return `${needed} 件里有 ${taken} 件，${mayKey ? '手上一共几件？' : '扫下一件。'}`
    },
    'scan-tote': ({ slot, toteId, inHand }, { code, carton }) =>
      carton === null
        ? `${inHand} 件放进 ${slot} 号位，周转箱 ${code(toteId)}，扫箱子。`
        : cartonPicks.putVoice(slot, code(toteId), inHand),
    'zero-check': ({ locationId }, { code }) => `${code(locationId)} 现在空了吗？是，还是不是。`,
    'twin-check': ({ units }) => `这里还要 ${units} 件，也都没有吗？是，还是不是。`,
    'pass-on': ({ toteIds, zone, place }, { code }) =>
      `把 ${toteIds.map(code).join('，')} 送到 ${zone} 区，${code(place)}。`,
    unload: ({ slot, toteId, place }, { code, carton }) =>
      carton === null
        ? `把 ${slot} 号位的周转箱 ${code(toteId)} 送到 ${code(place)}，扫一下。`
        : cartonPicks.unloadVoice(slot, code(toteId), code(place)),
    done: () => '拣货单完成。请说下一张。',
  },
  wall: {
    'scan-item': ({ toteId, left }, code) => `周转箱 ${code(toteId)}，还有 ${left} 件，扫任意商品。`,
    'scan-cubby': ({ hand }, code) =>
      hand === null || (hand.cubbyId ?? hand.emptyId) === null
        ? '播种墙满了，放回周转箱。'
        : `${hand.quantity} 件放进 ${code(hand.cubbyId ?? hand.emptyId ?? '')}，扫格口。`,
    leftover: ({ left, toteId }, code) => `周转箱 ${code(toteId)} 里 ${left} 件要放回。请说箱空了。`,
  },
  resume: (stops) => `您的拣货单还有 ${stops} 站。请说下一张。`,
  offered: (stops, units) => `${stops} 站，${units} 件。要开始请说是。`,
  waiting: (lists) => (lists === 0 ? '没有任务。' : `${lists} 张拣货单在等。请说领任务。`),
  held: '这张拣货单暂停了。不要再拿，请问主管。',
  reasons: '原因？没货，损坏，过期，货不对，够不着，还是其他原因。',
  between: '，',
  screen: {
    say: '语音',
    back: '完成',
    on: { name: '语音已开', below: '点一下关闭' },
    off: { name: '语音已关', below: '点一下听每一步' },
    slower: '慢一点',
    faster: '快一点',
    softer: '小声一点',
    louder: '大声一点',
    percent: (n) => `${n}%`,
    speaks: '已打开',
    takenBy: (name) => `${name} 正在用语音`,
    noVoice: '这台电脑没有您这种语言的语音，请告诉管理员。',
    hears: '正在听您说话，可以用语音回答。',
    deaf: '这里听不到您说话，请用扫描回答。',
  },
  desk: {
    title: '语音',
    below: '每个人在“我的”里打开。用这台电脑自带的语音，不用网络。',
    has: (name) => `用 ${name} 说话`,
    none: '这台电脑没有这种语音',
    install:
      '安装后请重新启动程序。Linux：speech-dispatcher 和 espeak-ng。Windows：设置、时间和语言、语音、添加语音。',
    try: '试听',
    example: '去 B，零七，四二。校验码？',
  },
  recogniser: {
    path: '识别程序',
    args: '参数',
    argsBelow: '每行一个',
    least: '最低把握',
    below: '它跟工作站一起运行，把听到的每句话写成一行 JSON。',
  },
}
