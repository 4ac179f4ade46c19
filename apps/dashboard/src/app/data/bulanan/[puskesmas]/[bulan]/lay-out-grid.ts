import type { EntryPageQuery } from '../../../../../graphql/generated/graphql.ts'
import type { Language } from '../../../../../i18n/language.ts'
import { shiftMonth } from '../../entry-months.ts'
import type { GridData } from '../../grid/grid-data.ts'

type Sheet = NonNullable<EntryPageQuery['entryForm']>
type Section = Sheet['sections'][number]

/** Names of areas and elements by their codes and keys. */
export const nameEverything = ({ areas, sections }: Sheet): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...areas.map(({ code, name }) => [code, name] as const),
    ...sections.flatMap(({ elements }) => elements.map(({ key, name }) => [key, name] as const)),
  ])

interface GridSettings extends Pick<GridData, 'mode' | 'address' | 'keeper'> {
  readonly language: Language
}

/** What the grid needs of a sheet to show one of its sections and check all of them. */
export function layOutGrid(sheet: Sheet, section: Section, settings: GridSettings): GridData {
  const { form, areas, sections, cells, rules, issues, countPattern, largestCount } = sheet
  return {
    ...settings,
    ...{ cells, rules, issues, countPattern, largestCount },
    formId: form.id,
    names: nameEverything(sheet),
    monthBefore: shiftMonth(form.month, -1),
    section: { key: section.key, title: section.title, isOfCentre: section.level === 'HEALTH_CENTRE' },
    columns: section.elements,
    rows: areas.filter(({ level }) => level === section.level),
    sectionOf: Object.fromEntries(
      sections.flatMap(({ key, elements }) => elements.map((element) => [element.key, key] as const)),
    ),
  }
}
