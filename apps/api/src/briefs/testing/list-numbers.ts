/** All numbers in an answer, wherever they stand. */
export function listNumbers(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer]
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(listNumbers) : []
}
