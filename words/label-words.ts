import type { TemplateFault } from '#domain/label-template/faults'
import type { Condition, FieldName } from '#domain/label-template/fields'
import type { SampleName } from '#domain/label-template/samples'
import type {
  ElementKind,
  TemplateKind,
  TemplateSymbology,
  TextElement,
} from '#domain/label-template/template'
import type { LabelTemplateRefusal } from '#domain/refusal/labels'
import type { RefusalWords, Sentences } from '#words/table'

/** About layouts of labels that cannot be saved or opened. */
/** The page where a supervisor lays out labels. */
export interface LabelWords {
  refusals: RefusalWords<LabelTemplateRefusal>
  kinds: Record<TemplateKind, string>
  faults: Sentences<TemplateFault, 'fault', (elementId: string) => string, string>
  elements: Record<ElementKind, string>
  symbologies: Record<TemplateSymbology, string>
  fits: Record<TextElement['fit'], string>
  aligns: Record<TextElement['align'], string>
  comparisons: Record<Condition['is'], string>
  fields: Record<FieldName, string>
  samples: Record<SampleName, string>
  page: {
    label: string
    inUse: string
    changed: string
    allCouriers: string
    ofCourier: string
    ours: string
    oursBelow: string
    version: (version: number) => string
    design: string
    useIt: string
    whyUse: string
    used: string
    versions: string
  }
  designer: {
    back: string
    undo: string
    redo: string
    add: string
    remove: string
    twin: string
    higher: string
    lower: string
    elements: string
    grid: string
    sample: string
    chosen: string
    nothingChosen: string
    nothingChosenBelow: string
    left: string
    top: string
    width: string
    height: string
    turn: string
    text: string
    insert: string
    size: string
    bold: string
    white: string
    align: string
    fit: string
    symbology: string
    module: string
    line: string
    choosePicture: string
    siteLogo: string
    pictureWrong: Record<'not-png' | 'too-heavy' | 'too-many-dots' | 'unreadable', string>
    conditions: string
    conditionsNone: string
    addCondition: string
    paperWidth: string
    paperHeight: string
    notShown: string
    fine: string
    found: (faults: number) => string
    whole: string
    check: string
    checking: string
    checked: string
    print: string
    printed: string
    toFile: string
    savedFile: (path: string) => string
    fromFile: string
    save: string
    saved: (version: number) => string
    why: string
    unsaved: string
    leave: string
    canvas: string
    keys: string
  }
}
