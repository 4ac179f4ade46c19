import { MONITORING_SHEETS } from '@pantau/maternal-care'
import type { ColumnDefinition } from '@pantau/spreadsheets'
import { escalationEnds } from '../../watches/escalations/escalation-row.ts'
import { cadreStatuses, sexes } from '../records/choices.ts'
import { field, type RecordField, type RecordKind } from '../records/record-kind.ts'
import {
  antenatalKind,
  assignmentKind,
  deathAuditFields,
  deathKind,
  deliveryKind,
  neonatalKind,
  newbornKind,
  personFields,
  postpartumKind,
  pregnancyFields,
  referralKind,
} from '../records/record-kinds.ts'

export type RegisterSheetKind =
  | 'CADRES'
  | 'PREGNANCIES'
  | 'ASSIGNMENTS'
  | 'ANTENATAL'
  | 'DELIVERIES'
  | 'POSTPARTUM'
  | 'NEONATAL'
  | 'REFERRALS'
  | 'DEATHS'
  | 'SHEETS'
  | 'SIGNS'

const required = { isRequired: true } as const
const key = field('entryKey', 'TEXT', ['kunci', 'key'])
const client = field('number', 'TEXT', ['nomor klien', 'client number'], required)
const cadreNumber = field('cadreNumber', 'TEXT', ['nomor kader', 'cadre number'], required)

export const cadreFields: readonly RecordField[] = [
  field('number', 'TEXT', ['nomor kader', 'cadre number']),
  field('name', 'TEXT', ['nama', 'name'], required),
  field('phone', 'TEXT', ['telepon', 'phone']),
  field('villageCode', 'TEXT', ['kode desa', 'village code'], required),
  field('hamlet', 'TEXT', ['dusun', 'hamlet']),
  field('rw', 'TEXT', ['RW', 'RW']),
  field('rt', 'TEXT', ['RT', 'RT']),
  field('status', 'CHOICE', ['status', 'status'], { ...required, choices: cadreStatuses }),
  field('startedOn', 'DAY', ['mulai', 'started'], required),
  field('endedOn', 'DAY', ['selesai', 'ended']),
]

export const isSomeoneElse = field('isSomeoneElse', 'YES_NO', ['orang lain', 'somebody else'])

const mostChildren = 3

/** Columns of the n-th child of a delivery, `sex1`. */
export const childFields = (ordinal: number): readonly RecordField[] =>
  newbornKind.fields
    .filter((column) => column.field !== 'ordinal')
    .map((column) => ({
      ...column,
      field: `${column.field}${ordinal}`,
      isRequired: false,
      title: { id: `${column.title.id} anak ${ordinal}`, en: `${column.title.en} child ${ordinal}` },
    }))

export const childOrdinals = Array.from({ length: mostChildren }, (_, index) => index + 1)

/** Forms of the monitoring sheet, and every item that any version of them asks, each once. */
export const sheetForms = [...new Set(MONITORING_SHEETS.map(({ form }) => form))]
const itemCodes = [...new Set(MONITORING_SHEETS.flatMap(({ items }) => items.map(({ code }) => code)))]
const signCodes = [
  ...new Set(
    MONITORING_SHEETS.flatMap(({ items }) => items.filter(({ kind }) => kind === 'SIGN').map(({ code }) => code)),
  ),
]

const ofForm: readonly RecordField[] = [
  field('form', 'CHOICE', ['formulir', 'form'], { ...required, choices: sheetForms }),
  field('ordinal', 'WHOLE', ['anak ke', 'child number'], { range: [1, 5] }),
]

/** Answers as they were given: YES, NO, UNKNOWN, or how many. */
export const answerFields: readonly RecordField[] = itemCodes.map((code) => field(code, 'TEXT', [code, code]))

export const stageFields: readonly RecordField[] = [
  field('contactedAt', 'INSTANT', ['nakes dihubungi', 'health worker contacted']),
  field('decidedAt', 'INSTANT', ['diputuskan', 'decided']),
  field('leftAt', 'INSTANT', ['berangkat', 'left']),
  field('arrivedAt', 'INSTANT', ['tiba', 'arrived']),
  field('treatedAt', 'INSTANT', ['ditangani', 'treated']),
]

const sheetFields: readonly RecordField[] = [
  ...ofForm,
  field('column', 'WHOLE', ['minggu atau hari', 'week or day'], required),
  field('version', 'WHOLE', ['versi lembar', 'version of the sheet'], required),
  field('happenedAt', 'INSTANT', ['diisi', 'filled in'], required),
  ...answerFields,
]

const signFields: readonly RecordField[] = [
  ...ofForm,
  field('detectedAt', 'INSTANT', ['tanda terlihat', 'sign seen'], required),
  field('signs', 'CHOICES', ['tanda bahaya', 'danger signs'], { ...required, choices: signCodes }),
  ...stageFields,
  field('closedAt', 'INSTANT', ['ditutup', 'closed']),
  field('closedReason', 'CHOICE', ['alasan ditutup', 'reason of closing'], { choices: escalationEnds }),
  field('facility', 'TEXT', ['fasilitas', 'facility']),
  field('note', 'TEXT', ['catatan', 'note']),
]

const ofClient = ({ fields }: RecordKind): readonly RecordField[] => [key, client, ...fields]

/** The columns of each sheet, in their order. */
export const registerSheets: Readonly<Record<RegisterSheetKind, readonly RecordField[]>> = {
  CADRES: [key, ...cadreFields],
  PREGNANCIES: [key, { ...client, isRequired: false }, ...personFields, ...pregnancyFields, isSomeoneElse],
  ASSIGNMENTS: [key, client, cadreNumber, ...assignmentKind.fields.filter((column) => column.field !== 'cadreId')],
  ANTENATAL: ofClient(antenatalKind),
  DELIVERIES: [...ofClient(deliveryKind), ...childOrdinals.flatMap(childFields)],
  POSTPARTUM: ofClient(postpartumKind),
  NEONATAL: ofClient(neonatalKind),
  REFERRALS: ofClient(referralKind),
  DEATHS: [...ofClient(deathKind), ...deathAuditFields],
  SHEETS: [key, client, ...sheetFields],
  SIGNS: [key, client, ...signFields],
}

/** The words of the field, for the reader of sheets; what belongs together is judged by the rules of the forms. */
export const columnsOf = (sheet: RegisterSheetKind): ColumnDefinition[] => registerSheets[sheet].map(columnOf)

const yesNo = { ya: ['yes', 'y', '1', 'true'], tidak: ['no', 'n', '0', 'false'] }

function columnOf({ field: name, form, title, isRequired, choices, range }: RecordField): ColumnDefinition {
  const column = { key: name, title, required: isRequired }
  const bounds = range === null ? {} : { minimum: range[0], maximum: range[1] }
  switch (form) {
    case 'DAY':
      return { ...column, kind: 'date' }
    case 'WHOLE':
      return { ...column, kind: 'integer', ...bounds }
    case 'DECIMAL':
      return { ...column, kind: 'decimal', ...bounds }
    case 'CHOICE':
      return {
        ...column,
        kind: 'choice',
        choices: { ...Object.fromEntries(choices.map((choice) => [choice, []])), ...spellings(choices) },
      }
    case 'YES_NO':
      return { ...column, kind: 'choice', choices: yesNo }
    default:
      return { ...column, kind: 'text' }
  }
}

const spellings = (choices: readonly string[]) =>
  choices === sexes ? { FEMALE: ['P', 'perempuan'], MALE: ['L', 'laki-laki'] } : {}
