import { requireAction } from '../access/requirements.ts'
import { areaLoaders } from '../areas/area-loaders.ts'
import type { Context } from '../context.ts'
import { badInput } from '../errors.ts'
import type { Resolvers } from '../graphql/generated/resolvers.ts'
import { globalId } from '../graphql/global-id.ts'
import type { NodeFinders } from '../graphql/nodes.ts'
import { findImport } from '../imports/find-import.ts'
import { elements } from '../indicators/elements.ts'
import { approveEntryForm } from './approve-entry-form.ts'
import { listRules } from './checks/list-rules.ts'
import { countPattern, largestCount } from './checks/read-count.ts'
import { countReportsElsewhere } from './count-reports-elsewhere.ts'
import { decideEntryCorrection } from './decide-entry-correction.ts'
import { entryErrors } from './entry-error.ts'
import type { EntryFormRow } from './entry-form-row.ts'
import { entryFormId, entryKeyOf, readEntryKey } from './entry-key.ts'
import { daysBetween, deadlineOf, requireMonthRange } from './entry-month.ts'
import { findEntrySheet } from './find-entry-sheet.ts'
import { forms } from './forms/forms.ts'
import { listEntryCorrections } from './list-entry-corrections.ts'
import { findEntryForm, listEntryForms } from './list-entry-forms.ts'
import { listEntrySteps } from './list-entry-steps.ts'
import { requestEntryCorrection } from './request-entry-correction.ts'
import { returnEntryForm } from './return-entry-form.ts'
import { saveEntryCells } from './save-entry-cells.ts'
import { setEntryDeadline } from './set-entry-deadline.ts'
import { submitEntryForm } from './submit-entry-form.ts'

const inWords = (words: { readonly id: string; readonly en: string }, language: 'ID' | 'EN') =>
  language === 'EN' ? words.en : words.id

const deadline = ({ month, deadlineDay }: EntryFormRow) => deadlineOf(month, deadlineDay)

const places = <Input extends { readonly element: string; readonly area: string }>(cells: readonly Input[]) =>
  cells.map(({ element, area, ...rest }) => ({ ...rest, elementKey: element, areaCode: area }))

const loadArea = async (context: Context, code: string) => {
  const area = await areaLoaders(context).byCode.load(code)
  if (area === null) throw new Error(`The area ${code} of a form is not there.`)
  return area
}

export const entryResolvers: Resolvers = {
  Query: {
    entryForms: (_, { fromMonth, toMonth, form: formKey }, context) => {
      requireAction(context, 'READ_ENTRY')
      requireMonthRange(fromMonth, toMonth)
      const form = forms.get(formKey)
      if (form === undefined) return []
      return listEntryForms(context.sql, context.scope, { form, fromMonth, toMonth, today: context.clock.today() })
    },
    entryForm: (_, { healthCentre: centreCode, month, form: formKey }, context) => {
      requireAction(context, 'READ_ENTRY')
      return findEntrySheet(context.sql, context.scope, { formKey, centreCode, month }, context.clock.today())
    },
  },
  EntryForm: {
    id: entryFormId,
    form: ({ formKey }) => formKey,
    title: ({ formKey }, { language }) => inWords(forms.get(formKey)?.title ?? { id: formKey, en: formKey }, language),
    healthCentre: ({ centreCode }, _, context) => loadArea(context, centreCode),
    deadline,
    daysLeft: (row, _, { clock }) => daysBetween(clock.today(), deadline(row)),
    isLate: (row, _, { clock }) =>
      row.firstSubmittedOn === null
        ? !row.isReportedElsewhere && clock.today() > deadline(row)
        : row.firstSubmittedOn > deadline(row),
    steps: (row, _, { viewer }) => listEntrySteps(viewer, row),
  },
  EntrySheet: {
    sections: ({ definition }) => [...definition.sections],
    areas: ({ areaCodes }, _, context) => Promise.all(areaCodes.map((code) => loadArea(context, code))),
    cells: ({ cells }) => [...cells],
    rules: ({ definition }) => [...listRules(definition)],
    countPattern: () => countPattern,
    largestCount: () => largestCount,
    issues: ({ issues }) => [...issues],
    corrections: (sheet, _, { sql }) => listEntryCorrections(sql, sheet),
    import: ({ form: { importId } }, _, { sql, scope }) =>
      importId === null ? null : findImport(sql, scope, importId),
    reportedElsewhere: (sheet, _, { sql, scope }) => countReportsElsewhere(sql, scope.regencyCode, sheet),
  },
  EntrySection: {
    title: ({ title }, { language }) => inWords(title, language),
    elements: (section) => section.elements.flatMap((key) => elements.get(key) ?? []),
  },
  EntryCell: { element: ({ elementKey }) => elementKey, area: ({ areaCode }) => areaCode },
  EntryCellPlace: { element: ({ elementKey }) => elementKey, area: ({ areaCode }) => areaCode },
  EntryRule: {
    parts: ({ parts }) => [...parts],
    wholes: ({ wholes }) => [...wholes],
    message: ({ message }, { language }) => inWords(message, language),
  },
  EntryIssue: { area: ({ areaCode }) => areaCode, elements: ({ elementKeys }) => [...elementKeys] },
  EntryCorrection: {
    id: ({ rowId }) => globalId('EntryCorrection', rowId),
    cells: ({ cells }) => [...cells],
  },
  EntryUserError: {
    message: ({ code }, { language }) => inWords(entryErrors[code], language),
    element: ({ elementKey }) => elementKey,
    area: ({ areaCode }) => areaCode,
  },
  EntryFormPayload: { userErrors: ({ userErrors }) => [...userErrors] },
  SaveEntryCellsPayload: {
    cells: ({ cells }) => [...cells],
    conflicts: ({ conflicts }) => [...conflicts],
    issues: ({ issues }) => [...issues],
    checkedAreas: ({ checkedAreas }) => [...checkedAreas],
    userErrors: ({ userErrors }) => [...userErrors],
  },
  Mutation: {
    saveEntryCells: (_, { id, cells }, context) => {
      requireAction(context, 'FILL_ENTRY')
      if (cells.length > mostCells) throw tooManyCells
      return saveEntryCells(context, entryKeyOf(id), places(cells))
    },
    submitEntryForm: (_, { id }, context) => {
      requireAction(context, 'FILL_ENTRY')
      return submitEntryForm(context, entryKeyOf(id))
    },
    returnEntryForm: (_, { id, reason }, context) => {
      requireAction(context, 'APPROVE_ENTRY')
      return returnEntryForm(context, entryKeyOf(id), reason)
    },
    approveEntryForm: (_, { id }, context) => {
      requireAction(context, 'APPROVE_ENTRY')
      return approveEntryForm(context, entryKeyOf(id))
    },
    requestEntryCorrection: (_, { id, reason, cells }, context) => {
      requireAction(context, 'FILL_ENTRY')
      return requestEntryCorrection(context, entryKeyOf(id), { reason, cells: places(cells) })
    },
    decideEntryCorrection: (_, { id, isGranted, note }, context) => {
      requireAction(context, 'OVERSEE_ENTRY')
      return decideEntryCorrection(context, id, { isGranted, note })
    },
    setEntryDeadline: async (_, { day }, context) => {
      requireAction(context, 'OVERSEE_ENTRY')
      return [...(await setEntryDeadline(context.sql, context.scope.regencyCode, day))]
    },
  },
}

export const entryNodes: NodeFinders = {
  EntryForm: (context, key) => {
    requireAction(context, 'READ_ENTRY')
    return findEntryForm(context.sql, context.scope, readEntryKey(key), context.clock.today())
  },
}

const mostCells = 1000

const tooManyCells = badInput(
  `Paling banyak ${mostCells} sel sekali simpan.`,
  `At most ${mostCells} cells can be saved at once.`,
)
