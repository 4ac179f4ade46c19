import {
  findSheet,
  gestationDays,
  listDueSheets,
  listWatchedForms,
  MONITORING_SHEETS,
  readSheet,
  reviewBirthPlan,
  type SheetAnswer,
  type SheetItem,
} from '@pantau/maternal-care'
import { requireAction } from '../../access/requirements.ts'
import type { Context } from '../../context.ts'
import type { Resolvers, SheetAnswerInput } from '../../graphql/generated/resolvers.ts'
import { chartLoaders, forgetCharts } from '../../registry/charts/chart-loaders.ts'
import { findPregnancy } from '../../registry/lists/find-pregnancy.ts'
import type { PregnancyRow } from '../../registry/records/record-rows.ts'
import { inLanguage, numberOf } from '../../registry/resolvers/asked.ts'
import { listMySheets } from '../lists/list-my-sheets.ts'
import { type SheetRow, type SubmissionRow, standingSheets } from '../sheets/sheet-row.ts'
import { submitSheet } from '../sheets/submit-sheet.ts'
import { childOf, watchedClientOfChart } from '../sheets/watched-client.ts'
import { forgetWatches, watchLoaders } from '../watch-loaders.ts'

const latestForms = () =>
  [...new Set(MONITORING_SHEETS.map(({ form }) => form))].flatMap((form) => findSheet(form) ?? [])

const formOf = ({ form, version }: SubmissionRow) => {
  const sheet = findSheet(form, version)
  if (sheet === null) throw new Error(`the version ${version} of ${form} is gone`)
  return sheet
}

const read = ({ stands }: SheetRow) => readSheet(formOf(stands), stands.column, stands.answers)

const itemsOf = (sheet: SheetRow, codes: readonly string[]): SheetItem[] =>
  formOf(sheet.stands).items.filter(({ code }) => codes.includes(code))

async function watchedOf(context: Context, { id }: PregnancyRow) {
  const [chart, submissions] = await Promise.all([
    chartLoaders(context).chart.load(id),
    watchLoaders(context).submissions.load(id),
  ])
  if (chart === null) throw new Error('a pregnancy went out of sight while it was read')
  return { chart, submissions, client: watchedClientOfChart(chart, submissions) }
}

const listAnswers = (row: SubmissionRow) =>
  formOf(row).items.flatMap(({ code }) => {
    const answer = row.answers[code] ?? null
    if (answer === null) return []
    const isCount = typeof answer === 'number'
    return [{ item: code, word: isCount ? null : answer, count: isCount ? answer : null }]
  })

function readAnswers(answers: readonly SheetAnswerInput[]): Record<string, SheetAnswer> {
  return Object.fromEntries(
    answers.flatMap(({ item, word, count }): [string, SheetAnswer][] => {
      const answer = count ?? word ?? null
      return answer === null ? [] : [[item, answer]]
    }),
  )
}

const byDay = (a: SheetRow, b: SheetRow) => a.stands.happenedAt.localeCompare(b.stands.happenedAt)

export const sheetResolvers: Resolvers = {
  Query: {
    sheetForms: (_, __, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return latestForms()
    },
    sheetForm: (_, { form, version }, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return findSheet(form, version ?? undefined)
    },
    mySheets: (_, { first }, context) => {
      requireAction(context, 'READ_CASES')
      return listMySheets(context, first)
    },
  },
  SheetForm: {
    key: ({ form }) => form,
    items: ({ items }) => [...items],
    title: ({ title }, args) => inLanguage(title, args),
    advice: ({ advice }, args) => inLanguage(advice, args),
  },
  SheetItem: {
    answers: ({ most }) => (most === null ? 'YES_NO' : 'COUNT'),
    label: ({ label }, args) => inLanguage(label, args),
    question: ({ question }, args) => inLanguage(question, args),
    help: ({ help }, args) => (help === null ? null : inLanguage(help, args)),
  },
  SheetVersion: {
    answers: listAnswers,
  },
  Sheet: {
    form: ({ stands }) => stands.form,
    column: ({ stands }) => stands.column,
    ordinal: ({ stands }) => childOf(stands.ordinal),
    state: (sheet) => read(sheet).state,
    signs: (sheet) => read(sheet).signs,
    notKnown: (sheet) => itemsOf(sheet, read(sheet).notKnown),
    unanswered: (sheet) => itemsOf(sheet, read(sheet).unanswered),
    conflicts: ({ conflicts }) => [...conflicts],
  },
  DueSheet: {
    form: ({ form }) => findSheet(form) ?? missingForm(form),
    sheet: async ({ pregnancy, form, ordinal, column }, _, context) => {
      const submissions = await watchLoaders(context).submissions.load(pregnancy.id)
      const ofColumn = standingSheets(submissions).find(
        ({ stands }) => stands.form === form && stands.column === column && childOf(stands.ordinal) === ordinal,
      )
      return ofColumn ?? null
    },
  },
  Pregnancy: {
    sheets: async ({ id }, _, context) => standingSheets(await watchLoaders(context).submissions.load(id)).sort(byDay),
    dueSheets: async (pregnancy, _, context) => {
      const { client } = await watchedOf(context, pregnancy)
      return listDueSheets(client, context.clock.today()).map((due) => ({ ...due, pregnancy }))
    },
    sheetCompleteness: async (pregnancy, _, context) => {
      const { client } = await watchedOf(context, pregnancy)
      const forms = listWatchedForms(client, context.clock.today())
      return [...new Set(forms.map(({ form }) => form))].map((form) => {
        const weeks = forms.filter((watched) => watched.form === form).flatMap((watched) => watched.weeks)
        return { form, due: weeks.length, reported: weeks.filter(({ isReported }) => isReported).length }
      })
    },
    birthPlan: async (pregnancy, _, context) => {
      const { chart, submissions } = await watchedOf(context, pregnancy)
      const plan = standingSheets(submissions).find(({ stands }) => stands.form === 'BIRTH_PLAN')?.stands.answers ?? {}
      const arranged = Object.keys(plan).filter((code) => plan[code] === 'YES')
      const standing = await chartLoaders(context).standing(pregnancy.id)
      const on = chart.pregnancy.endedOn ?? context.clock.today()
      const dating = standing?.dating ?? null
      return reviewBirthPlan(arranged, dating === null ? 0 : gestationDays(dating.dating, on))
    },
  },
  SubmitSheetPayload: {
    escalation: ({ escalationId }, _, context) =>
      escalationId === null ? null : watchLoaders(context).escalation.load(escalationId),
    userErrors: ({ userErrors }) => [...userErrors],
  },
  Mutation: {
    submitSheet: async (_, { input }, context) => {
      requireAction(context, 'FILL_SHEETS')
      const { entryKey, pregnancy, form, version, column, ordinal, answers, filledAt, sentAt, baseRevision = 0 } = input
      const outcome = await submitSheet(context, {
        ...{ entryKey, pregnancyId: numberOf('Pregnancy', pregnancy), form, version, column, baseRevision },
        ordinal: ordinal ?? null,
        answers: readAnswers(answers),
        filledAt: new Date(filledAt),
        sentAt: sentAt == null ? null : new Date(sentAt),
      })
      forgetCharts(context)
      forgetWatches(context)
      return outcome
    },
  },
}

const missingForm = (form: string): never => {
  throw new Error(`the form ${form} is gone`)
}

/** The client of a row that stands for itself. */
export async function pregnancyOf(context: Context, id: number): Promise<PregnancyRow> {
  const found = await findPregnancy(context, { id })
  if (found === null) throw new Error('a pregnancy went out of sight while it was read')
  return found
}
