import { answerSet, answerText, masterOption, parseNumber, patternParts, withoutSeparators } from './answer-text.ts'
import type { CategoryTable } from './category-table.ts'
import type { KeyEntry } from './item-key.ts'
import { DOUBLE_MARK, OMITTED, UNREADABLE } from './response-matrix.ts'

const UNSEEN = 255
const OMITTED_MARKS = new Set(['', '-', '.', '–', 'NA'])

export interface CodingRules {
  /** Options of items that list none. */
  alphabet: ReadonlySet<string>
  /** What a blank cell of a multiple-answer item is: the empty set, or no answer. */
  blank: 'answer' | 'omitted'
  /** Put before every label where options of several forms cannot be matched. */
  prefix: string
}

/** Turns the cells of one item on one form into codes; every text is judged once and remembered. */
export class CellCoder {
  readonly blankCode: number
  private readonly byCharacter = new Uint8Array(128).fill(UNSEEN)
  private readonly byText = new Map<string, number>()
  private readonly credits: ReadonlyMap<string, number>
  private readonly options: ReadonlySet<string>

  constructor(
    readonly entry: KeyEntry,
    private readonly table: CategoryTable,
    private readonly rules: CodingRules,
  ) {
    this.credits = new Map(entry.answers.map(({ label, credit }) => [label, credit]))
    this.options = entry.options ? new Set([...entry.options, ...this.credits.keys()]) : rules.alphabet
    for (const label of entry.options ?? []) this.add(label)
    for (const { label } of entry.answers) this.add(label)
    this.blankCode = this.code('')
  }

  code(cell: string): number {
    if (cell.length === 1) {
      const known = this.byCharacter[cell.charCodeAt(0)]
      if (known !== undefined && known !== UNSEEN) return known
    }
    const known = this.byText.get(cell)
    return known ?? this.learn(cell)
  }

  private learn(cell: string): number {
    const code = this.judge(answerText(cell))
    this.byText.set(cell, code)
    if (cell.length === 1 && cell.charCodeAt(0) < 128) this.byCharacter[cell.charCodeAt(0)] = code
    return code
  }

  private judge(text: string): number {
    if (text === '' && this.entry.type === 'multiple' && this.rules.blank === 'answer') return this.add('')
    if (OMITTED_MARKS.has(text)) return OMITTED
    switch (this.entry.type) {
      case 'single':
        return this.judgeSingle(text)
      case 'multiple':
        return this.judgeSet(answerSet(text))
      case 'category':
        return this.judgeCategory(text)
      case 'scored':
        return text === '0' || text === '1' ? this.add(text) : UNREADABLE
      case 'rubric':
        return this.judgeScore(text)
    }
  }

  private judgeSingle(text: string): number {
    if (this.options.has(text)) return this.add(text)
    if (text === '*') return DOUBLE_MARK
    const marks = withoutSeparators(text)
    const isDouble = marks.length > 1 && [...marks].every((mark) => this.options.has(mark))
    return isDouble ? DOUBLE_MARK : UNREADABLE
  }

  private judgeSet(label: string): number {
    const isKnown = this.options.has(label) || [...label].every((mark) => this.options.has(mark))
    return isKnown ? this.add(label) : UNREADABLE
  }

  private judgeCategory(text: string): number {
    if (this.entry.options) return this.options.has(text) ? this.add(text) : UNREADABLE
    const expected = patternParts(this.entry.answers[0]?.label ?? '').length
    return expected === 1 || patternParts(text).length === expected ? this.add(text) : UNREADABLE
  }

  private judgeScore(text: string): number {
    const score = parseNumber(text)
    if (score === null || score < 0 || score > (this.entry.maximum ?? Infinity)) return UNREADABLE
    return this.table.add(String(score), score * this.entry.weight)
  }

  private add(printed: string): number {
    const { optionMap, weight } = this.entry
    const points = weight * (this.credits.get(printed) ?? 0)
    return this.table.add(this.rules.prefix + masterOption(printed, optionMap), points)
  }
}
