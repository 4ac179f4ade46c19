import { type DayNumber, dayOf } from './days.ts'
import { simulatedForms } from './simulate-answers.ts'
import type { SimulatedClient, SimulatedRegister } from './simulated-register.ts'
import type { SimulatedSheet, SimulatedSign, SimulatedStep, SimulatedWatch } from './simulated-watch.ts'

interface Story {
  /** Hours before now. */
  readonly before: number
  readonly form: 'PREGNANCY' | 'NEWBORN'
  readonly signs: readonly string[]
  readonly steps: readonly (readonly [stage: SimulatedStep['stage'], before: number])[]
}

/** Open signs of the last two days: one past its clock at the puskesmas, one waiting for the family, one under way, a child. */
const stories: readonly Story[] = [
  {
    ...{ before: 26, form: 'PREGNANCY', signs: ['HEADACHE', 'SWELLING_CONVULSIONS'] },
    steps: [
      ['CONTACTED', 24],
      ['DECIDED', 10],
      ['LEFT', 6],
      ['ARRIVED', 4],
    ],
  },
  { ...{ before: 11, form: 'PREGNANCY', signs: ['FEWER_MOVEMENTS'] }, steps: [['CONTACTED', 10]] },
  {
    ...{ before: 4, form: 'PREGNANCY', signs: ['FLUID'] },
    steps: [
      ['CONTACTED', 3.8],
      ['DECIDED', 3.4],
      ['LEFT', 1.2],
    ],
  },
  { ...{ before: 2, form: 'NEWBORN', signs: ['NOT_FEEDING'] }, steps: [['DECIDED', 1.6]] },
]

/** Puts danger signs that are open now upon clients with a cadre; of a client with one, the sheet of that week is replaced. */
export function plantSigns(watch: SimulatedWatch, register: SimulatedRegister, now: Date): SimulatedWatch {
  const today = dayAt(now.getTime())
  const taken = new Set<string>(watch.signs.map(({ clientKey }) => clientKey))
  const planted = stories.flatMap((story) => {
    const client = register.clients.find((each) => !taken.has(each.key) && isFitting(each, story.form, today))
    if (client === undefined) return []
    taken.add(client.key)
    return [plantStory(story, client, now)]
  })
  const keys = new Set(planted.map(({ sheet }) => keyOf(sheet)))
  return {
    sheets: [...watch.sheets.filter((sheet) => !keys.has(keyOf(sheet))), ...planted.map(({ sheet }) => sheet)],
    signs: [...watch.signs, ...planted.map(({ sign }) => sign)],
  }
}

const keyOf = ({ clientKey, form, ordinal, column }: SimulatedSheet) => `${clientKey} ${form} ${ordinal} ${column}`

function isFitting(
  { assignments, delivery, lmpOn, newborns, deaths }: SimulatedClient,
  form: Story['form'],
  today: DayNumber,
) {
  if (!assignments.some(({ endedOn }) => endedOn === null) || deaths.length > 0) return false
  const week = Math.floor((today - dayOf(lmpOn)) / 7)
  if (form === 'PREGNANCY') return delivery === null && week >= 29 && week <= 36
  const age = delivery === null ? -1 : today - dayOf(delivery.on)
  return age >= 2 && age <= 20 && newborns.some(({ isLive }) => isLive)
}

const HOUR_MS = 3_600_000
const ZONE_HOURS = 7 // western Indonesia

/** The calendar day of an instant, by the clock of western Indonesia. */
const dayAt = (instantMs: number): DayNumber =>
  dayOf(new Date(instantMs + ZONE_HOURS * HOUR_MS).toISOString().slice(0, 10))

function plantStory({ before, form, signs, steps }: Story, client: SimulatedClient, now: Date) {
  const at = (hours: number) => new Date(now.getTime() - hours * HOUR_MS).toISOString()
  const day = dayAt(Date.parse(at(before)))
  const isChild = form === 'NEWBORN'
  const column = isChild
    ? day - dayOf(client.delivery?.on ?? client.lmpOn)
    : Math.floor((day - dayOf(client.lmpOn)) / 7)
  const { version, signs: asked } = simulatedForms[form]
  const answers = Object.fromEntries(
    asked.map((code) => [code, signs.includes(code) ? ('YES' as const) : ('NO' as const)]),
  )
  const about = { clientKey: client.key, form, ordinal: isChild ? 1 : 0, column }
  const sheet: SimulatedSheet = { ...about, version, answers, filledAt: at(before) }
  const sign: SimulatedSign = {
    ...{ ...about, signs, detectedAt: at(before) },
    steps: steps.map(([stage, hours]) => ({ stage, at: at(hours) })),
  }
  return { sheet, sign }
}
