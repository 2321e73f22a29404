import { count } from '#words/format'
import { type MapWords, sayFault } from '#words/map-words'

const faults: MapWords['faults'] = {
  'aisle-count': ({ least, most }) => ({
    say: `地图要有 ${least} 到 ${most} 条通道`,
    next: '请增加或移除通道。',
  }),
  'aisle-twice': ({ aisle }) => ({ say: `通道 ${aisle} 出现了两次`, next: '给其中一条改名。' }),
  'aisles-not-apart': ({ aisle, other }) => ({
    say: `通道 ${aisle} 不在 ${other} 的右边`,
    next: '请改正它与第一条通道的距离。',
  }),
  'cross-aisle-count': ({ least, most }) => ({
    say: `地图要有 ${least} 到 ${most} 条横通道`,
    next: '请增加或移除横通道。',
  }),
  'cross-aisles-not-apart': ({ afterBay }) => ({
    say: `第 ${afterBay} 格之后有两条横通道`,
    next: '请移开其中一条。',
  }),
  'stretches-missing': ({ aisle }) => ({
    say: `通道 ${aisle} 的段数与大厅不符`,
    next: '请移除它，再重新添加。',
  }),
  'place-missing': ({ place }) => ({
    say: place === 'start' ? '不知道从哪里出发' : '不知道在哪里结束',
    next: '请在地图上选一条通道和一条横通道。',
  }),
  'aisle-missing': ({ aisle, locationId }) => ({
    say: `${locationId} 在通道 ${aisle}，地图上没有这条通道`,
    next: `请添加通道 ${aisle}，或移除这个货位。`,
  }),
  'bay-outside': ({ locationId, bay }) => ({
    say: `${locationId} 在第 ${bay} 格，超出了横通道`,
    next: '请移动第一条或最后一条横通道。',
  }),
  'end-count': ({ most }) => ({ say: '起点和终点太多', next: `最多另加 ${most} 个。` }),
  'no-way': ({ locationId }) => ({
    say: `没有路可以到 ${locationId} 再回来`,
    next: '请开放一段，或把方向反过来。',
  }),
  'point-count': ({ least, most }) => ({
    say: `一张地图有 ${least} 到 ${count(most)} 个点`,
    next: '增加或删去点。',
  }),
  'point-twice': ({ point }) => ({ say: `点 ${point} 重复了`, next: '把其中一个改名。' }),
  'way-wrong': ({ from, to }) => ({
    say: `从 ${from} 到 ${to} 的路没有连接两个点，或重复了`,
    next: '删去它，再在两个点之间重新加上。',
  }),
  'point-missing': ({ point, locationId }) => ({
    say: `${locationId} 在点 ${point}，地图上没有这个点`,
    next: '加上这个点，或把货位放到别的点。',
  }),
  'place-without-point': ({ locationId }) => ({
    say: `还没说 ${locationId} 在哪个点`,
    next: '选好点，把货位放到那里。',
  }),
}

/** The map of the hall, in Chinese. */
export const map: MapWords = {
  refusals: {
    'map-wrong': ({ fault }) => {
      const { say, next } = sayFault(faults, fault)
      return { say, next: `${next}什么都没有保存。` }
    },
    'map-outdated': ({ by }) => ({
      say: by === '' ? '地图已经没有了' : `${by} 刚保存了另一张地图`,
      next: '什么都没有保存。请重新看地图。',
    }),
  },
  faults,
  picture: '大厅平面图',
  made: '按货位名称生成',
  madeBelow: '还没有人量过这个大厅。',
  saved: (version, by) => `第 ${version} 版，${by}`,
  counts: (aisles, crossAisles, locations) =>
    `${count(aisles)} 条通道，${crossAisles} 条横通道，${count(locations)} 个货位`,
  start: '起点',
  drops: { drop: '终点', putWall: '播种墙', consolidation: '合并处', bench: '包装' },
  noDrop: '无',
  aisle: '通道',
  stretch: '哪一段',
  bays: (from, to) => `${from}–${to} 格`,
  stretchOf: (aisle, from, to) => `通道 ${aisle}，第 ${from} 到 ${to} 格`,
  passing: { both: '双向', up: '单向，往上', down: '单向，往下', none: '封闭' },
  newAisle: '新通道',
  fromFirst: '离第一条通道，毫米',
  addAisle: '添加通道',
  removeAisle: '移除通道',
  crossAisle: '横通道',
  afterBay: '在第几格之后',
  width: '宽度，毫米',
  addCross: '添加横通道',
  removeCross: '移除横通道',
  bayMm: '格与格相距，毫米',
  startHere: '从这里出发',
  dropHere: '在这里结束',
  moreEnds: '也可以从这些地方出发或结束',
  endKinds: {
    cartPark: '停车处（出发）',
    drop: '放置处（结束）',
    putWall: '播种墙（结束）',
    consolidation: '合并处（结束）',
    bench: '工作台（结束）',
  },
  removeEnd: '移除',
  crossingOf: (aisle, crossAisle) => `通道 ${aisle}，横通道 ${crossAisle}`,
  closing: {
    close: '暂时封闭',
    open: '重新开放',
    now: (parts) => `暂时封闭：${parts.join('，')}`,
    cutOff: (places) =>
      `走不到 ${places.slice(0, 3).join('，')}${places.length > 3 ? ` 和另外 ${places.length - 3} 处` : ''}`,
    done: (lists, stops) => `改走别的路的路线：${count(lists)} 条。走不到的停靠：${count(stops)} 处。`,
  },
  level: '层',
  reachS: '够到要几秒',
  points: {
    draw: '画点和路',
    drawn: '由通道画成，还没保存',
    counts: (points, ways, locations) =>
      `${count(points)} 个点，${count(ways)} 条路，${count(locations)} 个货位`,
    pointOf: (point, locations) => `${point}：${count(locations)} 个货位`,
    point: '点',
    xMm: '向右，毫米',
    yMm: '向后，毫米',
    newPoint: '新的点',
    add: '增加点',
    remove: '删去点',
    wayTo: '路通往',
    newWay: '新的路通往',
    removeWay: '删去路',
    passing: (passing, from, to) =>
      ({ both: '双向', up: `只许 ${from} → ${to}`, down: `只许 ${to} → ${from}`, none: '封闭' })[passing],
    lengthMm: '长度，毫米',
    straight: (mm) => `直线：${count(mm)}`,
    place: '货位',
    placeHere: '放到这里',
    here: (ids) => (ids.length === 0 ? '这个点没有货位。' : `这里的货位：${ids.join('，')}`),
    useAisles: '回到通道',
  },
  undo: '撤销',
  save: '保存地图',
  saving: '正在保存…',
  useNames: '改回货位名称',
  savedNow: (version) => `已保存为第 ${version} 版，新的行走按它走。`,
  droppedNow: '行走又按货位名称了。',
  none: '还没有货位',
  noneBelow: '请先导入货位，第一张地图由货位生成。',
}
