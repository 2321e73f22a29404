import type { CodeWords } from '#words/kinds'

/** 设备出问题时的说法和步骤。 */
export const deviceTroubles: CodeWords['deviceTroubles'] = {
  'program-missing': {
    pill: '没有程序',
    say: (device) => `找不到${device}的程序`,
    steps: ['请管理员在设备里检查路径', '先用扫描和触摸继续'],
  },
  'program-ended': {
    pill: '程序停了',
    say: (device) => `${device}的程序停了`,
    steps: ['它会自己重新启动', '先用扫描和触摸继续'],
  },
  'paper-out': {
    pill: '面单纸用完',
    say: (device) => `给${device}装面单纸`,
    steps: ['打开盖子，放入整卷新纸', '盖上，听到“咔”一声', '按一下圆形按钮'],
  },
  'ribbon-out': {
    pill: '碳带用完',
    say: (device) => `更换${device}的碳带`,
    steps: ['打开盖子，取出旧碳带', '装上新碳带并拉紧', '盖上，听到“咔”一声'],
  },
  'head-open': {
    pill: '盖子没关',
    say: (device) => `关好${device}的盖子`,
    steps: ['检查纸卷放正', '两边一起按下，听到“咔”一声', '按一下圆形按钮'],
  },
  'other-head': {
    pill: '分辨率不符',
    say: (device) => `${device}的分辨率与设置不同`,
    steps: ['请管理员在“设备”里选择它的分辨率', '然后重新打印'],
  },
  'other-language': {
    pill: '别的打印机的面单',
    say: (device) => `这张面单是给别的打印机做的，不是${device}`,
    steps: ['在纸张列表中交给别的打印机', '或者在那里取消它，再重新打印'],
  },
  'too-narrow': {
    pill: '打印机太窄',
    say: (device) => `这张面单比${device}能打的宽`,
    steps: ['在纸张列表中交给别的打印机', '或者问管理员这种面单用哪台打印机'],
  },
  'moved-off': {
    pill: '超出面单',
    say: (device) => `${device}的偏移会让内容超出这张面单`,
    steps: ['在纸张列表中交给别的打印机', '或者请管理员在“设备”中减小右移和下移'],
  },
  paused: {
    pill: '已暂停',
    say: (device) => `${device}已暂停`,
    steps: ['按一下暂停键', '等灯停止闪烁'],
  },
  hot: {
    pill: '过热',
    say: (device) => `${device}过热`,
    steps: ['打开盖子晾两分钟', '盖上，听到“咔”一声'],
  },
  cutter: {
    pill: '切刀卡住',
    say: (device) => `清理${device}的切刀`,
    steps: ['关掉打印机', '把卡住的面单往前拉出', '重新开机'],
  },
  fault: {
    pill: '故障',
    say: (device) => `${device}有故障`,
    steps: ['关机，数到五，再开机', '如果灯还是红的，请叫主管'],
  },
  'no-such-port': {
    pill: '没插好',
    say: (device) => `请插上${device}`,
    steps: ['两头的线都插紧', '看电源灯亮不亮', '会自动连接'],
  },
  'port-busy': {
    pill: '被占用',
    say: (device) => `${device}被别的程序占用`,
    steps: ['关掉那个程序', '会自动连接'],
  },
  unplugged: {
    pill: '线掉了',
    say: (device) => `请重新插上${device}`,
    steps: ['两头的线都插紧', '看电源灯亮不亮', '会自动连接'],
  },
  'refused-connection': {
    pill: '连不上',
    say: (device) => `${device}拒绝连接`,
    steps: ['看机器开了没有', '检查网线', '还是不行就叫主管'],
  },
  'no-answer': {
    pill: '没有回应',
    say: (device) => `${device}没有回应`,
    steps: ['看机器开了没有', '两头的线都插紧', '关机，数到五，再开机'],
  },
  unreadable: {
    pill: '设置不对',
    say: (device) => `${device}发来的看不懂`,
    steps: ['请管理员检查速率和端口', '先到别的打包台做'],
  },
  overload: {
    pill: '超载',
    say: (device) => `拿开${device}上的东西`,
    steps: ['全部拿开', '等归零', '再放上纸箱'],
  },
  underload: {
    pill: '秤盘没放好',
    say: (device) => `检查${device}的秤盘`,
    steps: ['把秤盘放好', '全部拿开，等归零'],
  },
  'needs-zero': {
    pill: '要归零',
    say: (device) => `把${device}归零`,
    steps: ['全部拿开', '按秤上的 ZERO', '再放上纸箱'],
  },
  'not-a-weight': {
    pill: '不是重量单位',
    say: (device) => `${device}显示的不是重量`,
    steps: ['它在计件，或者单位这里不认识', '按秤上的 UNIT，直到显示 kg'],
  },
  'folder-unwritable': {
    pill: '文件夹锁住',
    say: (device) => `${device}写不进文件夹`,
    steps: ['请管理员检查文件夹', '文件已保留，稍后再写'],
  },
  restarting: {
    pill: '正在重新启动',
    say: (device) => `${device}马上重新连接`,
    steps: ['等这个提示消失', '没有反应的条码请再扫一次'],
  },
  'window-behind': {
    pill: '窗口不在前面',
    say: (device) => `把本窗口放到前面，${device}才能用`,
    steps: ['在 Packbench 窗口里点一下', '这个扫描器像键盘一样打字：窗口在前面时才能用'],
  },
  'caps-lock': {
    pill: '大写锁定已开',
    say: () => '请关闭大写锁定',
    steps: ['按一下大写锁定键', '再扫一次'],
  },
  alike: {
    pill: '分不清哪一台',
    say: (device) => `${device}与同型号的另一台分不清`,
    steps: ['请插回原来的端口', '或请管理员在设置里选择它的端口'],
  },
  layout: {
    pill: '键盘设置不同',
    say: (device) => `${device}按另一种键盘打字`,
    steps: ['请管理员在设置里选择它的键盘', '先用别的扫描器，或输入条码'],
  },
  'not-set-up': {
    pill: '没有设打印机',
    say: () => '没有打印机可用',
    steps: ['请管理员添加打印机', '面单会先保留', '纸箱先放一边'],
  },
  'queue-unknown': {
    pill: '打印队列不见',
    say: (device) => `找不到${device}的打印队列`,
    steps: ['请管理员检查打印队列', '文件已保留，稍后再打'],
  },
  'queue-stopped': {
    pill: '打印队列停止',
    say: (device) => `${device}的打印队列已停止`,
    steps: ['请管理员启动打印队列', '文件已保留，稍后再打'],
  },
  'queue-raw': {
    pill: '队列没有驱动',
    say: (device) => `${device}的打印队列没有驱动程序`,
    steps: ['请管理员换一个有驱动程序的队列', '文件已保留，稍后再打'],
  },
  'other-media': {
    pill: '纸张尺寸不对',
    say: (device) => `${device}没有这种纸`,
    steps: ['请管理员在“设备”里改纸张', '文件已保留，稍后再打'],
  },
  'printer-asks': {
    pill: '需要处理',
    say: (device) => `看看${device}需要什么`,
    steps: ['它的显示屏会说明缺什么或哪里没关', '加纸或碳粉，取出卡纸，关好盖门', '它会自己继续'],
  },
}
