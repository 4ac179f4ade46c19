import type { Indicator } from '../indicator.ts'
import { standingFormula } from './formula-profiles.ts'

const wholes = {
  registered: {
    elements: ['anc.first_contact_early', 'anc.first_contact_late'],
    text: { id: 'Ibu hamil yang terdaftar (kontak pertama)', en: 'Pregnant women registered (first contacts)' },
    among: { id: 'di antara yang terdaftar', en: 'among those registered' },
  },
  mothers: {
    elements: ['birth.mothers'],
    text: { id: 'Ibu yang sungguh bersalin', en: 'Mothers who really delivered' },
    among: { id: 'di antara ibu bersalin', en: 'among mothers delivered' },
  },
  births: {
    elements: ['birth.live'],
    text: { id: 'Bayi yang sungguh lahir hidup', en: 'Babies really born alive' },
    among: { id: 'di antara bayi lahir', en: 'among babies born' },
  },
} as const

interface RealCount {
  readonly whole: keyof typeof wholes
  readonly numerator: string
  /** A contact after the birth may fall into a later month than the birth, so that it is no part of that month's births. */
  readonly isLater: boolean
}

/**
 * The twin of a coverage with a projected denominator: the same numerator over those who really registered, delivered or
 * were born (sasaran riil). It does not start low in January, and has no target of its own: targets are set for the projection.
 */
export function overRealCount(projected: Indicator, { whole, numerator, isLater }: RealCount): Indicator {
  const { elements, text, among } = wholes[whole]
  return {
    ...projected,
    key: `${projected.key}_RIIL`,
    name: { id: `${projected.name.id}, ${among.id}`, en: `${projected.name.en}, ${among.en}` },
    shortName: { id: `${projected.shortName.id} riil`, en: `${projected.shortName.en}, real` },
    definition: {
      id: `${projected.key} dengan pembagi lain: bukan sasaran setahun, melainkan yang sungguh terjadi pada periode itu. Karena itu angkanya tidak rendah di awal tahun dan tidak naik hanya karena sasarannya terlalu kecil.`,
      en: `${projected.key} over another denominator: not the target population of the year but what really happened in the period. So it is not low early in the year, nor high because the target was too small.`,
    },
    denominatorText: text,
    formulas: standingFormula({
      numerator: [numerator],
      denominator: elements,
      denominatorType: isLater ? 'EVENTS' : 'COUNTED',
    }),
    intervalMethod: isLater ? 'wilson_or_byar' : 'wilson',
    targets: [],
  }
}
