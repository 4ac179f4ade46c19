import { ANTENATAL_COMPONENTS } from '@pantau/maternal-care'
import { requireAction } from '../../access/requirements.ts'
import type { Resolvers } from '../../graphql/generated/resolvers.ts'
import { factorsOf, listFactors } from '../care/kspr-factor.ts'
import { stepLabel } from '../care/step-label.ts'
import { datingOf, ksprOf } from '../charts/stand-of-chart.ts'
import { fromCareIssue } from '../entry/user-error.ts'
import { newbornSigns, postpartumSigns } from '../records/danger-signs.ts'
import { inLanguage } from './asked.ts'
import { presentDating } from './pregnancy-resolvers.ts'

const label = ({ label: words }: { label: { id: string; en: string } }, args: { language: 'ID' | 'EN' }) =>
  inLanguage(words, args)

export const careResolvers: Resolvers = {
  Query: {
    assessKspr: (_, { facts, factors, lmpOn }, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      const about = { lmpOn: lmpOn ?? null, scanOn: null, scanGestationDays: null, registeredOn: context.clock.today() }
      const { gravida = null, ageYears = null, parity = null, yearsMarried = null } = facts
      const { lastBirthOn = null, heightCm = null } = facts
      const known = { ...about, gravida, ageYears, parity, yearsMarried, lastBirthOn, heightCm }
      return ksprOf(known, factors)
    },
    datePregnancy: (_, { lmpOn, scanOn, scanGestationDays }, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      const isScanUsable = scanGestationDays != null && scanGestationDays >= 0 && scanGestationDays <= 308
      const scan = isScanUsable
        ? { scanOn: scanOn ?? null, scanGestationDays }
        : { scanOn: null, scanGestationDays: null }
      return presentDating(datingOf({ lmpOn: lmpOn ?? null, ...scan }), context.clock.today())
    },
    ksprFactors: (_, __, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return listFactors()
    },
    antenatalComponents: (_, __, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return [...ANTENATAL_COMPONENTS]
    },
    postpartumSigns: (_, __, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return [...postpartumSigns]
    },
    newbornSigns: (_, __, context) => {
      requireAction(context, 'READ_DEFINITIONS')
      return [...newbornSigns]
    },
  },
  KsprAssessment: {
    band: ({ band }) => band?.code ?? null,
    bandLabel: ({ band }, args) => (band === null ? null : inLanguage(band.label, args)),
    advice: ({ advice }, args) => (advice === null ? null : inLanguage(advice, args)),
    reasons: ({ reasons }) => factorsOf(reasons.map(({ code }) => code)),
    undecided: ({ undecided }) => factorsOf(undecided),
    issues: ({ issues }) => issues.map(fromCareIssue()),
  },
  KsprFactor: { label, groupLabel: ({ groupLabel }, args) => inLanguage(groupLabel, args) },
  CareStep: { label: (step, args) => inLanguage(stepLabel(step), args) },
  AntenatalComponent: { label: (component, args) => inLanguage(component, args) },
  DangerSign: { label },
  TimelineEvent: { title: ({ title }, args) => inLanguage(title, args) },
  UserError: { message: ({ sentence }, args) => inLanguage(sentence, args) },
}
