import { en } from './en.ts'
import { id, type Words } from './id.ts'
import type { Language } from './language.ts'

export type { Words } from './id.ts'

export const words: Readonly<Record<Language, Words>> = { id, en }
