import type { BriefContent } from '../brief-content.ts'
import type { BriefFacts } from '../facts/brief-facts.ts'
import { writeCaveats } from './write-caveats.ts'
import { writeChanges } from './write-changes.ts'
import { writeDecisions } from './write-decisions.ts'
import { writeFindings } from './write-findings.ts'
import { writeNumbers } from './write-numbers.ts'
import { writeTitles } from './write-titles.ts'

/** Writes a brief from its facts and those of the brief before, by rules alone: the same facts give the same words. */
export function writeBrief(facts: BriefFacts, before: BriefFacts | null): BriefContent {
  const parts = [
    writeTitles(facts),
    writeFindings(facts),
    writeChanges(facts, before),
    writeNumbers(facts),
    writeDecisions(facts),
    writeCaveats(facts),
  ]
  return {
    facts,
    lines: parts.flatMap(({ lines }) => lines),
    notes: Object.assign({}, ...parts.map(({ notes }) => notes)),
  }
}
