import type { AreaOptionFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readsRegency } from './reads-regency.ts'

const areaOption = graphql(`
  fragment AreaOption on Area {
    code
    level
    fullName(language: $language)
    isOutside
  }
`)

export type AreaOptions = readonly FragmentType<typeof areaOption>[]

interface AreaSelectProps {
  readonly language: Language
  /** What may be chosen; an area given twice is offered once. */
  readonly areas: AreaOptions
  readonly areaCode: string
  readonly viewer: Parameters<typeof readsRegency>[0]
}

/** The choice of an area among those that the viewer may read. */
export const AreaSelect = ({ language, areas, areaCode, viewer }: AreaSelectProps) => (
  <label>
    {words[language].shell.area}
    <select name="wilayah" defaultValue={areaCode}>
      <AreaChoice language={language} areas={listReadable(readFragment(areaOption, areas), viewer, areaCode)} />
    </select>
  </label>
)

/** Whoever reads only a part of the regency is offered that part, and where she is. */
function listReadable(
  areas: readonly AreaOptionFragment[],
  viewer: AreaSelectProps['viewer'],
  areaCode: string,
): AreaOptionFragment[] {
  const own = new Set([areaCode, ...viewer.areas.map(({ code }) => code)])
  const readable = readsRegency(viewer) ? areas : areas.filter(({ code }) => own.has(code))
  return [...new Map(readable.map((area) => [area.code, area])).values()]
}

const AreaChoice = ({ language, areas }: { language: Language; areas: readonly AreaOptionFragment[] }) => {
  const said = words[language].shell.levels
  const levels = [...new Set(areas.map(({ level }) => level))]
  return levels.map((level) => (
    <optgroup key={level} label={said[level]}>
      {areas
        .filter((area) => area.level === level)
        .map((area) => (
          <option key={area.code} value={area.code}>
            {area.fullName}
          </option>
        ))}
    </optgroup>
  ))
}
