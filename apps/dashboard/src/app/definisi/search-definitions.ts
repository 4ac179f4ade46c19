interface Findable {
  /** Everything of it that may be searched. */
  readonly texts: readonly string[]
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those that contain every word asked for, in any of their texts; all where nothing is asked. */
export function searchDefinitions<T extends Findable>(all: readonly T[], asked: string): T[] {
  const words = plain(asked).split(/\s+/).filter(Boolean)
  return all.filter(({ texts }) => {
    const searched = plain(texts.join(' '))
    return words.every((word) => searched.includes(word))
  })
}
