import {
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  MultiSelect,
  NumberInput,
  PasswordInput,
  Select,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core'

const roles = ['ask', 'saved', 'refused', 'attention', 'away', 'kraft'] as const
type Role = (typeof roles)[number]

/** Ten steps around the light fill at step 6, for the few places where Mantine asks for a step. */
const steps = (...ten: MantineColorsTuple): MantineColorsTuple => ten
const colors: Record<Role, MantineColorsTuple> = {
  ask: steps(
    '#eceefd',
    '#e5e8fc',
    '#c4cbf7',
    '#9da8f0',
    '#7685e8',
    '#4a5bd9',
    '#2334c4',
    '#1e2dab',
    '#18258d',
    '#121b69',
  ),
  saved: steps(
    '#ebf8f0',
    '#dcf2e4',
    '#b4e1c6',
    '#86cca4',
    '#55b27f',
    '#268e5a',
    '#0a6a3b',
    '#085a32',
    '#064828',
    '#04341d',
  ),
  refused: steps(
    '#fdeeed',
    '#fce4e3',
    '#f5bcba',
    '#eb8d8c',
    '#de5d60',
    '#c9353e',
    '#b1101e',
    '#970e1a',
    '#780b14',
    '#58080f',
  ),
  attention: steps(
    '#fff7e5',
    '#fff0cc',
    '#ffe5a6',
    '#ffda80',
    '#ffd059',
    '#ffc845',
    '#ffc233',
    '#d99f1c',
    '#a87810',
    '#754700',
  ),
  away: steps(
    '#eef0f4',
    '#e3e6ed',
    '#c8cdd9',
    '#a9b1c2',
    '#8791a7',
    '#65708a',
    '#465066',
    '#3b4457',
    '#2f3646',
    '#232834',
  ),
  kraft: steps(
    '#fbf6ee',
    '#f3e6d0',
    '#e8d2ae',
    '#e0c497',
    '#d9b986',
    '#d4b17d',
    '#d0aa77',
    '#ae8653',
    '#8e6a3a',
    '#6b4f27',
  ),
}

const deskField = { size: 'md' } as const

/** Mantine in the look of Packbench; the colours themselves come from the roles of tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  primaryColor: 'ask',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 'sm',
  radius: { sm: '8px', md: '12px', lg: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  colors,
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      vars: () => ({
        root: { '--button-height': '2.75rem', '--button-padding-x': '1.1rem', '--button-fz': '1rem' },
      }),
    }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none' } }),
    Checkbox: Checkbox.extend({ defaultProps: { radius: 4, size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: deskField }),
    NumberInput: NumberInput.extend({ defaultProps: deskField }),
    PasswordInput: PasswordInput.extend({ defaultProps: deskField }),
    Select: Select.extend({ defaultProps: deskField }),
    MultiSelect: MultiSelect.extend({ defaultProps: deskField }),
    TagsInput: TagsInput.extend({ defaultProps: deskField }),
    Textarea: Textarea.extend({ defaultProps: deskField }),
  },
})

const ground: Record<string, string> = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--refused-text)',
  '--mantine-color-anchor': 'var(--ask-text)',
}

const filled = Object.fromEntries(
  roles.flatMap((role) => {
    const text = role === 'kraft' ? 'var(--ink)' : `var(--${role}-text)`
    return [
      [`--mantine-color-${role}-filled`, `var(--${role})`],
      [`--mantine-color-${role}-filled-hover`, `var(--${role})`],
      [`--mantine-color-${role}-light`, role === 'kraft' ? 'var(--kraft-light)' : `var(--${role}-soft)`],
      [
        `--mantine-color-${role}-light-hover`,
        role === 'kraft' ? 'var(--kraft-light)' : `var(--${role}-soft)`,
      ],
      [`--mantine-color-${role}-light-color`, text],
      [`--mantine-color-${role}-outline`, text],
      [`--mantine-color-${role}-text`, text],
    ]
  }),
)

/** Points Mantine's own variables at our roles, which differ between the three themes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    ...ground,
    ...filled,
    '--mantine-primary-color-filled': 'var(--ask)',
    '--mantine-primary-color-filled-hover': 'var(--ask)',
    '--mantine-primary-color-contrast': 'var(--on-ask)',
    '--mantine-font-family': 'var(--font)',
  },
  light: { ...ground, ...filled },
  dark: { ...ground, ...filled },
})
