/** Habits of care in which places differ from the regency; each value is a shift in logits. */
const habitNames = ['early', 'k4', 'k6', 'facility', 'postpartum', 'newborn', 'anaemia', 'nutrition'] as const

type HabitName = (typeof habitNames)[number]

export type Habits = Record<HabitName, number>

export function buildHabits(value: (name: HabitName) => number): Habits {
  const habits = { early: 0, k4: 0, k6: 0, facility: 0, postpartum: 0, newborn: 0, anaemia: 0, nutrition: 0 }
  for (const name of habitNames) habits[name] = value(name)
  return habits
}

export function addHabits(one: Habits, other: Habits): Habits {
  const sum = { ...one }
  for (const name of habitNames) sum[name] += other[name]
  return sum
}
