import type { words } from '../../i18n/words.ts'

/** Reasons that the page /data says in words. */
export type UploadFailureCode = keyof (typeof words)['id']['data']['uploadFailures']
