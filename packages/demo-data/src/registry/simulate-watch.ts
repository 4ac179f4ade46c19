import { type RandomStream, streamOf } from '../random/random-stream.ts'
import { type DayNumber, dayOf, instantOf } from './days.ts'
import { drawChance, drawOne, drawWhole } from './draw.ts'
import { plantSigns } from './plant-signs.ts'
import { simulateAnswers, simulatedForms, simulatePlan } from './simulate-answers.ts'
import type { SimulatedClient, SimulatedRegister } from './simulated-register.ts'
import type { SimulatedSheet, SimulatedSign, SimulatedStep, SimulatedWatch } from './simulated-watch.ts'

const DEFAULT_SEED = 3304
const WATCH_STREAM = 11
const LOOKED_BACK_DAYS = 300
const SIGN_A_SHEET = 0.012
const SILENT = 0.06
const DAYS_PER_WEEK = 7

/** How a cadre reports: how often, and since when not at all. */
interface Habit {
  readonly chance: number
  readonly silentFrom: DayNumber
}

const numbersOf = (key: string) => [...key].map((letter) => letter.charCodeAt(0))

function habitOf(seed: number, cadreKey: string, today: DayNumber): Habit {
  const random = streamOf(seed, WATCH_STREAM, ...numbersOf(cadreKey))
  const chance = 0.72 + 0.27 * random()
  return { chance, silentFrom: drawChance(random, SILENT) ? today - drawWhole(random, 16, 40) : today + 1 }
}

interface Column {
  readonly form: SimulatedSheet['form']
  readonly ordinal: number
  readonly column: number
  /** The day on which the cadre calls. */
  readonly day: DayNumber
}

/** Every visit that a cadre should make of a client: each week of pregnancy, at the birth, and each week after it. */
function listColumns({ lmpOn, delivery, newborns, deaths }: SimulatedClient, today: DayNumber): Column[] {
  const lmp = dayOf(lmpOn)
  const bornOn = delivery === null ? null : dayOf(delivery.on)
  const died = (ordinal: number | null) => {
    const death = deaths.find((each) => each.ordinal === ordinal && each.kind !== 'FETAL')
    return death === undefined ? Number.POSITIVE_INFINITY : dayOf(death.diedOn)
  }
  const weeks = Array.from({ length: 42 }, (_, index): Column => {
    const column = index + 1
    return { form: 'PREGNANCY', ordinal: 0, column, day: lmp + column * DAYS_PER_WEEK + 3 }
  })
  const before = weeks.filter(({ day }) => day < Math.min(bornOn ?? today, died(null)))
  if (bornOn === null) return before
  const isBirth = delivery?.outcome === 'BIRTH'
  const childbed = [3, 10, 17, 24, 31, 38].map((column) => ({ form: 'POSTPARTUM' as const, ordinal: 0, column }))
  const ofChildren = newborns
    .filter(({ isLive }) => isLive)
    .flatMap(({ ordinal }) => [2, 9, 16, 23].map((column) => ({ form: 'NEWBORN' as const, ordinal, column })))
  const after = [
    ...(isBirth ? [{ form: 'CHILDBIRTH' as const, ordinal: 0, column: 0 }] : []),
    ...childbed,
    ...ofChildren,
  ]
  return [
    ...before,
    ...after
      .map((each) => ({ ...each, day: bornOn + each.column }))
      .filter(({ day, ordinal }) => day < died(ordinal === 0 ? null : ordinal)),
  ]
}

/** The way to care: hours between the stages, most of them short and some long. */
function simulateSteps(random: RandomStream, day: DayNumber, hour: number): SimulatedStep[] {
  const spread = (median: number) => median * Math.exp(0.8 * (random() + random() + random() - 1.5))
  const [contact, decide, leave, travel, treat] = [spread(0.4), spread(1.6), spread(0.8), spread(1), spread(0.5)]
  const at = (hours: number) => instantOf(day, hour + hours)
  const contacted: SimulatedStep = { stage: 'CONTACTED', at: at(Math.min(contact, decide)) }
  if (drawChance(random, 0.15))
    return [
      contacted,
      { stage: 'CLOSED', at: at(decide + 3), reason: 'NO_DANGER', note: 'Diperiksa bidan, tidak ada bahaya' },
    ]
  const late = drawChance(random, 0.12) ? 20 : 0
  const facility = drawChance(random, 0.3) ? 'RSUD Hj. Anna Lasmanah' : 'Puskesmas Pejawaran'
  return [
    contacted,
    { stage: 'DECIDED', at: at(decide + late) },
    { stage: 'LEFT', at: at(decide + late + leave) },
    { stage: 'ARRIVED', at: at(decide + late + leave + travel), facility },
    { stage: 'TREATED', at: at(decide + late + leave + travel + treat), facility },
  ]
}

function simulateClientWatch(seed: number, client: SimulatedClient, today: DayNumber): SimulatedWatch {
  const random = streamOf(seed, WATCH_STREAM, ...numbersOf(client.key))
  const sheets: SimulatedSheet[] = []
  const signs: SimulatedSign[] = []
  const cadreOn = (day: DayNumber) =>
    client.assignments.find(
      ({ fromOn, endedOn }) => dayOf(fromOn) <= day && (endedOn === null || day <= dayOf(endedOn)),
    )?.cadreKey
  for (const { form, ordinal, column, day } of listColumns(client, today)) {
    const cadreKey = cadreOn(day)
    if (cadreKey === undefined || day >= today || day < today - LOOKED_BACK_DAYS) continue
    const { chance, silentFrom } = habitOf(seed, cadreKey, today)
    if (day >= silentFrom || !drawChance(random, chance)) continue
    const hour = 8 + drawWhole(random, 0, 9)
    const [first = 'FEVER', ...others] = simulatedForms[form].signs
    // the cases of the last days are those of plantSigns
    const told = day < today - 4 && drawChance(random, SIGN_A_SHEET) ? [drawOne(random, [first, ...others])] : []
    const about = { clientKey: client.key, form, ordinal, column }
    const answers = simulateAnswers(random, form, told)
    sheets.push({ ...about, version: simulatedForms[form].version, answers, filledAt: instantOf(day, hour) })
    if (told.length > 0)
      signs.push({ ...about, signs: told, detectedAt: instantOf(day, hour), steps: simulateSteps(random, day, hour) })
  }
  return { sheets: [...sheets, ...simulateBirthPlan(random, client, today, cadreOn)], signs }
}

function simulateBirthPlan(
  random: RandomStream,
  client: SimulatedClient,
  today: DayNumber,
  cadreOn: (day: DayNumber) => string | undefined,
): SimulatedSheet[] {
  const day = dayOf(client.lmpOn) + 203 + drawWhole(random, 0, 35)
  const bornOn = client.delivery === null ? today : dayOf(client.delivery.on)
  if (day >= bornOn || day < today - LOOKED_BACK_DAYS || cadreOn(day) === undefined) return []
  const missing = drawChance(random, 0.7)
    ? []
    : [drawOne(random, ['BLOOD_DONOR', 'STICKER', 'CONTRACEPTION', 'TRANSPORT'])]
  const about = { clientKey: client.key, form: 'BIRTH_PLAN' as const, ordinal: 0, column: 0, version: 1 }
  return [{ ...about, answers: simulatePlan(missing), filledAt: instantOf(day, 10) }]
}

export interface WatchOptions {
  readonly seed?: number
  readonly today: string
  /** The moment at which the planted signs are open. */
  readonly now: Date
}

/** Ten months of monitoring sheets of a simulated register, with its danger signs and what was done about them. */
export function simulateWatch(
  register: SimulatedRegister,
  { seed = DEFAULT_SEED, today: lastDate, now }: WatchOptions,
): SimulatedWatch {
  const today = dayOf(lastDate)
  const parts = register.clients.map((client) => simulateClientWatch(seed, client, today))
  const watch = {
    sheets: parts.flatMap(({ sheets }) => sheets),
    signs: parts.flatMap(({ signs }) => signs),
  }
  const endOfDay = new Date(instantOf(today + 1, 0))
  return plantSigns(watch, register, now < endOfDay ? now : endOfDay)
}
