import type { AreaSelection } from '../areas/select-areas.ts'
import { forbidden, notFound } from '../errors.ts'
import type { ChosenArea } from './chosen-areas.ts'

const namedAtMost = 10

/** Refuses a selection with areas that do not exist or that the scope may not read: an answer is never silently shorter. */
export function admitAreas(selection: AreaSelection, areas: readonly ChosenArea[]): void {
  const known = new Set(areas.map(({ code }) => code))
  const unknown = (selection.codes ?? []).filter((code) => !known.has(code))
  if (unknown.length > 0)
    throw notFound(
      `Tidak ada wilayah berkode ${inWords(unknown)}.`,
      `There is no area with the code ${inWords(unknown)}.`,
    )
  const closed = areas.filter(({ isReadable }) => !isReadable).map(({ name, code }) => `${name} (${code})`)
  if (closed.length > 0)
    throw forbidden(
      `Anda tidak berhak membaca angka ${inWords(closed)}.`,
      `You may not read figures of ${inWords(closed)}.`,
    )
}

const inWords = (texts: readonly string[]) =>
  texts.length <= namedAtMost ? texts.join(', ') : `${texts.slice(0, namedAtMost).join(', ')} … (${texts.length})`
