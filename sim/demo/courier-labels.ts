import type { OmsChild } from '#sim/shift/oms-child'

/** From now on the first courier of the demo makes its labels itself, as PDF; answers its name, null where there is none. */
export async function firstCourierMakesLabels(
  oms: Pick<OmsChild, 'master' | 'admin'>,
): Promise<string | null> {
  const [courier] = (await oms.master()).couriers
  if (courier === undefined) return null
  await oms.admin('labels', { courierId: courier.courierId, manner: 'label' })
  return courier.name
}
