import type { PeopleRefusal } from '#domain/refusal/people'
import { readable } from '#words/format'
import type { RefusalWords } from '#words/table'
import { known } from '#words/table'
import { codes } from '#words/zh/codes'

/** 关于谁坐在哪里、谁可以做什么的拒绝。 */
export const peopleRefusals: RefusalWords<PeopleRefusal> = {
  'unknown-badge': () => ({ say: '工牌未登记', next: '请用密码登录，或请主管登记工牌。' }),
  'badge-void': () => ({ say: '这张工牌已作废', next: '请用新工牌，或找管理员发一张。' }),
  'badge-needed': () => ({ say: '请先扫工牌', next: '主管用工牌和密码登录。' }),
  'no-pin': ({ name }) => ({ say: '还没有密码', next: `${name}：请找管理员要一次性密码。` }),
  'wrong-pin': ({ triesLeft }) => ({ say: '密码错误', next: `还可以试 ${triesLeft} 次，请重新输入。` }),
  'pin-locked': ({ waitS, whole }) => ({
    say: '密码已锁定',
    next: whole
      ? `本站错误密码太多，请等 ${Math.ceil(waitS / 60)} 分钟。`
      : `错误次数太多。等 ${Math.ceil(waitS / 60)} 分钟，或找管理员。`,
  }),
  'trivial-pin': () => ({ say: '太容易猜到', next: '不要连号、成对或同一个数字。请换一个。' }),
  'same-pin': () => ({ say: '这就是现在的密码', next: '请换一个。' }),
  'seat-locked': ({ by }) => ({
    say: '已锁定，请先扫工牌',
    next: by === '' ? '没有计数。' : `${by} 的工作还开着，没有计数。`,
  }),
  'override-needed': () => ({ say: '需要主管批准', next: '主管在这里扫工牌并输密码。' }),
  'admin-exists': () => ({ say: '已经有管理员了', next: '请管理员在办公台的人员页添加您。' }),
  'last-admin': () => ({ say: '这是最后一位管理员', next: '要先有另一位设了密码的管理员。' }),
  'person-inactive': ({ name }) => ({ say: '已不在这里工作', next: `请先恢复 ${name} 的工作。` }),
  'not-your-role': ({ needed }) => ({
    say: '您没有这个权限',
    next: `只限：${known(codes.roles, needed)}。请找主管。`,
  }),
  'sign-in-first': () => ({ say: '请先登录', next: '扫工牌，或用密码登录。' }),
  'no-such-person': ({ text }) => ({ say: '没有这个人', next: `名单里没有 ${readable(text)}，请扫工牌。` }),
  'supervisor-needed': () => ({ say: '需要主管批准', next: '主管请扫工牌并输入密码。' }),
}
