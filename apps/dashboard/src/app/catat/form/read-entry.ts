import type { Words } from '../../../i18n/words.ts'
import type { Problem } from './field.ts'
import { parseNumber } from './parse-number.ts'

/** Offset of the regency's clock (WIB), in which times are typed. */
const clockOffset = '+07:00'

type Choices<Value extends string> = Readonly<Record<Value, string>>

export interface Entry {
  readonly problems: readonly Problem[]
  text(name: string): string | null
  needed(name: string): string
  number(name: string): number | null
  whole(name: string): number | null
  day(name: string): string | null
  neededDay(name: string): string
  /** A day and a time, as `2026-11-24T08:10` on the regency's clock. */
  instant(name: string): string | null
  /** A time of a day given elsewhere. */
  instantOn(day: string, name: string): string | null
  choice<Value extends string>(name: string, words: Choices<Value>): Value | null
  /** The fallback keeps the type; what lacks a choice is never sent. */
  neededChoice<Value extends string>(name: string, words: Choices<Value>, fallback: Value): Value
  /** Boxes ticked, of those known. */
  ticked<Value extends string>(name: string, words: Choices<Value>): Value[]
  list(name: string): string[]
  truth(name: string): boolean | null
  refuse(field: string, message: string): void
}

/** Reads what was typed; what cannot be read at all is a problem at its field, what it means is for the API to judge. */
export function readEntry(form: FormData, said: Words['forms']): Entry {
  const problems: Problem[] = []
  const refuse = (field: string, message: string): void => {
    problems.push({ field, message })
  }
  const text = (name: string): string | null => {
    const value = form.get(name)
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  /** Null for nothing; what does not fit is a problem. */
  const matching = (name: string, shape: RegExp, message: (typed: string) => string): string | null => {
    const typed = text(name)
    if (typed === null || shape.test(typed)) return typed
    refuse(name, message(typed))
    return null
  }
  const present = <Value>(name: string, value: Value | null, message: string): Value | null => {
    if (value === null && !problems.some(({ field }) => field === name)) refuse(name, message)
    return value
  }
  const list = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string')
  const number = (name: string): number | null => {
    const typed = text(name)
    const value = typed === null ? null : parseNumber(typed)
    if (typed !== null && value === null) refuse(name, said.notANumber(typed))
    return value
  }
  const day = (name: string) => matching(name, /^\d{4}-\d\d-\d\d$/, said.notADay)
  const choice = <Value extends string>(name: string, words: Choices<Value>): Value | null =>
    keysOf(words).find((known) => known === text(name)) ?? null
  return {
    problems,
    refuse,
    text,
    list,
    day,
    choice,
    needed: (name) => present(name, text(name), said.missing) ?? '',
    neededDay: (name) => present(name, day(name), said.missingDay) ?? '',
    neededChoice: (name, words, fallback) => present(name, choice(name, words), said.chooseOne) ?? fallback,
    number,
    whole(name) {
      const value = number(name)
      if (value === null || Number.isSafeInteger(value)) return value
      refuse(name, said.notWhole)
      return null
    },
    instant(name) {
      const typed = matching(name, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/, said.notATime)
      return typed === null ? null : `${typed}:00${clockOffset}`
    },
    instantOn(onDay, name) {
      const time = matching(name, /^\d\d:\d\d$/, said.notATime)
      return time === null || onDay === '' ? null : `${onDay}T${time}:00${clockOffset}`
    },
    ticked: (name, words) => keysOf(words).filter((known) => list(name).includes(known)),
    truth(name) {
      const answer = choice(name, truths)
      return answer === null ? null : answer === 'ya'
    },
  }
}

const truths = { ya: '', tidak: '' } as const

const keysOf = <Value extends string>(words: Choices<Value>): Value[] => Object.keys(words) as Value[]
