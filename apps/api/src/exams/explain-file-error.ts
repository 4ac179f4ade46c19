import { badInput } from '../errors.ts'

const REASONS: Record<string, { id: string; en: string }> = {
  ENOENT: {
    id: 'berkas atau foldernya tidak ada. Periksa nama dan tempatnya',
    en: 'no such file or folder. Check its name and place',
  },
  EACCES: {
    id: 'tidak ada izin. Minta akses atau pilih tempat lain',
    en: 'no permission. Ask for access or choose another place',
  },
  EISDIR: {
    id: 'ini sebuah folder. Tulis nama berkas di dalamnya',
    en: 'this is a folder. Give the name of a file in it',
  },
}

/** A fault of opening or writing a file in words; any other error as it is. */
export function explainFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code]
  return reason === undefined ? error : badInput(`${path}: ${reason.id}.`, `${path}: ${reason.en}.`)
}
