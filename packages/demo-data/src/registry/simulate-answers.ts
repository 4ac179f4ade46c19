import type { RandomStream } from '../random/random-stream.ts'
import { drawChance } from './draw.ts'
import type { SimulatedAnswers, SimulatedSheet } from './simulated-watch.ts'

type Form = SimulatedSheet['form']

/** Codes of the mother-and-child book's sheets, each in the version that the demo fills in. */
export const simulatedForms: Readonly<Record<Form, { version: number; services: string[]; signs: string[] }>> = {
  PREGNANCY: {
    version: 3,
    services: ['ANTENATAL_CONTACT', 'MOTHERS_CLASS'],
    signs: [
      ...['HEADACHE', 'FEVER', 'FEWER_MOVEMENTS', 'BLEEDING', 'SWELLING_CONVULSIONS', 'FLUID', 'ABDOMINAL_PAIN'],
      ...['INSOMNIA_ANXIETY', 'TB_RISK', 'URINATION_DISCHARGE', 'DIARRHOEA', 'VOMITING', 'BREATHLESS'],
    ],
  },
  BIRTH_PLAN: {
    version: 1,
    services: [
      ...['MOTHER_NAME', 'DUE_DATE', 'ATTENDANT', 'PLACE', 'COMPANION', 'TRANSPORT', 'BLOOD_DONOR', 'BLOOD_GROUP'],
      ...['FUNDS', 'CONTRACEPTION', 'STICKER'],
    ],
    signs: [],
  },
  CHILDBIRTH: {
    version: 1,
    services: ['SKILLED_ATTENDANT', 'IN_FACILITY'],
    signs: ['BLEEDING', 'FOUL_WATERS', 'GREAT_PAIN', 'CANNOT_PUSH', 'CORD_OR_HAND', 'CONVULSIONS'],
  },
  POSTPARTUM: {
    version: 1,
    services: ['POSTPARTUM_CONTACT', 'VITAMIN_A', 'IRON_TABLETS', 'NUTRITION'],
    signs: [
      ...['FEVER', 'HEADACHE', 'HEAVY_BLEEDING', 'FOUL_LOCHIA', 'BREASTS', 'BLURRED_VISION', 'EPIGASTRIC_PAIN'],
      ...['MENTAL_HEALTH', 'PALPITATIONS', 'FLUID', 'BREATHLESS', 'URINATION', 'GENITAL_SWELLING', 'DISCHARGE'],
    ],
  },
  NEWBORN: {
    version: 1,
    services: ['NEONATAL_CONTACT', 'BREAST_MILK_ONLY'],
    signs: [
      ...['NOT_FEEDING', 'TEMPERATURE', 'BREATHING', 'JAUNDICE', 'CORD', 'WEAK', 'EYES', 'DIARRHOEA'],
      ...['CONVULSIONS', 'PALE_STOOL'],
    ],
  },
}

const UNKNOWN = 0.01
const SERVICE = 0.7

/** Answers of a column: the signs given are yes, every other is no, or now and then not known. */
export function simulateAnswers(random: RandomStream, form: Form, signs: readonly string[]): SimulatedAnswers {
  const asked = simulatedForms[form]
  const services = asked.services.map((code) => [code, drawChance(random, SERVICE) ? 'YES' : 'NO'] as const)
  const told = asked.signs.map((code) => {
    const other = drawChance(random, UNKNOWN) ? 'UNKNOWN' : 'NO'
    return [code, signs.includes(code) ? 'YES' : other] as const
  })
  const tablets = form === 'PREGNANCY' ? [['IRON_TABLETS', Math.min(7, Math.floor(random() * 9))] as const] : []
  return Object.fromEntries([...services, ...tablets, ...told])
}

/** A birth plan with what is still missing. */
export const simulatePlan = (missing: readonly string[]): SimulatedAnswers =>
  Object.fromEntries(
    simulatedForms.BIRTH_PLAN.services.map((code) => [code, missing.includes(code) ? 'NO' : 'YES'] as const),
  )
