import type { SiteColumnWords } from '#words/site-words'

/** 场地资料各列的中文标题和说明。 */
export const siteColumns: SiteColumnWords = {
  items: {
    sku: ['SKU 货号', '你的商品编号，处处用它称呼'],
    name: ['名称', '拣货员和打包员看到的'],
    unitWord: ['单位词', 'pack, bottle, jar, bag, piece, set …；留空：unit'],
    weightMg: ['重量', '一个单位连包装；留空：不知道，秤就无法核对'],
    lengthMm: ['长', '一个单位包好后的'],
    widthMm: ['宽', '一个单位包好后的'],
    heightMm: ['高', '一个单位包好后的'],
    tracking: ['跟踪方式', 'none、lot 或 serial；留空：none'],
    expires: ['会过期', '有没有保质期；留空：否'],
    fragile: ['易碎', '留空：否'],
    hazmat: ['危险品', '类别或说明；留空：无'],
    priceSen: ['价格', '一个单位，场地货币；留空：0'],
    shape: ['图形', '没有照片时怎么画；留空：盒子'],
    main: ['图形颜色', '主色；留空：由程序选'],
    accent: ['图形第二颜色', '留空：由程序选'],
    mark: ['图形文字', '图上的短字；留空：取自名称'],
  },
  codes: {
    code: ['条码', '条码下面的文字；GTIN 会核对末位'],
    sku: ['SKU 货号', '这里已有的商品'],
    kind: ['条码种类', 'gtin、alternate（其他码）或 case；留空：按条码和数量判断'],
    quantity: ['数量', '此码代表几个单位；留空：1'],
  },
  aisles: {
    aisle: ['通道', '与货位中的一样'],
    xMm: ['离第一条通道，毫米', '沿横通道的毫米数；第一条为 0'],
  },
  crossAisles: {
    afterBay: ['在第几格之后', '它前面的格数；第 1 格前面的那条为 0'],
    widthMm: ['宽度，毫米', '货架之间的毫米数'],
  },
  stretches: {
    aisle: ['通道', '地图上的通道'],
    afterBay: ['在第几格之后', '它从地图上的哪条横通道开始'],
    passing: ['通行', 'both 双向，up 按格数往上，down 往下，none 封闭'],
  },
  locations: {
    locationId: ['货位', '货架标签上的编号'],
    zone: ['分区', '有自己拣货员的区域'],
    aisle: ['通道', ''],
    side: ['侧', '通道的 left 或 right；留空：单数在左'],
    bay: ['列位', '沿通道数'],
    level: ['层', '从地面数；留空：1'],
    walkOrder: ['行走次序', '走到它的次序；留空：自动排，一条上去一条下来'],
    checkDigits: ['校验数字', '证明有人站在那里；留空：自动生成'],
  },
  stock: {
    locationId: ['货位', '这里已有的货位'],
    sku: ['SKU 货号', '这里已有的商品'],
    lot: ['批号', '只用于按批次跟踪的商品'],
    expiresOn: ['到期日', '会过期的商品必填'],
    quantity: ['数量', '现在那里有几个'],
  },
  totes: {
    toteId: ['周转箱', '标签上的编号'],
    wall: ['播种墙', '格口填所在的墙；空着：可移动的周转箱'],
  },
  consolidationPlaces: {
    place: ['位置', '标签上的编号'],
  },
  carts: {
    cartId: ['拣货车', '标签上的编号'],
    slots: ['格数', '能放几个周转箱'],
  },
  cartonTypes: {
    cartonTypeId: ['纸箱型号', '短代码，在架上和条码里'],
    name: ['名称', '打包员的叫法'],
    innerLengthMm: ['内长', ''],
    innerWidthMm: ['内宽', ''],
    innerHeightMm: ['内高', ''],
    tareG: ['皮重', '空纸箱的重量'],
    greatestGrossG: ['最大毛重', '装好后最重多少'],
  },
  people: {
    personId: ['人员', '你的员工编号，处处用它称呼'],
    name: ['姓名', ''],
    badge: ['工牌', '工牌上 "PBB" 之后的编号；大写字母、数字、连字符'],
    roles: ['角色', '一个或多个：picker, packer, supervisor, admin'],
    language: ['语言', 'en、ms 或 zh，首次登录时用；留空：en'],
  },
  stations: {
    stationId: ['工作站', '工位的编号'],
    name: ['名称', '大家的叫法'],
    place: ['卸放点', '为它送周转箱的地点代码；留空：无'],
  },
  reasons: {
    sort: ['问题', 'short、override、reprint、partial、takeOver 或 skip'],
    code: ['原因', '程序已有的代码之一'],
    english: ['英文', '你自己的说法；留空：用程序的'],
    malay: ['马来文', '你自己的说法；留空：用程序的'],
    chinese: ['中文', '你自己的说法；留空：用程序的'],
    offered: ['提供选择', '填否就不在屏幕上出现；留空：是'],
  },
}
