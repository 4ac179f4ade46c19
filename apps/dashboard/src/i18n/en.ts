import { data } from './en/data.ts'
import { definitions } from './en/definitions.ts'
import { failures } from './en/failures.ts'
import { shell } from './en/shell.ts'
import { signIn } from './en/sign-in.ts'
import type { Words } from './id.ts'

export const en: Words = { data, definitions, failures, shell, signIn }
