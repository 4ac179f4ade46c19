import { explainAdvice, type FormAnalysis, type ItemStatistics, optionCurves } from '@pantau/psychometrics'
import type { BuiltSubject } from './build-subject.ts'
import type { ResultRow } from './findings.ts'

/** Tests and items of a subject as they are kept. */
export const tellItems = (built: BuiltSubject, regencyCode: string): ResultRow[] =>
  built.analysis.forms.flatMap((form) => [tellTest(built, form, regencyCode), ...tellItemsOf(built, form, regencyCode)])

function tellTest(
  { subject }: BuiltSubject,
  { form, test, levels, matrix }: FormAnalysis,
  areaCode: string,
): ResultRow {
  const { scores, alpha, alphaInterval, sem, difficultyBalance } = test
  const { cutScore } = subject
  const body = {
    ...{ form, items: test.items, maximum: test.maximum, mean: scores.mean, sd: scores.sd, median: scores.median },
    ...{ lowest: scores.min, highest: scores.max, alpha, sem },
    ...{ alphaLower: alphaInterval?.lower ?? null, alphaUpper: alphaInterval?.upper ?? null },
    balance: difficultyBalance === null ? null : 100 * difficultyBalance,
    reached:
      cutScore === null
        ? null
        : { n: matrix.pupilCount, count: levels.totals.filter((total) => total >= cutScore).length },
    distribution: [...levels.values].flatMap((score, level) => {
      const pupils = levels.counts[level] ?? 0
      return pupils === 0 ? [] : [{ score, pupils }]
    }),
  }
  return { kind: 'TEST', subjectId: subject.id, areaCode, name: form, position: 0, pupils: test.persons, body }
}

function tellItemsOf({ subject }: BuiltSubject, form: FormAnalysis, areaCode: string): ResultRow[] {
  const firstPosition = new Map<string, number>()
  for (const { item, position } of subject.entries) if (!firstPosition.has(item)) firstPosition.set(item, position)
  return form.items.map((item, at): ResultRow => {
    const curves = new Map(
      optionCurves(form.matrix, item.index, form.levels).map(({ option, shares }) => [option, shares]),
    )
    return {
      ...{ kind: 'ITEM', subjectId: subject.id, areaCode, name: `${form.form}|${item.id}`, position: at },
      pupils: item.n,
      body: {
        ...{ form: form.form, position: firstPosition.get(item.id) ?? at + 1, ...plainStatistics(item) },
        discriminationLower: form.discriminationIntervals[at]?.lower ?? null,
        discriminationUpper: form.discriminationIntervals[at]?.upper ?? null,
        advice: { id: explainAdvice(item, 'id'), en: explainAdvice(item, 'en') },
        options: item.options.map((option) => ({
          ...{
            option: option.option,
            isKey: option.isKey,
            isAnswer: option.isAnswer,
            n: option.n,
            share: option.share,
          },
          ...{ correlation: option.restCorrelation, lower: option.lower, middle: option.middle, upper: option.upper },
          ...{ isWorking: option.isFunctioning, curve: curves.get(option.option) ?? [] },
        })),
      },
    }
  })
}

const plainStatistics = (item: ItemStatistics) => ({
  ...{ item: item.id, topic: item.topic, type: item.type.toUpperCase(), key: item.key, n: item.n, p: item.p },
  ...{ omitted: item.omitted, doubleMarks: item.doubleMarks },
  ...{ pLower: item.pInterval?.lower ?? null, pUpper: item.pInterval?.upper ?? null },
  ...{ correlation: item.pbisCorrected, correlationLower: item.pbisInterval?.lower ?? null },
  ...{ correlationUpper: item.pbisInterval?.upper ?? null, discrimination: item.dFractional },
  ...{ alphaWithout: item.alphaIfDeleted, difficultyClass: item.difficultyClass },
  ...{ discriminationClass: item.discriminationClass, workingDistractors: item.functioningDistractors },
  ...{ offeredDistractors: item.offeredDistractors, suspectedKey: item.suspectedKey?.candidate ?? null },
  verdict: item.advice?.verdict ?? null,
})
