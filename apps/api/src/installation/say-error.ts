import { DatabaseError } from '@pantau/database'
import { UnknownRegencyError } from '../areas/load-territory.ts'
import { EnvironmentError } from '../env.ts'
import { AppError } from '../errors.ts'
import { NoDemoError } from './choose-data.ts'

const explained = [DatabaseError, EnvironmentError, NoDemoError, UnknownRegencyError]

/** What a person reads when a start or a command fails: our own sentences as they are, anything else with its trace. */
export function sayError(error: unknown): string {
  if (error instanceof AppError) return `${error.sentence.id}\n${error.sentence.en}`
  if (error instanceof DatabaseError) return `${error.message}\n(${error.code})`
  if (explained.some((kind) => error instanceof kind) && error instanceof Error) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
