import type { SourceRefusal } from '#domain/refusal/sources'
import { count } from '#words/format'
import type { RefusalWords } from '#words/table'

/** Refusals about the order systems, in Chinese. */
export const sourceRefusals: RefusalWords<SourceRefusal> = {
  'source-silent': ({ name }) => ({ say: `${name} 没有应答`, next: '没有任何改动。请稍后再试。' }),
  'too-many-sources': ({ most }) => ({
    say: '不能再添加订单系统',
    next: `一个站最多接 ${count(most)} 个。请先移除一个。`,
  }),
  'mapping-untried': () => ({
    say: '请先用真实订单试用',
    next: '没有任何改动。请试用这些字段；没有订单因此出错后才能启用。',
  }),
  'source-in-use': ({ name, messages, orders }) => ({
    say: `${name} 还不能移除`,
    next: `还有 ${count(orders)} 个订单未发出，${count(messages)} 条消息未处理完。请先完成。`,
  }),
}
