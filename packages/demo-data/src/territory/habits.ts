/** Habits of care in which places differ from the regency; each value is a shift in logits. */
export const habitNames = ['early', 'k4', 'k6', 'facility', 'postpartum', 'newborn', 'anaemia', 'nutrition'] as const

export type Habits = Record<(typeof habitNames)[number], number>

export function drawHabits(draw: () => number): Habits {
  const drawn = { early: 0, k4: 0, k6: 0, facility: 0, postpartum: 0, newborn: 0, anaemia: 0, nutrition: 0 }
  for (const name of habitNames) drawn[name] = draw()
  return drawn
}

export function addHabits(one: Habits, other: Habits): Habits {
  const sum = { ...one }
  for (const name of habitNames) sum[name] += other[name]
  return sum
}
