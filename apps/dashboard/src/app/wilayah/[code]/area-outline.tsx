import { projectOutlines } from '../../../charts/project-outlines.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { outlineSources, readOutlines } from '../../figures/read-outlines.ts'

const outlinePart = graphql(`
  fragment OutlinePart on AreaBoundary {
    area { code }
    geometry
    source
  }
`)

interface AreaOutlineProps {
  readonly language: Language
  readonly code: string
  /** Names of the area and of what it lies in. */
  readonly name: string
  readonly parentName: string
  readonly outlines: readonly FragmentType<typeof outlinePart>[]
}

/** Where the area lies among its neighbours; a picture for orientation, without figures. */
export const AreaOutline = ({ language, code, name, parentName, outlines }: AreaOutlineProps) => {
  const said = words[language]
  const boundaries = readFragment(outlinePart, outlines)
  const map = projectOutlines(readOutlines(boundaries))
  if (map === null || map.shapes.every(({ key }) => key !== code)) return null
  const source = outlineSources(boundaries)
  const caption = said.area.outlineOf(name, parentName)
  return (
    <div className="outline">
      <svg viewBox={`0 0 ${Math.ceil(map.width)} ${Math.ceil(map.height)}`} role="img" aria-label={caption}>
        {map.shapes.map(({ key, path }) => (
          <path key={key} d={path} className={key === code ? 'outline-here' : 'outline-other'} />
        ))}
      </svg>
      <p className="hint">
        {caption}. {source && said.indicator.boundarySource(source)}
      </p>
    </div>
  )
}
