import { answerSet, answerText, parseNumber } from './answer-text.ts'
import type { IssueList } from './issue-list.ts'
import type { ItemType, KeyEntry, KeyedAnswer } from './item-key.ts'
import type { KeyColumn } from './key-columns.ts'

/** A row of the key as text, before the type of untyped items is known. */
export interface KeyRow {
  row: number
  item: string
  text: (column: KeyColumn) => string
  type: ItemType | null
  labels: readonly KeyedAnswer[]
}

const TYPE_NAMES: Record<string, ItemType> = {
  single: 'single',
  pg: 'single',
  pilihan_ganda: 'single',
  multiple: 'multiple',
  mcma: 'multiple',
  pg_kompleks: 'multiple',
  pilihan_ganda_kompleks: 'multiple',
  category: 'category',
  kategori: 'category',
  benar_salah: 'category',
  short: 'category',
  isian: 'category',
  scored: 'scored',
  rubric: 'rubric',
  rubrik: 'rubric',
  uraian: 'rubric',
}

/** Type named in a cell: null for an empty cell, undefined for an unknown word. */
export function parseItemType(text: string): ItemType | null | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return plain === '' ? null : TYPE_NAMES[plain]
}

/** "A|C:0,5" -> A for all points, C for half of them. Null where a credit is no number from 0 to 1. */
export function parseAnswers(text: string): KeyedAnswer[] | null {
  const answers: KeyedAnswer[] = []
  for (const part of text.split('|')) {
    const [label = '', credit = '1'] = part.split(':')
    const share = parseNumber(credit)
    if (share === null || share < 0 || share > 1) return null
    if (label.trim() !== '') answers.push({ label: answerText(label), credit: share })
  }
  return answers
}

function parseOptions(text: string): string[] | null {
  const plain = text.trim().toUpperCase()
  if (plain === '') return null
  const parts = plain.split(/[\s|,;/]+/).filter((part) => part !== '')
  return parts.length === 1 ? [...plain] : parts
}

const ORDER = 'ABCDEFGH'

/** "CABD": the option printed as A is the master's C, and so on. */
function parseOptionMap(text: string): Map<string, string> | null {
  const plain = text.trim().toUpperCase()
  return plain === '' ? null : new Map([...plain].map((master, index) => [ORDER[index] ?? '', master]))
}

/** The entry of a row whose type is settled; null, with an issue, where a number or an option is wrong. */
export function readKeyRow(source: KeyRow, type: ItemType, issues: IssueList): KeyEntry | null {
  const { item, row, text } = source
  const numbers = { weight: 1, maximum: null as number | null }
  for (const name of ['weight', 'maximum'] as const) {
    const value = text(name)
    if (value.trim() === '') continue
    const number = parseNumber(value)
    if (number === null || number <= 0) {
      issues.add('BAD_NUMBER', { sheet: 'key', row, column: name }, { value, name, item })
      return null
    }
    numbers[name] = number
  }
  const options = parseOptions(text('options'))
  const answers = source.labels.map(({ label, credit }) => ({
    label: type === 'multiple' ? answerSet(label) : label,
    credit,
  }))
  const stranger = answers.find(({ label }) => options !== null && !isOffered(label, type, options))
  if (stranger && options) {
    issues.add('KEY_NOT_AN_OPTION', { sheet: 'key', row }, { key: stranger.label, item, options: options.join(', ') })
    return null
  }
  return {
    item,
    row,
    type,
    options,
    ...numbers,
    answers: type === 'scored' ? [{ label: '1', credit: 1 }] : answers,
    form: text('form').trim(),
    column: text('column').trim() || item,
    optionMap: parseOptionMap(text('option_map')),
    topic: text('topic').trim(),
  }
}

function isOffered(label: string, type: ItemType, options: readonly string[]): boolean {
  if (options.includes(label)) return true
  return type === 'multiple' && [...label].every((letter) => options.includes(letter))
}
