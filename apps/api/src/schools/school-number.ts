import { createHash, randomInt } from 'node:crypto'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number of a pupil (M) or teacher (G) that says nothing of who it is: 30^9 of them, read aloud without mistaking. */
export const newSchoolNumber = (letter: 'M' | 'G'): string =>
  `${letter}${Array.from({ length: 9 }, () => alphabet[randomInt(alphabet.length)]).join('')}`

/** By which schools know one person again without reading the other's NISN or NUPTK. */
export const markOfPerson = (regencyCode: string, kind: 'PUPIL' | 'TEACHER', number: string): string =>
  createHash('sha256').update(`${regencyCode}|${kind}|${number}`).digest('hex')
