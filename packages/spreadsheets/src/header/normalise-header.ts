const ACCENTS = /\p{M}/gu
const IGNORED = /[\s_.\-\u00ad\u200b\ufeff]/g

/** A header without case, accents, blanks, `_`, `-` and `.`, so that spellings of one header meet. */
export const normaliseHeader = (header: string): string =>
  header.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(IGNORED, '')
