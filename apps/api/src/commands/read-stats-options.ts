import type { SpcRowOptions } from '@pantau/indicators'
import { InvalidArgumentError } from 'commander'
import { readNumberOption } from './read-number-option.ts'

type Rebases = NonNullable<SpcRowOptions['rebases']>

/** A confidence as a share, 0.95 and not 95. */
export function readShare(text: string): number {
  const share = readNumberOption(text)
  if (share > 0 && share < 1) return share
  throw new InvalidArgumentError('Tulis bagian antara 0 dan 1, misalnya 0.95. / Write a share between 0 and 1.')
}

export function readMultiplier(text: string): number {
  const multiplier = readNumberOption(text)
  if (multiplier > 0) return multiplier
  throw new InvalidArgumentError('Tulis bilangan di atas 0, misalnya 1000. / Write a number above 0.')
}

export function readBaseline(text: string): number {
  const points = readNumberOption(text)
  if (Number.isInteger(points) && points >= 2) return points
  throw new InvalidArgumentError('Tulis bilangan bulat mulai 2. / Write a whole number of at least 2.')
}

/** A rebase as ROW:DATE:REASON; the reason may hold colons. */
export function readRebase(text: string, earlier: Rebases): Rebases {
  const [row = '', date = '', ...reason] = text.split(':')
  const fromIndex = Number(row) - 1
  const isWhole = /^\d+$/.test(row) && fromIndex >= 1
  if (isWhole && date.trim() !== '' && reason.join('').trim() !== '') {
    return [...earlier, { fromIndex, date, reason: reason.join(':') }]
  }
  throw new InvalidArgumentError('Tulis BARIS:TANGGAL:ALASAN, baris mulai 2. / Write ROW:DATE:REASON, rows from 2 on.')
}
