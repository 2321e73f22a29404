import { Button, MultiSelect, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SettingsView } from '#contract/desk-views'
import { mostPaperCopies } from '#contract/paper-rules'
import { type DocumentMoment, documents, type OrderPaper, orderPapers } from '#domain/document'
import { wholeLanguages } from '#domain/language'
import { type OrderKind, orderKinds } from '#domain/order'
import { everyOrder, type PaperOrders, type PaperRule, paperTraits } from '#domain/paper-rule'
import { type PaperKind, printerOf } from '#domain/print-route'
import { useWords } from '#renderer/language/words.tsx'
import { languageName } from '#renderer/screens/language-actions'

/** A printer a rule may name, by its name and what it prints on. */
export interface PrinterName {
  name: string
  kind: (typeof printerOf)[PaperKind]
}

interface Form {
  couriers: SettingsView['couriers']
  printers: readonly PrinterName[]
  /** Names that other rules have. */
  taken: readonly string[]
  add: (rule: PaperRule) => void
}

const blank: PaperRule = {
  name: '',
  paper: 'invoiceCopy',
  at: documents.invoiceCopy.moments[0],
  copies: 1,
  printer: null,
  language: null,
  of: everyOrder,
}

/** Makes one more rule: of which orders, which paper, when and how many. */
export const PaperRuleForm = ({ couriers, printers, taken, add }: Form) => {
  const { rules, kinds, moments } = useWords().papers
  const [rule, setRule] = useState(blank)
  const set = (part: Partial<PaperRule>): void => setRule({ ...rule, ...part })
  const name = rule.name.trim()
  const ready = name !== '' && !taken.includes(name)
  return (
    <div className="device-form paper-rule-form" data-testid="paper-rule-form">
      <TextInput
        label={rules.name}
        maxLength={60}
        value={rule.name}
        data-testid="input-paper-rule-name"
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <Select
        label={rules.paper}
        allowDeselect={false}
        data={orderPapers.map((value) => ({ value, label: kinds[value] }))}
        value={rule.paper}
        data-testid="choose-paper-rule-paper"
        onChange={(value) => {
          const paper = (value ?? rule.paper) as OrderPaper
          set({ paper, at: documents[paper].moments[0], printer: null })
        }}
      />
      <Select
        label={rules.at}
        allowDeselect={false}
        data={documents[rule.paper].moments.map((value) => ({ value, label: moments[value] }))}
        value={rule.at}
        data-testid="choose-paper-rule-at"
        onChange={(at) => set({ at: (at ?? rule.at) as DocumentMoment })}
      />
      <NumberInput
        label={rules.copies}
        min={1}
        max={mostPaperCopies}
        allowDecimal={false}
        clampBehavior="strict"
        value={rule.copies}
        data-testid="input-paper-rule-copies"
        onChange={(copies) => set({ copies: Math.max(1, Number(copies) || 1) })}
      />
      <WayOut rule={rule} printers={printers} set={set} />
      <Orders of={rule.of} couriers={couriers} change={(of) => set({ of })} />
      <Button
        data-testid="button-add-paper-rule"
        disabled={!ready}
        onClick={() => {
          add({ ...rule, name })
          setRule(blank)
        }}
      >
        {rules.add}
      </Button>
    </div>
  )
}

interface WayOutForm {
  rule: PaperRule
  printers: Form['printers']
  set: (part: Partial<PaperRule>) => void
}
/** From which printer it comes, and what it is written in; left open it is settled as for any paper. */
const WayOut = ({ rule, printers, set }: WayOutForm) => {
  const words = useWords()
  const { rules } = words.papers
  const names = printers.filter(({ kind }) => kind === printerOf[rule.paper]).map(({ name }) => name)
  return (
    <>
      <Select
        label={rules.printer}
        allowDeselect={false}
        data={[
          { value: '', label: rules.anyPrinter },
          ...[...new Set(names)].map((name) => ({ value: name, label: name })),
        ]}
        value={rule.printer ?? ''}
        data-testid="choose-paper-rule-printer"
        onChange={(name) => set({ printer: name === '' ? null : name })}
      />
      <Select
        label={rules.language}
        allowDeselect={false}
        data={[
          { value: '', label: rules.anyLanguage },
          ...wholeLanguages.map((value) => ({
            value,
            label: languageName(words, value),
          })),
        ]}
        value={rule.language ?? ''}
        data-testid="choose-paper-rule-language"
        onChange={(value) => set({ language: wholeLanguages.find((one) => one === value) ?? null })}
      />
    </>
  )
}

interface OrdersForm {
  of: PaperOrders
  couriers: Form['couriers']
  change: (of: PaperOrders) => void
}
/** Which orders a rule is about; what is left empty is no matter. */
const Orders = ({ of, couriers, change }: OrdersForm) => {
  const { rules } = useWords().papers
  const set = (part: Partial<PaperOrders>): void => change({ ...of, ...part })
  const choices = [
    { value: '', label: rules.anyway },
    { value: 'yes', label: rules.yes },
    { value: 'no', label: rules.no },
  ]
  return (
    <>
      <MultiSelect
        label={rules.couriers}
        placeholder={of.courierIds.length === 0 ? rules.anyway : ''}
        data={couriers.map(({ courierId, name }) => ({ value: courierId, label: name }))}
        value={of.courierIds}
        data-testid="choose-paper-rule-couriers"
        onChange={(courierIds) => set({ courierIds })}
      />
      <MultiSelect
        label={rules.kinds}
        placeholder={of.kinds.length === 0 ? rules.anyway : ''}
        data={orderKinds.map((value) => ({ value, label: rules.orderKinds[value] }))}
        value={of.kinds}
        onChange={(kinds) => set({ kinds: kinds as OrderKind[] })}
      />
      <TagsInput
        label={rules.customers}
        placeholder={of.customerRefs.length === 0 ? rules.anyway : ''}
        value={of.customerRefs}
        onChange={(customerRefs) => set({ customerRefs })}
      />
      <TagsInput
        label={rules.countries}
        placeholder={of.countries.length === 0 ? rules.anyway : ''}
        value={of.countries}
        data-testid="input-paper-rule-countries"
        onChange={(countries) => set({ countries: countries.map(countryOf).filter(isCountry) })}
      />
      <Switch
        label={rules.except}
        checked={of.except}
        data-testid="switch-paper-rule-except"
        onChange={({ currentTarget }) => set({ except: currentTarget.checked })}
      />
      {paperTraits.map((trait) => (
        <Select
          key={trait}
          label={rules.traits[trait]}
          allowDeselect={false}
          data={choices}
          value={of[trait] === null ? '' : of[trait] ? 'yes' : 'no'}
          data-testid={`choose-paper-rule-${trait}`}
          onChange={(value) => set({ [trait]: value === '' ? null : value === 'yes' })}
        />
      ))}
    </>
  )
}

const countryOf = (text: string): string => text.trim().toUpperCase()
const isCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text)
