/** Levels by item; null where none was chosen. */
export type ChosenLevels = readonly (number | null)[]

export const levelName = (item: number): string => `butir-${item}`

/** Choices travel in the address when a form comes back, so that none is lost: `3.-.2`. */
export const packLevels = (levels: ChosenLevels): string => levels.map((level) => level ?? '-').join('.')

export function unpackLevels(text: string | undefined): ChosenLevels | undefined {
  if (text === undefined || !/^(\d{1,2}|-)(\.(\d{1,2}|-))*$/.test(text)) return undefined
  return text.split('.').map((level) => (level === '-' ? null : Number(level)))
}

const mostItems = 40 // more than any rubric; a limit for what a form may claim

/** What was chosen for each of so many items. */
export function readLevels(form: FormData): ChosenLevels {
  const items = Math.min(mostItems, Math.max(0, Number(form.get('butir')) || 0))
  return Array.from({ length: items }, (_, item) => {
    const level = Number(form.get(levelName(item)))
    return Number.isSafeInteger(level) && level > 0 ? level : null
  })
}
