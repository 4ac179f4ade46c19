import { formatDay } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'

const assessmentWords = graphql(`
  fragment AssessmentWords on KsprAssessment {
    score
    band
    bandLabel(language: $language)
    isEmergency
    advice(language: $language)
    reasons { code no score label(language: $language) }
    undecided { code label(language: $language) }
  }
`)

const datingWords = graphql(`
  fragment DatingWords on PregnancyDating {
    method
    dueOn
    weeks
    days
    differenceDays
  }
`)

const fourTooWords = graphql(`
  fragment FourTooWords on FourToo { young old close many }
`)

/** Score and band, the reasons with their points, the advice: what the card says, for a panel. */
export function sayAssessment(masked: FragmentType<typeof assessmentWords>, language: Language) {
  const said = words[language].registry
  const { score, band, bandLabel, isEmergency, advice, reasons, undecided } = readFragment(assessmentWords, masked)
  const count = (value: number) => formatNumber(value, language)
  return {
    band,
    isEmergency,
    advice,
    score: score === null ? null : said.score(count(score), bandLabel ?? ''),
    reasons: reasons.map(({ label, score: points }) => said.reason(label, count(points))),
    undecided: undecided.length === 0 ? null : said.undecided(count(undecided.length)),
  }
}

/** Due date and age today: `Taksiran persalinan 3 Juni 2027; umur kehamilan 12 minggu 3 hari`. */
export function sayDating(masked: FragmentType<typeof datingWords>, language: Language): string {
  const said = words[language].registry
  const { method, dueOn, weeks, days } = readFragment(datingWords, masked)
  const by = method === 'ULTRASOUND' ? said.byScan : said.byPeriod
  return said.dating(formatDay(dueOn, language), String(weeks), String(days), by)
}

const fourToos = ['young', 'old', 'close', 'many'] as const

/** Which of the four toos hold, and which cannot be judged yet. */
export function sayFourToo(masked: FragmentType<typeof fourTooWords>, language: Language): string {
  const said = words[language].registry
  const found = readFragment(fourTooWords, masked)
  const list = (value: boolean | null) =>
    fourToos
      .filter((kind) => found[kind] === value)
      .map((kind) => said.fourTooKinds[kind])
      .join('; ')
  const [holding, unknown] = [list(true), list(null)]
  if (holding === '') return unknown === '' ? said.noFourToo : said.noFourTooYet(unknown)
  return unknown === '' ? said.fourToo(holding) : `${said.fourToo(holding)} ${said.fourTooUnknown(unknown)}`
}
