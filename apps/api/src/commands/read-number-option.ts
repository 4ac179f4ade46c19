import { InvalidArgumentError } from 'commander'

/** A number on the command line, with a decimal point or comma. */
export function readNumberOption(text: string): number {
  const value = Number(text.trim().replace(',', '.'))
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new InvalidArgumentError('Tulis sebuah bilangan. / Write a number.')
}
