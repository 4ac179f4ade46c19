import { data } from './id/data.ts'
import { definitions } from './id/definitions.ts'
import { failures } from './id/failures.ts'
import { shell } from './id/shell.ts'
import { signIn } from './id/sign-in.ts'

export const id = { data, definitions, failures, shell, signIn }

/** What every language must say. */
export type Words = typeof id
