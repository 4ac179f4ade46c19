import { explainIssue } from '@pantau/psychometrics'
import type { SheetRow } from '@pantau/spreadsheets'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { readRows } from '../../imports/read-rows.ts'
import type { Changes, Taking } from '../../imports/taker.ts'
import { enterSchools } from '../../schools/access/with-schools.ts'
import { textOf } from '../../schools/take/school-rows.ts'
import { findKeyIssues, itemTypes, type KeyEntry } from '../keeping/key-entry.ts'
import { keyTooLong, mostItems, numberByForm, writeKey } from '../keeping/save-key.ts'
import { withoutSubject } from './find-subject.ts'
import { keyDefinition } from './key-definition.ts'

const nothing: Changes = { added: 0, changed: 0, same: 0 }

/** Forms, item maps and key of a subject, whole or not at all; a key that replaces one says why in place of a source. */
export async function takeKey({ tx, request, findings, log }: Taking): Promise<Changes> {
  const { regencyCode, accountName, today, scope, subjectId, source } = request
  if (subjectId === undefined) throw withoutSubject
  const areaCodes = scope?.areaCodes ?? [regencyCode]
  await enterSchools(tx, { regencyCode, accountName, tier: 'OFFICE', areaCodes, today })
  const rows: SheetRow[] = []
  for await (const batch of readRows(request, keyDefinition, findings)) rows.push(...batch)
  if (findings.counts.rejected > 0 || rows.length === 0) return nothing
  const ordered = inPrintedOrder(rows)
  const entries = numberByForm(ordered.map(entryOf))
  if (entries.some(({ position }) => position > mostItems)) throw keyTooLong
  for (const issue of findKeyIssues(entries)) {
    const row = ordered[(issue.row ?? 0) - 2] // numbered below a header
    const params = { said: explainIssue(issue, 'id'), saidEn: explainIssue(issue, 'en') }
    if (row !== undefined) findings.reject(makeIssue(row, { code: 'KEY_FAULTY', key: 'key', params }))
    else findings.reject({ severity: 'ERROR', code: 'KEY_FAULTY', row: null, column: null, value: null, params })
  }
  if (findings.counts.rejected > 0) return nothing
  const [last] = await tx<{ entries: KeyEntry[] }[]>`
    select entries from exam_keys where subject_id = ${subjectId} order by version desc limit 1`
  const counts = compare(entries, last?.entries ?? [])
  if (counts.same === entries.length && last?.entries.length === entries.length) return counts
  await writeKey(tx, { regencyCode, savedBy: accountName, subjectId, entries, reason: source ?? null })
  const kind = last === undefined ? 'ADDED' : 'CHANGED'
  for (const form of new Set(entries.map((entry) => entry.form)))
    log.add({ kind, areaCode: regencyCode, areaName: form })
  return counts
}

/** By number where the file has numbers, else as the rows stand. */
const inPrintedOrder = (rows: readonly SheetRow[]): SheetRow[] =>
  rows.toSorted((one, other) => Number(one.cells.position ?? 0) - Number(other.cells.position ?? 0))

function entryOf(row: SheetRow): Omit<KeyEntry, 'position'> {
  const { weight, maximum } = row.cells
  return {
    form: textOf(row, 'form') ?? '',
    item: textOf(row, 'item') ?? '',
    key: textOf(row, 'key') ?? '',
    type: itemTypes.find((type) => type === row.cells.type) ?? null,
    options: textOf(row, 'options'),
    optionMap: textOf(row, 'optionMap'),
    weight: weight == null ? 1 : Number(weight),
    maximum: maximum == null ? null : Number(maximum),
    topic: textOf(row, 'topic'),
  }
}

/** Each entry against the one at the same place of the form. */
function compare(entries: readonly KeyEntry[], before: readonly KeyEntry[]): Changes {
  const known = new Map(before.map((entry) => [placeOf(entry), JSON.stringify(inOrder(entry))]))
  const kinds = entries.map((entry) => {
    const earlier = known.get(placeOf(entry))
    return earlier === undefined ? 'added' : earlier === JSON.stringify(inOrder(entry)) ? 'same' : 'changed'
  })
  const count = (kind: keyof Changes) => kinds.filter((each) => each === kind).length
  return { added: count('added'), changed: count('changed'), same: count('same') }
}

const placeOf = ({ form, position }: KeyEntry): string => `${form} ${position}`

/** jsonb keeps no order of keys. */
const inOrder = (entry: KeyEntry) => Object.entries(entry).sort(([one], [other]) => one.localeCompare(other))
