import type { PersonView } from '#contract/seat-view'
import type { Role } from '#domain/order'
import { useWords } from '#renderer/language/words.tsx'
import { Icon, type IconName } from '#renderer/parts/icon.tsx'
import { Mark } from '#renderer/parts/mark.tsx'
import { useCommand, useFloor } from '#renderer/store/floor-context.tsx'
import type { DeskPage } from '#renderer/store/floor-store'

const pages: { page: DeskPage; icon: IconName; only?: Role }[] = [
  { page: 'waves', icon: 'waves' },
  { page: 'plan', icon: 'plan' },
  { page: 'shift', icon: 'clock' },
  { page: 'exceptions', icon: 'exceptions' },
  { page: 'setApart', icon: 'damaged' },
  { page: 'messages', icon: 'messages' },
  { page: 'devices', icon: 'devices' },
  { page: 'labels', icon: 'label' },
  { page: 'people', icon: 'person', only: 'admin' },
  { page: 'map', icon: 'map' },
  { page: 'goods', icon: 'moveGoods' },
  { page: 'siteData', icon: 'siteData' },
  { page: 'settings', icon: 'settings' },
]

const Link = (props: {
  name: string
  icon: IconName
  word: string
  count: number
  /** Said of them where somebody should have looked by now; null where nobody is late. */
  late: string | null
  on: boolean
  press: () => void
}) => (
  <button
    type="button"
    className="rail-link"
    data-testid={`rail-${props.name}`}
    data-on={props.on}
    title={props.late ?? props.word}
    aria-current={props.on ? 'page' : undefined}
    onClick={props.press}
  >
    <Icon of={props.icon} />
    <span>{props.word}</span>
    {props.count > 0 && (
      <b className="rail-count" data-late={props.late !== null}>
        {props.late !== null && <Icon of="clock" />}
        {props.count}
      </b>
    )}
  </button>
)

/** The pages of the desk; a number beside one means that somebody must look, a clock with it that they should have by now. */
export const Rail = ({
  page,
  person,
  counts,
  late,
}: {
  page: DeskPage
  person: PersonView | null
  counts: Partial<Record<DeskPage, number>>
  late: Partial<Record<DeskPage, string | null>>
}) => {
  const { rail } = useWords().desk
  const go = useFloor((state) => state.go)
  const command = useCommand()
  return (
    <nav className="rail">
      <div className="rail-brand">
        <Mark />
        <span>Packbench</span>
      </div>
      {pages
        .filter(({ only }) => only === undefined || person?.roles.includes(only))
        .map(({ page: one, icon }) => (
          <Link
            key={one}
            name={one}
            icon={icon}
            word={rail[one]}
            count={counts[one] ?? 0}
            late={late[one] ?? null}
            on={one === page}
            press={() => go({ place: 'desk', page: one })}
          />
        ))}
      <div className="rail-foot">
        <Link
          name="floor"
          icon="home"
          word={rail.floor}
          count={0}
          late={null}
          on={false}
          press={() => go({ place: 'floor' })}
        />
        <Link
          name="sign-out"
          icon="person"
          word={person?.name ?? ''}
          count={0}
          late={null}
          on={false}
          press={() => void command('signOut', {})}
        />
      </div>
    </nav>
  )
}
