import type { FieldName } from '#domain/label-template/fields'
import type { PaperFault } from '#domain/paper-template/faults'
import type { PaperColumn, PaperField, PaperList } from '#domain/paper-template/fields'
import type { BlockKind, PaperPlace, TextBlock } from '#domain/paper-template/template'
import type { Sentences } from '#words/table'

/** What a supervisor reads where A4 papers are laid out, beside the words for labels. */
export interface PaperLayoutWords {
  faults: Sentences<PaperFault, 'fault', null, string>
  blocks: Record<BlockKind, string>
  places: Record<PaperPlace, string>
  tones: Record<TextBlock['tone'], string>
  lists: Record<PaperList, string>
  columns: Record<PaperColumn, string>
  /** Those that labels do not have. */
  fields: Record<Exclude<PaperField, FieldName>, string>
  designer: {
    elements: string
    whole: string
    nothingChosen: string
    nothingChosenBelow: string
    up: string
    down: string
    place: string
    above: string
    tone: string
    bar: string
    readable: string
    caption: string
    inRow: string
    name: string
    value: string
    addFact: string
    list: string
    column: string
    head: string
    rest: string
    addColumn: string
    sums: string
    captions: string
    edgeTop: string
    edgeSide: string
    edgeBottom: string
    runningLeft: string
    runningRight: string
    foot: string
    fieldsGroup: string
    wordsGroup: string
    noList: string
  }
}
