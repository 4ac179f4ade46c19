export type DatabaseErrorCode =
  | 'BINARIES_MISSING'
  | 'DATABASE_MISSING'
  | 'DISK_FULL'
  | 'FOLDER_NOT_OURS'
  | 'FOLDER_READ_ONLY'
  | 'LOCK_HELD'
  | 'LOGIN_REFUSED'
  | 'OTHER_MAJOR_VERSION'
  | 'PORT_TAKEN'
  | 'RIGHTS_MISSING'
  | 'START_FAILED'
  | 'UNREACHABLE'
  | 'URL_INVALID'
  | 'VERSION_TOO_OLD'

/** What went wrong and what to do: first line Indonesian, second line English. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'

  constructor(
    readonly code: DatabaseErrorCode,
    indonesian: string,
    english: string,
    cause?: unknown,
  ) {
    super(`${indonesian}\n${english}`, cause === undefined ? {} : { cause })
  }
}

export const diskFull = (place: string, cause?: unknown) =>
  new DatabaseError(
    'DISK_FULL',
    `Ruang penyimpanan penuh di ${place}. Kosongkan sedikitnya 500 MB, lalu jalankan lagi; data yang ada tidak hilang.`,
    `The disk is full at ${place}. Free at least 500 MB and start again; existing data is safe.`,
    cause,
  )

export const folderReadOnly = (place: string, cause?: unknown) =>
  new DatabaseError(
    'FOLDER_READ_ONLY',
    `Folder ${place} tidak dapat ditulisi. Beri hak tulis, atau pindahkan Pantau ke folder yang dapat ditulisi.`,
    `The folder ${place} cannot be written. Grant write access, or move Pantau to a writable folder.`,
    cause,
  )

export const startFailed = (place: string, detail: string, portTaken = false) =>
  new DatabaseError(
    portTaken ? 'PORT_TAKEN' : 'START_FAILED',
    `PostgreSQL bawaan tidak dapat dijalankan di ${place}. Artinya tiap pesan dijelaskan dalam docs/operations.md. Pesannya: ${detail.trim()}`,
    `The bundled PostgreSQL could not be started on ${place}; it said the above. docs/operations.md explains what each message means.`,
  )

/** Node's file errors as ours; anything else comes back unchanged. A recursive mkdir on a read-only disk says ENOENT. */
export function explainFileError(error: unknown, place: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(place, error)
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code === 'ENOENT')
    return folderReadOnly(place, error)
  return error
}
