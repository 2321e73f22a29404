import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import {
  mostPaperRules,
  type PaperRuleAnswers,
  type PaperRulesView,
  type TriedPaper,
} from '#contract/paper-rules'
import { type PaperRule, paperTraits } from '#domain/paper-rule'
import { useWords } from '#renderer/language/words.tsx'
import { languageName } from '#renderer/screens/language-actions'
import { useRead } from '#renderer/store/desk-reads'
import { dayAndClock } from '#words/format'
import type { Words } from '#words/say'
import { PaperRuleForm, type PrinterName } from './paper-rule-form.tsx'
import { SettingPanel } from './setting-panel.tsx'
import { Notice } from './states.tsx'
import { type DeskCommand, useDeskCommand } from './use-desk-command.ts'

/** Which papers which orders get; changed as a whole, and tried on an order before it counts. */
export const PaperRules = ({ view }: { view: SettingsView }) => {
  const { rules: say } = useWords().papers
  const [shown, show] = useState<number | null>(null)
  const { data } = useRead('paperRules', { version: shown })
  return (
    <SettingPanel of="paperRules" title={say.title} data-testid="paper-rules">
      <div className="dim small">{say.below}</div>
      {data !== undefined && (
        <RulesDraft key={shown === null ? 'newest' : data.version} view={view} saved={data} show={show} />
      )}
    </SettingPanel>
  )
}

interface Draft {
  view: SettingsView
  saved: PaperRulesView
  show: (version: number | null) => void
}

/** Rules as somebody changes them; what others save meanwhile is told when these are saved. */
const RulesDraft = ({ view, saved, show }: Draft) => {
  const { rules: say } = useWords().papers
  const [rules, setRules] = useState(saved.rules)
  const [begun, setBegun] = useState({ rules: saved.rules, version: saved.current, shown: saved.version })
  const command = useDeskCommand()
  const isChanged = rules !== begun.rules || begun.shown !== begun.version
  const saveAs = async (why: string): Promise<void> => {
    const told = await command.give('savePaperRules', { version: begun.version, rules, why }, (now) => {
      setBegun({ rules, version: now.version, shown: now.version })
      return say.saved(String(now.version))
    })
    if (told) show(null)
  }
  const earlier = (place: number): void => {
    const moved = [...rules]
    moved.splice(place - 1, 0, ...moved.splice(place, 1))
    setRules(moved)
  }
  return (
    <>
      {rules.length === 0 && <div>{say.none}</div>}
      {rules.map((rule, place) => (
        <div key={rule.name} className="settings-row paper-rule" data-testid={`paper-rule-${place}`}>
          <RuleText rule={rule} couriers={view.couriers} />
          {place > 0 && (
            <Button ml="auto" data-testid={`earlier-paper-rule-${place}`} onClick={() => earlier(place)}>
              {say.up}
            </Button>
          )}
          <Button
            {...(place === 0 && { ml: 'auto' })}
            data-testid={`remove-paper-rule-${place}`}
            onClick={() => setRules(rules.filter((one) => one !== rule))}
          >
            {say.remove}
          </Button>
        </div>
      ))}
      {rules.length < mostPaperRules && (
        <PaperRuleForm
          couriers={view.couriers}
          printers={printersIn(view)}
          taken={rules.map(({ name }) => name)}
          add={(rule) => setRules([...rules, rule])}
        />
      )}
      <TryOrder rules={rules} command={command} />
      <div className="settings-row">
        <Versions view={view} saved={saved} shown={begun.shown} show={show} />
        {isChanged && <Save busy={command.busy} save={saveAs} />}
      </div>
      {command.outcome !== null && <Notice tone={command.outcome.role}>{command.outcome.text}</Notice>}
    </>
  )
}

/** The printers that rules may name: those of this station. */
const printersIn = ({ deviceConfigs }: SettingsView): PrinterName[] =>
  deviceConfigs.flatMap(({ name, kind }) =>
    kind === 'label-printer' || kind === 'document-printer' ? [{ name, kind }] : [],
  )

const Versions = ({ view, saved, shown, show }: Draft & { shown: number }) => {
  const { rules: say } = useWords().papers
  if (saved.versions.length === 0) return null
  return (
    <Select
      label={say.version}
      allowDeselect={false}
      w="36rem"
      data={saved.versions.map(({ version, savedBy, savedAt, why }) => ({
        value: String(version),
        label: [version, savedBy, dayAndClock(savedAt, view.site.timeZone), why].join(' · '),
      }))}
      value={String(shown)}
      data-testid="choose-paper-rules-version"
      onChange={(value) => show(Number(value) === saved.current ? null : Number(value))}
    />
  )
}

const Save = ({ busy, save }: { busy: boolean; save: (why: string) => Promise<void> }) => {
  const { rules: say } = useWords().papers
  const [why, setWhy] = useState('')
  return (
    <>
      <span className="dim">{say.unsaved}</span>
      <TextInput
        ml="auto"
        label={say.why}
        maxLength={300}
        value={why}
        data-testid="input-paper-rules-why"
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <Button
        variant="filled"
        disabled={busy || why.trim().length < 3}
        data-testid="button-save-paper-rules"
        onClick={() => void save(why)}
      >
        {say.save}
      </Button>
    </>
  )
}

/** What a rule says, in one line. */
const RuleText = ({ rule, couriers }: { rule: PaperRule; couriers: SettingsView['couriers'] }) => {
  const words = useWords()
  const { rules: say, kinds, moments } = words.papers
  const { name, paper, at, copies, printer, language } = rule
  const what = [
    kinds[paper],
    moments[at],
    ...(copies > 1 ? [say.times(String(copies))] : []),
    ...(printer === null ? [] : [printer]),
    ...(language === null ? [] : [languageName(words, language)]),
  ]
  return (
    <span>
      <b>{name}</b> · {aboutOf(rule, couriers, say)} → {what.join(' · ')}
    </span>
  )
}

function aboutOf(
  { of }: PaperRule,
  couriers: SettingsView['couriers'],
  say: Words['papers']['rules'],
): string {
  const countries = of.countries.join(', ')
  const parts = [
    of.courierIds.map((id) => couriers.find(({ courierId }) => courierId === id)?.name ?? id).join(', '),
    of.kinds.map((kind) => say.orderKinds[kind]).join(', '),
    of.customerRefs.join(', '),
    of.except && countries !== '' ? say.butNot(countries) : countries,
    ...paperTraits.map((trait) =>
      of[trait] === null ? '' : of[trait] ? say.traits[trait] : say.without(say.traits[trait]),
    ),
  ].filter((part) => part !== '')
  return parts.length === 0 ? say.all : parts.join(' · ')
}

type Tried = PaperRuleAnswers['tryPaperRules']

/** Asks what an order would get by the rules as they stand here. */
const TryOrder = ({ rules, command }: { rules: PaperRule[]; command: DeskCommand }) => {
  const { rules: say } = useWords().papers
  const [orderNumber, setNumber] = useState('')
  const [tried, setTried] = useState<{ rules: PaperRule[]; answer: Tried } | null>(null)
  const look = (): Promise<boolean> =>
    command.give('tryPaperRules', { rules, orderNumber }, (answer) => {
      setTried({ rules, answer })
      return null
    })
  return (
    <>
      <form
        className="settings-row"
        onSubmit={(event) => {
          event.preventDefault()
          if (orderNumber.trim() !== '') void look()
        }}
      >
        <TextInput
          label={say.tryOrder}
          maxLength={80}
          w="22rem"
          value={orderNumber}
          data-testid="input-try-paper-order"
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <Button
          type="submit"
          disabled={command.busy || orderNumber.trim() === ''}
          data-testid="button-try-paper-rules"
        >
          {say.try}
        </Button>
      </form>
      {tried?.rules === rules && <WouldGet {...tried.answer} />}
    </>
  )
}

const WouldGet = ({ orderNumber, papers }: Tried) => {
  const { rules: say } = useWords().papers
  const due = papers.filter(({ at }) => at !== 'byHand')
  return (
    <div data-testid="papers-tried">
      <b>{say.wouldGet(orderNumber)}</b>
      {due.length === 0 && <div>{say.getsNothing}</div>}
      {due.map((one) => (
        <WouldGetRow key={one.paper} {...one} />
      ))}
    </div>
  )
}

const WouldGetRow = ({ paper, at, copies, rule, printerName, hasData }: TriedPaper) => {
  const { rules: say, kinds, moments } = useWords().papers
  const parts = [
    moments[at],
    ...(copies > 1 ? [say.times(String(copies))] : []),
    rule ?? say.byStation,
    hasData ? (printerName ?? say.noPrinter) : say.noData,
  ]
  return (
    <div className={hasData ? '' : 'dim'}>
      <b>{kinds[paper]}</b> · {parts.join(' · ')}
    </div>
  )
}
