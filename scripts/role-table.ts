import { type CommandName, commands } from '#contract/commands'
import { type OverrideCommand, overrides } from '#contract/overrides'
import { type Role, roles } from '#domain/order'
import { commandWords } from './command-words.ts'

/** Whether somebody with only this role, or nobody, may give a command; what the station refuses else. */
export function mayGive(
  name: CommandName,
  who: Role | 'nobody',
): 'allowed' | 'sign-in-first' | 'not-your-role' {
  const { allowed } = commands[name]
  if (allowed === 'anybody') return 'allowed'
  if (who === 'nobody') return 'sign-in-first'
  return allowed === 'signed-in' || (allowed as readonly Role[]).includes(who) ? 'allowed' : 'not-your-role'
}

const holders = ['nobody', ...roles] as const

/** The page docs/roles.md, made from the tables of commands and overrides. */
export function roleTable(): string {
  const rows = (Object.keys(commands) as CommandName[]).map((name) => {
    const marks = holders.map((who) => (mayGive(name, who) === 'allowed' ? 'yes' : '–'))
    return `| \`${name}\` | ${commandWords[name]} | ${marks.join(' | ')} | ${leaveMark(name)} |`
  })
  return `# Who may do what
Made from \`contract/commands.ts\` and \`contract/overrides.ts\` by \`node scripts/write-roles.ts\`; \`station/roles.test.ts\` compares this page with them and gives every command as every role to a real station. People may have several roles. At a locked seat only what *nobody* may do is answered.

| command | to | nobody | picker | packer | supervisor | administrator | leave |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

**Leave** is the badge **and** PIN of a supervisor or an administrator, given at the seat of whoever gives the command, for that one command, with a reason. \`always\`: without it the command is refused with \`override-needed\` and the seat asks for the badge. \`sometimes\`: only in the case its line names last. The one who gives the command stays signed in. The log names both (\`override-given\`).
`
}

const leaveMark = (name: CommandName): string =>
  Object.hasOwn(overrides, name) ? overrides[name as OverrideCommand].needed : ''
