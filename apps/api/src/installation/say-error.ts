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
  return sayFileError(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
}

const fileFaults = {
  ENOENT: ['foldernya atau berkasnya tidak ada', 'there is no such folder or file'],
  EACCES: ['tidak ada izin', 'permission is denied'],
  EROFS: ['hanya dapat dibaca', 'it can only be read'],
  EISDIR: ['itu sebuah folder', 'it is a folder'],
  ENOTDIR: ['bagian jalurnya bukan folder', 'a part of its path is no folder'],
  ENOSPC: ['penyimpanan penuh', 'the disk is full'],
} as const

/** A path that a command was given and that cannot be read or written; null of any other error. */
function sayFileError(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null
  const fault = Object.entries(fileFaults).find(([code]) => code === error.code)?.[1]
  if (fault === undefined) return null
  return `${error.path}: ${fault[0]}. Periksa jalurnya.\n${error.path}: ${fault[1]}. Check the path.`
}
