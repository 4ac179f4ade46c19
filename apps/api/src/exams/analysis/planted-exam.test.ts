import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { plantedExamEffects, simulateExam } from '@pantau/demo-data'
import { expectedFalseFlags, FLAGGED_UP_TO_Q } from '@pantau/psychometrics'
import { expect, test } from 'vitest'
import type { KeyEntry } from '../keeping/key-entry.ts'
import { packAnswers } from '../sheets/answers-text.ts'
import { analyseLoaded } from './analyse-loaded.ts'
import type { LoadedExam, LoadedPupil, LoadedSheet } from './loaded-exam.ts'

const ITEMS = 40

/** The regency's exam as the analysis reads it, from the files alone. */
function loadFiles(): LoadedExam {
  const { name, schoolYear, subjects } = simulateExam({ today: '2026-11-24', size: 'full' })
  const idOf = new Map<string, number>()
  const pupils: LoadedPupil[] = []
  const readLine = (line: string): LoadedSheet => {
    const [nisn = '', , schoolCode = '', className = '', form = '', room = '', row, column, ...cells] = line.split(',')
    const id = idOf.get(nisn) ?? idOf.size + 1
    if (!idOf.has(nisn)) pupils.push({ id, number: nisn, schoolCode, className })
    idOf.set(nisn, id)
    return {
      ...{ pupilId: id, form, session: null, room, seatRow: Number(row), seatColumn: Number(column) },
      answers: packAnswers(cells.slice(0, ITEMS)),
      erasures: cells[ITEMS] || null,
    }
  }
  const loaded = subjects.map(({ name: subject, cutScore, key, lines }, at) => ({
    ...{ id: at + 1, name: subject, cutScore, keyVersion: 1 },
    entries: key.map(
      (entry, place): KeyEntry => ({
        ...entry,
        position: (place % ITEMS) + 1,
        ...{ type: null, optionMap: null, weight: 1, maximum: null },
      }),
    ),
    sheets: [...lines()].slice(1).map(readLine),
  }))
  return {
    ...{ examId: 1, name, schoolYear, isRandomised: false, pupils, subjects: loaded, incidents: [], inputHash: '' },
    ...{ subdistrictOf: new Map(), regencyCode: '33.04' },
  }
}

test('copying, dictation, a leaked key and altered sheets are found in the regency’s exam, and honest schools no more often than chance', async () => {
  const { flags, summary } = await analyseLoaded(loadFiles())
  const kindsOf = (npsn: string) => flags.filter(({ schoolCode }) => schoolCode === npsn).map(({ kind }) => kind)
  const foundOf = (kind: string, flag: 'CLASS' | 'PAIR') => {
    const planted = plantedExamEffects.filter((effect) => effect.kind === kind)
    return planted.filter(({ npsn }) => kindsOf(npsn).includes(flag)).length / planted.length
  }
  expect.soft(foundOf('DICTATION', 'CLASS')).toBeGreaterThanOrEqual(0.9)
  expect.soft(foundOf('LEAKED_KEY', 'CLASS')).toBeGreaterThanOrEqual(0.9)
  expect.soft(foundOf('ALTERED_SHEETS', 'CLASS')).toBeGreaterThanOrEqual(0.9)
  expect.soft(foundOf('COPYING', 'PAIR')).toBeGreaterThanOrEqual(0.8)
  const helped = new Set(plantedExamEffects.flatMap(({ kind, npsn }) => (kind === 'SHARED_MISTAKE' ? [] : [npsn])))
  const honest = flags.filter(({ schoolCode }) => !helped.has(schoolCode))
  const chance = expectedFalseFlags({ by: 'q', level: FLAGGED_UP_TO_Q, listed: summary.flaggedPairs })
  expect.soft(honest.filter(({ kind }) => kind === 'PAIR').length).toBeLessThanOrEqual(Math.ceil(chance))
  expect.soft(honest.filter(({ kind }) => kind === 'CLASS')).toEqual([])
  expect.soft(honest.filter(({ level }) => level >= 2)).toEqual([])
}, 120_000)

test('no analysis can read what was planted: the demo’s data is brought in by tests and by the loading of the demo alone', () => {
  const folders = ['..', '../../../../../packages/psychometrics/src'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
  const readers = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) =>
        /\.m?ts$/.test(path) &&
        !path.endsWith('.test.ts') &&
        /demo-data/.test(readFileSync(join(folder, path), 'utf8')),
    ),
  )
  expect(readers).toEqual([])
})
