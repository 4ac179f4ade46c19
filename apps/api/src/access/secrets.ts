import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, so that its plain SHA-256 may be stored: there is nothing to guess. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url')

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
