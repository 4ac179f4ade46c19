import type { Vault } from '../../../offline/vault.ts'

/** Whom to call, typed in by the cadre; kept under her PIN. */
export interface ImportantNumbers {
  readonly midwife: string
  readonly centre: string
  readonly ambulance: string
}

export const emergencyNumber = '119' // Permenkes 19/2016: the national emergency number of health (PSC 119)

const noNumbers: ImportantNumbers = { midwife: '', centre: '', ambulance: '' }

const kind = 'numbers'

export const readNumbers = async (vault: Vault): Promise<ImportantNumbers> =>
  (await vault.read<ImportantNumbers>(kind, kind)) ?? noNumbers

export const writeNumbers = (vault: Vault, numbers: ImportantNumbers) => vault.change(kind, kind, () => numbers)

/** Digits as dialled; null for what is no telephone number. An empty one is fine. */
export const readNumber = (typed: string): string | null => {
  const number = typed.replace(/[\s().-]/g, '')
  return /^(\+?\d{3,15})?$/.test(number) ? number : null
}
