import { badInput } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { findSubject } from '../sheets/find-subject.ts'
import type { KeyEntry } from './key-entry.ts'
import { saveKey } from './save-key.ts'

interface Correction {
  readonly item: string
  readonly key: string
  readonly reason: string
}

/** The key of a subject with another option for one item, on every form that has it, as its next version. */
export async function correctKey(asker: SchoolAsker, subjectId: number, { item, key, reason }: Correction) {
  const { entries } = await withSchools(asker, 'read only', (tx) => findSubject(tx, subjectId))
  if (!entries.some((entry) => entry.item === item)) throw noSuchItem(item)
  const wanted = key.trim().toUpperCase()
  return saveKey(
    asker,
    subjectId,
    entries.map((entry) => (entry.item === item ? { ...entry, key: printedOption(entry, wanted) } : entry)),
    reason,
  )
}

/** A form may print the options of an item in an order of its own. */
function printedOption({ optionMap }: KeyEntry, option: string): string {
  const place = optionMap?.indexOf(option) ?? -1
  return place < 0 ? option : String.fromCharCode(0x41 + place)
}

const noSuchItem = (item: string) =>
  badInput(`Butir ${item} tidak ada di kunci mata pelajaran ini.`, `The key of this subject has no item ${item}.`)
