import { expect, test } from 'vitest'
import type { BriefFacts, DecisionFact, NumberFact, SignalFact } from '../facts/brief-facts.ts'
import { writeBrief } from './write-brief.ts'

const place = { id: 'Kecamatan Wanayasa', en: 'Kecamatan Wanayasa' }

const fall: SignalFact = {
  ...{ indicatorKey: 'K6', areaCode: '33.04.17', areaName: place, since: '2026-07', isRise: false },
  ...{ variation: 'CONCERN', strength: 'VERY_STRONG', effect: 'DIFFERENCE', change: -22.3, lower: -27.2, upper: -17.5 },
  before: { value: 78.31, numerator: 1473, denominator: 1881 },
  now: { value: 55.99, numerator: 271, denominator: 484 },
}

const deaths: NumberFact = {
  ...{ indicatorKey: 'AKI', period: { from: '2026-10', to: '2026-10', grain: 'ROLLING_12' } },
  ...{ value: 107.77, lower: 62.71, upper: 172.56, numerator: 17, denominator: 15_774, target: 122 },
  ...{ status: 'NOT_DISTINGUISHABLE', completeness: { reported: 35, expected: 36 } },
}

const decision: DecisionFact = {
  ...{ id: 1, note: 'Kirim bidan pengganti', owner: 'Kepala Dinas Kesehatan', dueOn: '2026-11-20', state: 'OPEN' },
  ...{ areaCode: '33.04.17', areaName: place, indicatorKey: 'K6', madeOn: '2026-11-10' },
}

const facts = (more: Partial<BriefFacts> = {}): BriefFacts => ({
  ...{ week: '2026-W47', day: '2026-11-22', month: '2026-10', isDemo: false, isWeighed: true, weighed: 1234 },
  regency: { code: '33.04', name: 'Banjarnegara', fullName: { id: 'Kabupaten Banjarnegara', en: 'Regency' } },
  ...{ notWeighed: [], signals: [], numbers: [deaths], decisions: [], units: 35, unreported: [], issues: [] },
  ...more,
})

const before = (more: Partial<BriefFacts> = {}) => facts({ week: '2026-W46', day: '2026-11-15', ...more })

const write = (now: BriefFacts, then: BriefFacts | null = before()) => {
  const { lines, notes } = writeBrief(now, then)
  const say = (section: string) => lines.filter((line) => line.section === section)
  return {
    lines,
    notes,
    title: say('TITLE')[0]?.text,
    textsOf: (section: string) => say(section).map(({ text }) => text.id),
    say,
  }
}

test('a change is told with what is usual, since when, its interval and how sure, and heads the page', () => {
  const { title, say } = write(facts({ signals: [fall] }))
  expect(title?.id).toBe('K6 di Kecamatan Wanayasa turun nyata menjadi 56,0\u00a0%')
  const [finding] = say('FINDING')
  expect(finding).toMatchObject({
    tone: 'WORSE',
    detail: {
      id: 'biasanya 78,3\u00a0%; sejak Juli\u00a02026; 17,5 sampai 27,2 poin persen lebih rendah; bukti sangat kuat',
      en: 'usually 78.3%; since July\u00a02026; 17.5 to 27.2 percentage points lower; very strong evidence',
    },
  })
})

test('where nothing is beyond chance no sentence says that anything rises or falls', () => {
  const { lines, textsOf, title } = write(facts())
  expect(textsOf('FINDING')).toEqual(['Tidak ada perubahan nyata sampai Oktober\u00a02026'])
  expect(title?.id).toBe('Tidak ada perubahan nyata sampai Oktober\u00a02026')
  for (const { text, detail } of lines)
    expect([text.id, text.en, detail?.id, detail?.en].join(' ')).not.toMatch(/turun|naik|risen|fallen/)
})

test('a rate is told as a multiple, without an upper limit as the least it is', () => {
  const rise = { ...fall, isRise: true, effect: 'RATIO', change: 2.5, lower: 1.25, upper: null } as const
  expect(write(facts({ signals: [rise] })).say('FINDING')[0]?.detail?.id).toContain('paling sedikit 1,25 kali semula')
})

test('of many changes the surest are told and the others counted, in the singular where there is one', () => {
  const signals = Array.from({ length: 6 }, (_, at) => ({ ...fall, areaCode: `33.04.${at}` }))
  const { say } = write(facts({ signals }))
  expect(say('FINDING')).toHaveLength(6)
  expect(say('FINDING').at(-1)?.text).toEqual({
    id: '1 perubahan nyata lain ada di halaman Ringkasan',
    en: '1 more real change is on the overview',
  })
})

test('changes that are not weighed yet, and series too short, are said to be so', () => {
  expect(write(facts({ isWeighed: false, weighed: 0 })).textsOf('FINDING')).toEqual([
    'Perubahan bulan ini masih dihitung',
  ])
  expect(write(facts({ weighed: 0 })).textsOf('FINDING')[0]).toMatch(/^Belum ada deret bulanan/)
})

test('a number bears its counts, its range in words and where it stands; one not reported says so', () => {
  const silent = { ...deaths, value: null, lower: null, upper: null, numerator: null, denominator: null }
  const [told, missing] = write(
    facts({ numbers: [deaths, { ...silent, indicatorKey: 'AKB', target: null, completeness: null }] }),
  ).say('NUMBER')
  expect(told?.cells?.map(({ id }) => id)).toEqual([
    '107,8 per 100.000 kelahiran hidup',
    '17 dari 15.774',
    '62,7 sampai 172,6',
    'belum dapat dibedakan dari target 122',
    '35 dari 36 laporan',
  ])
  expect(missing?.cells?.map(({ en }) => en)).toEqual(['not reported yet', '–', '–', 'no target yet', '–'])
})

test('a title tells missed targets where nothing has worsened, and that there are no figures where there are none', () => {
  const missed = { ...deaths, status: 'MISSED' } as const
  expect(write(facts({ numbers: [missed] })).title?.id).toBe('Kematian ibu belum memenuhi target')
  const empty = facts({ numbers: [{ ...deaths, value: null, numerator: null }], weighed: 0, units: 0 })
  expect(write(empty, null).title?.id).toBe('Belum ada angka untuk Oktober\u00a02026')
  expect(write(empty, null).textsOf('CHANGE')).toEqual(['Ini ringkasan pertama; belum ada yang dibandingkan.'])
})

test('nothing new since the brief before says so, and what goes on stays named', () => {
  const same = { signals: [fall], unreported: [{ code: '33.04-P1', name: 'Puskesmas Batur 2' }] }
  const { say } = write(facts(same), before(same))
  expect(say('CHANGE').map(({ group, text }) => [group, text.en])).toEqual([
    [undefined, 'Nothing has changed since the brief of 15\u00a0November\u00a02026.'],
    ['ONGOING', 'K6 in Kecamatan Wanayasa'],
    ['ONGOING', 'Not reported: Puskesmas Batur 2'],
  ])
})

test('what is new, overdue, ended and revised since the brief before is told in its group', () => {
  const now = facts({
    signals: [{ ...fall, indicatorKey: 'PF' }],
    decisions: [decision],
    numbers: [{ ...deaths, numerator: 16 }],
  })
  const then = before({
    signals: [fall],
    decisions: [{ ...decision, dueOn: '2026-11-20' }],
    unreported: [{ code: '33.04-P1', name: 'Puskesmas Batur 2' }],
  })
  const { say } = write(now, then)
  expect(say('CHANGE').map(({ group, text }) => [group, text.id])).toEqual([
    ['NEW', 'Persalinan di fasyankes di Kecamatan Wanayasa'],
    ['ENDED', 'K6 di Kecamatan Wanayasa'],
    ['OVERDUE', 'Kirim bidan pengganti (Kepala Dinas Kesehatan)'],
    ['ENDED', 'Sudah melapor: Puskesmas Batur 2'],
    ['REVISED', 'Kematian ibu: 17 dari 15.774 menjadi 16 dari 15.774'],
  ])
})

test('a decision made or closed in the week is new or ended; reports of another month are not compared', () => {
  const done = { ...decision, id: 2, note: 'Cetak lembar', state: 'DONE' } as const
  const then = before({ month: '2026-09', unreported: [{ code: '33.04-P1', name: 'Puskesmas Batur 2' }] })
  const { say } = write(facts({ decisions: [{ ...decision, dueOn: '2026-12-01' }, done] }), then)
  expect(say('CHANGE').map(({ group, text }) => [group, text.en])).toEqual([
    ['NEW', 'Action: Kirim bidan pengganti'],
    ['ENDED', 'Action done: Cetak lembar'],
  ])
})

test('a decision says by how many days it is over, and worsening that nobody has taken up is named', () => {
  const later = { ...decision, id: 2, dueOn: '2026-11-22' }
  const { say } = write(
    facts({ decisions: [{ ...decision, dueOn: '2026-11-21' }, later], signals: [{ ...fall, areaCode: '33.04.1' }] }),
  )
  const lines = say('DECISION')
  expect(lines[0]?.cells?.[1]).toEqual({
    id: '21\u00a0November\u00a02026, lewat 1 hari',
    en: '21\u00a0November\u00a02026, 1 day over',
  })
  expect(lines[1]?.cells?.[1]?.en).toBe('22\u00a0November\u00a02026')
  expect(lines[2]?.text.en).toBe('Nothing is decided yet about K6 in Kecamatan Wanayasa')
  expect(write(facts({ signals: [fall], decisions: [decision] })).say('DECISION')).toHaveLength(1)
})

test('a caveat names who has not reported, and tells one fault in the singular', () => {
  const unreported = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => ({ code: name, name }))
  const { say } = write(
    facts({ unreported, issues: [{ kind: 'FALL', count: 1 }], notWeighed: [{ reason: 'INCOMPLETE', series: 3 }] }),
  )
  expect(say('CAVEAT').map(({ text }) => text.en)).toEqual([
    '28 of 35 puskesmas have reported for October\u00a02026; missing: A, B, C and 4 more',
    'To be checked: 1 count since January that fell',
    'Could not be judged: 3 series incomplete',
  ])
  expect(write(facts({ units: 0 })).say('CAVEAT')[0]?.text.en).toMatch(/^No puskesmas is registered/)
})

test('every sentence has a footnote with a query', () => {
  const { lines, notes } = write(
    facts({ signals: [fall], decisions: [decision], notWeighed: [{ reason: 'INCOMPLETE', series: 3 }] }),
  )
  for (const { note } of lines) expect(notes[note]?.query).toMatch(/^\{\n {2}\w+/)
})
