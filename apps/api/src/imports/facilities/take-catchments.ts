import type { SheetRow } from '@pantau/spreadsheets'
import type { AreaLevel } from '../../areas/area.ts'
import { type CatchmentSpan, listCatchments, writeCatchments } from '../../areas/write-catchments.ts'
import { rejudgeVillages } from '../../records/rejudge-villages.ts'
import { recountTallies } from '../../tallies/recount-tallies.ts'
import { type AreaDirectory, type KnownArea, loadAreaDirectory } from '../areas/area-directory.ts'
import { createAreaResolver, isArea, type Resolved } from '../areas/resolve-area.ts'
import type { Findings } from '../findings.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { readRows } from '../read-rows.ts'
import { catchmentsSheet } from '../sheets/catchments.ts'
import type { Changes, Taking } from '../taker.ts'
import { moveVillage } from './move-village.ts'

interface Move {
  readonly villageCode: string
  readonly healthCentreCode: string
  readonly validFrom: string
}

/** Catchments by village and day: past months keep theirs, and the tallies follow in the same transaction. */
export async function takeCatchments(taking: Taking): Promise<Changes> {
  const { tx, request } = taking
  const directory = await loadAreaDirectory(tx, request)
  const names = new Map(directory.areas.map(({ code, name }) => [code, name]))
  const moves = await readMoves(taking, directory)
  const villages = [...new Set(moves.map(({ villageCode }) => villageCode))]
  const before = groupByVillage(await listCatchments(tx, request.regencyCode, villages))
  const after = new Map(before)
  for (const move of moves.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1)))
    after.set(move.villageCode, moveVillage(after.get(move.villageCode) ?? [], move))
  const isSame = (code: string) => sayTimeline(before.get(code)) === sayTimeline(after.get(code))
  const kindOf = (code: string) => (isSame(code) ? 'SAME' : before.has(code) ? 'CHANGED' : 'ADDED')
  const words = (spans: readonly CatchmentSpan[] | undefined) => (spans === undefined ? null : sayTimeline(spans))
  for (const code of villages)
    taking.log.add({
      ...{ kind: kindOf(code), areaCode: code, areaName: names.get(code) ?? code },
      ...{ wordsBefore: words(before.get(code)), words: words(after.get(code)) },
    })
  const touched = villages.filter((code) => !isSame(code))
  await writeCatchments(
    tx,
    request.regencyCode,
    touched.flatMap((code) => after.get(code) ?? []),
  )
  if (touched.length > 0) {
    await recountTallies(tx, request.regencyCode)
    const place = { regencyCode: request.regencyCode, clock: { today: () => request.today } }
    await rejudgeVillages(tx, place, touched)
  }
  const rowsOf = (choose: (code: string) => boolean) => moves.filter(({ villageCode }) => choose(villageCode)).length
  return {
    added: rowsOf((code) => !before.has(code)),
    changed: rowsOf((code) => before.has(code) && !isSame(code)),
    same: rowsOf(isSame),
  }
}

const sayTimeline = (spans: readonly CatchmentSpan[] = []) =>
  spans.map(({ healthCentreCode, validFrom, validTo }) => `${healthCentreCode} ${validFrom} – ${validTo}`).join('; ')

function groupByVillage(spans: readonly CatchmentSpan[]): Map<string, readonly CatchmentSpan[]> {
  const groups = new Map<string, readonly CatchmentSpan[]>()
  for (const span of spans) groups.set(span.villageCode, [...(groups.get(span.villageCode) ?? []), span])
  return groups
}

async function readMoves({ request, findings }: Taking, directory: AreaDirectory): Promise<readonly Move[]> {
  const { regencyCode } = request
  const ofVillage = { code: 'villageCode', name: 'village', subdistrict: 'subdistrict' }
  const ofCentre = { code: 'healthCentreCode', name: 'healthCentre' }
  const resolveVillage = createAreaResolver(directory, regencyCode, ofVillage, 'VILLAGE')
  const resolveCentre = createAreaResolver(directory, regencyCode, ofCentre, 'HEALTH_CENTRE')
  const moves = new Map<string, Move & { readonly row: number }>()
  for await (const rows of readRows(request, catchmentsSheet, findings))
    for (const row of rows) {
      const village = requireLevel(row, resolveVillage(row), 'VILLAGE', ofVillage.code)
      const centre = requireLevel(row, resolveCentre(row), 'HEALTH_CENTRE', ofCentre.code)
      if (isArea(village) && isArea(centre)) addMove(row, village, centre)
      else findings.reject(...[village, centre].filter((outcome) => 'severity' in outcome))
    }

  function addMove(row: SheetRow, village: KnownArea, centre: KnownArea): void {
    const validFrom = typeof row.cells.validFrom === 'string' ? row.cells.validFrom : '-infinity'
    const key = `${village.code} ${validFrom}`
    const other = moves.get(key)?.row
    if (other !== undefined) rejectRepeat(findings, row, other)
    else moves.set(key, { villageCode: village.code, healthCentreCode: centre.code, validFrom, row: row.row })
  }
  return [...moves.values()]
}

const rejectRepeat = (findings: Findings, row: SheetRow, other: number) =>
  findings.reject(makeIssue(row, { code: 'DUPLICATE_ROW', key: 'villageCode', params: { other } }))

const requireLevel = (row: SheetRow, area: Resolved, level: AreaLevel, key: string): Resolved =>
  isArea(area) && (area.level !== level || area.isOutside)
    ? makeIssue(row, { code: 'WRONG_LEVEL', key, params: { level, area: area.name } })
    : area
