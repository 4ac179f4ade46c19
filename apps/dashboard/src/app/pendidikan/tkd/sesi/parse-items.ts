import type { TkdArea, TkdItemInput } from '../../../../graphql/generated/graphql.ts'

const areaWords: Readonly<Record<string, TkdArea>> = {
  ...{ membaca: 'READING', menulis: 'WRITING', berhitung: 'COUNTING' },
  ...{ reading: 'READING', writing: 'WRITING', counting: 'COUNTING' },
}

const leastLevels = 2

export type ParsedItems =
  | { readonly items: readonly TkdItemInput[]; readonly wrongRow?: undefined }
  /** The first line that cannot be read, from 1. */
  | { readonly items?: undefined; readonly wrongRow: number }

/** Items as lines `grade; area; task; level 1; level 2; …` in either language; blank lines count for nothing. */
export function parseItems(text: string): ParsedItems {
  const items: TkdItemInput[] = []
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [grade = '', area = '', task = '', ...descriptors] = line.split(/[;\t]/).map((part) => part.trim())
    const known = areaWords[area.toLowerCase()]
    const levels = descriptors.filter((descriptor) => descriptor !== '')
    if (!/^[123]$/.test(grade) || known === undefined || task === '' || levels.length < leastLevels)
      return { wrongRow: at + 1 }
    items.push({ grade: Number(grade), area: known, task, descriptors: levels })
  }
  return items.length === 0 ? { wrongRow: 1 } : { items }
}
