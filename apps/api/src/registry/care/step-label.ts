import type { Sentence } from '../../errors.ts'
import type { ChartStep } from '../charts/stand-of-chart.ts'

const doctorSteps: Readonly<Record<string, Sentence>> = {
  DOCTOR_T1: { id: 'Periksa dokter, trimester 1', en: 'Contact with a doctor, first trimester' },
  DOCTOR_T3: { id: 'Periksa dokter, trimester 3', en: 'Contact with a doctor, third trimester' },
}

const kinds: readonly (readonly [prefix: string, words: Sentence])[] = [
  ['KF', { id: 'Kunjungan nifas', en: 'Contact after birth' }],
  ['KN', { id: 'Kunjungan bayi', en: 'Contact of the child' }],
  ['K', { id: 'Periksa hamil', en: 'Antenatal contact' }],
]

/** A step in words, `Periksa hamil K4`; of one of several children with its number. */
export function stepLabel({ code, ordinal }: Pick<ChartStep, 'code' | 'ordinal'>): Sentence {
  const byDoctor = doctorSteps[code]
  if (byDoctor !== undefined) return byDoctor
  const words = kinds.find(([prefix]) => code.startsWith(prefix))?.[1]
  const isLater = ordinal !== null && ordinal > 1
  return {
    id: `${words?.id ?? ''} ${code}${isLater ? `, bayi ke-${ordinal}` : ''}`.trim(),
    en: `${words?.en ?? ''} ${code}${isLater ? `, child ${ordinal}` : ''}`.trim(),
  }
}
