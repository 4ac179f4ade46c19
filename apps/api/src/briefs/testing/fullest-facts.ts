import { qualityKinds } from '../../quality/quality-issue.ts'
import type { BriefFacts, DecisionFact, NumberFact, SignalFact } from '../facts/brief-facts.ts'

const place = { id: 'Puskesmas Purwareja Klampok 2', en: 'Puskesmas Purwareja Klampok 2' }
const keys = ['ANEMIA_ADV', 'OCO_24H', 'KSPR_COV', 'KEK_PMT', 'TTD180', 'PF_RIIL', 'K6_RIIL', 'KFL', 'KNL']

const fall = (indicatorKey: string, at: number): SignalFact => ({
  ...{ indicatorKey, areaCode: `33.04-P${at}`, areaName: place, since: '2026-03', isRise: false, variation: 'CONCERN' },
  ...{ strength: 'VERY_STRONG', effect: 'DIFFERENCE', change: -22.3, lower: -27.2, upper: -17.5 },
  before: { value: 78.31, numerator: 1473, denominator: 1881 },
  now: { value: 55.99, numerator: 271, denominator: 484 },
})

const number = (indicatorKey: string, numerator: number): NumberFact => ({
  ...{ indicatorKey, period: { from: '2026-10', to: '2026-10', grain: 'ROLLING_12' }, value: 107.77 },
  ...{ lower: 62.7, upper: 172.56, numerator, denominator: 15_774, target: 82, status: 'NOT_DISTINGUISHABLE' },
  completeness: { reported: 3300, expected: 3336 },
})

const decision = (id: number, dueOn: string, state: DecisionFact['state'] = 'OPEN'): DecisionFact => ({
  note: 'Kirim tim pendamping dan bidan pengganti ke tiga desa terjauh, lalu laporkan cakupannya setiap minggu',
  owner: 'Kepala Bidang Kesehatan Masyarakat Dinas Kesehatan Kabupaten',
  ...{ id, dueOn, state, areaCode: '33.04', areaName: place, indicatorKey: 'K6_RIIL', madeOn: '2026-11-18' },
})

const units = [1, 2, 3, 4, 5, 6, 7].map((at) => ({ code: `33.04-P${at}`, name: `Puskesmas Purwareja Klampok ${at}` }))
const numberKeys = ['AKI', 'AKB', 'K6', 'PF', 'OCO_COV', 'OCO_SHEET']

const facts = (more: Partial<BriefFacts>): BriefFacts => ({
  ...{ week: '2026-W47', day: '2026-11-22', month: '2026-10', isDemo: true, isWeighed: true, weighed: 12_345 },
  regency: {
    ...{ code: '33.04', name: 'Banjarnegara' },
    fullName: { id: 'Kabupaten Banjarnegara', en: 'Regency of Banjarnegara' },
  },
  notWeighed: [
    { reason: 'NOT_REPORTED', series: 1303 },
    { reason: 'INCOMPLETE', series: 142 },
    { reason: 'TOO_FEW_MONTHS', series: 834 },
  ],
  ...{
    signals: [],
    decisions: [],
    units: 35,
    unreported: units,
    numbers: numberKeys.map((key) => number(key, 17_170)),
  },
  issues: qualityKinds.filter((kind) => kind !== 'FRESHNESS').map((kind) => ({ kind, count: 12 })),
  ...more,
})

/** A week in which every list of a brief is longer than it has room for. */
export const fullestFacts = facts({
  signals: keys.flatMap((key, at) => [fall(key, at), fall(key, at + 20)]),
  decisions: [
    ...[1, 2, 3, 4].map((id) => decision(id, '2026-11-20')),
    ...[5, 6].map((id) => decision(id, '2026-12-20')),
    decision(8, '2026-12-20', 'DONE'),
    decision(9, '2026-12-20', 'DROPPED'),
  ],
})

export const factsBefore = facts({
  ...{ week: '2026-W46', day: '2026-11-15' },
  signals: keys.flatMap((key, at) => [fall(key, at), fall(key, at + 40)]),
  unreported: [...units, { code: '33.04-P9', name: 'Puskesmas Susukan 2' }],
  numbers: numberKeys.map((key) => number(key, 17_100)),
})
