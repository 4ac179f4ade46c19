/** Answers of a form as they are kept: a letter each with a point for a blank, else each with a comma before it. */
export const packAnswers = (answers: readonly string[]): string => {
  const plain = answers.map((answer) => answer.trim().toUpperCase())
  return plain.every((answer) => answer.length <= 1 && answer !== '.')
    ? plain.map((answer) => answer || '.').join('')
    : plain.map((answer) => `,${answer.replaceAll(',', '')}`).join('')
}

export const unpackAnswers = (text: string): string[] =>
  text.startsWith(',') ? text.slice(1).split(',') : Array.from(text, (answer) => (answer === '.' ? '' : answer))
