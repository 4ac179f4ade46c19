import { SYSTEMIC_ABOVE } from '@pantau/psychometrics'
import type { FlagEntry, MarkedBlock, Measure } from './findings.ts'
import type { ToldClass, ToldSubject } from './tell-classes.ts'

/** A flag for each class that stands apart as a whole, the most evidence first. */
export function tellClassFlags(classes: readonly ToldClass[]): FlagEntry[] {
  const flagged = classes.filter(({ reasons }) => reasons.length > 0)
  const strength = ({ subjects }: ToldClass) =>
    Math.max(
      ...subjects.flatMap((subject) => measuresOf(subject).map(({ z, limit }) => (limit === null ? 0 : (z ?? 0)))),
    )
  return flagged
    .map((each) => ({ each, z: strength(each) }))
    .sort((a, b) => b.each.level - a.each.level || b.z - a.z || (keyOf(a.each) < keyOf(b.each) ? -1 : 1))
    .map(({ each }, at) => ({
      ...{ key: keyOf(each), kind: 'CLASS', schoolCode: each.schoolCode, className: each.className },
      ...{ firstId: null, secondId: null, level: each.level, evidence: each.evidence, rank: at + 1, p: null, q: null },
      body: {
        reasons: each.reasons,
        bonferroni: null,
        measures: each.subjects.flatMap(measuresOf),
        blocks: each.subjects.flatMap(blockOf),
      },
    }))
}

const keyOf = ({ schoolCode, className }: ToldClass): string => `CLASS|${schoolCode}|${className}`

function measuresOf({ screened, at, neighbours }: ToldSubject): Measure[] {
  const { screen, placeOfClass, built } = screened
  const signals = screen?.first.signals[placeOfClass.get(at) ?? -1]
  if (signals === undefined) return []
  const about = { subject: built.subject.name, observed: null, expected: null, sd: null, z: null, p: null, limit: null }
  const { match, wrongMatch, block, erasures } = signals
  const told: Measure[] = [
    {
      ...{ ...about, measure: 'match', observed: match.observed, expected: match.expected, sd: match.sd },
      ...{ z: signals.matchZr, limit: SYSTEMIC_ABOVE.MATCH },
    },
    {
      ...{ ...about, measure: 'wrong_match', observed: wrongMatch.observed, expected: wrongMatch.expected },
      ...{ sd: wrongMatch.sd, z: signals.wrongMatchZr },
    },
    { ...about, measure: 'uneven', observed: signals.m3, z: signals.m3Zr },
  ]
  if (block !== null)
    told.push({
      ...about,
      measure: 'block',
      observed: block.pupils.length,
      z: signals.m1Zr,
      limit: SYSTEMIC_ABOVE.BLOCK,
    })
  if (erasures !== null && built.erasures !== null)
    told.push({ ...about, measure: 'erasures', observed: erasures.mean, z: erasures.z, limit: SYSTEMIC_ABOVE.ERASURES })
  if (neighbours !== null) {
    const { neighbours: observed, others: expected, p } = neighbours
    told.push({ ...about, measure: 'neighbours', observed, expected, p })
  }
  return told
}

function blockOf({ screened, at }: ToldSubject): MarkedBlock[] {
  const { screen, placeOfClass, built } = screened
  const block = screen?.first.signals[placeOfClass.get(at) ?? -1]?.block ?? null
  if (block === null) return []
  const items = built.matrix.items.slice(block.firstItem, block.firstItem + block.items).map(({ id }) => id)
  return [{ subjectId: built.subject.id, items }]
}
