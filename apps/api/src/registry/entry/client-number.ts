import { randomInt } from 'node:crypto'

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number that says nothing of the client, nor of how many there are: 30^7 of them, read aloud without mistaking. */
export const newClientNumber = (): string =>
  `K${Array.from({ length: 7 }, () => alphabet[randomInt(alphabet.length)]).join('')}`
