import { useEffect, useState } from 'react'
import type { Vault } from '../../../offline/vault.ts'
import { type ImportantNumbers, readNumbers } from './important-numbers.ts'

/** Null until they are read. */
export function useNumbers(vault: Vault): ImportantNumbers | null {
  const [numbers, setNumbers] = useState<ImportantNumbers | null>(null)
  useEffect(() => {
    void readNumbers(vault).then(setNumbers)
  }, [vault])
  return numbers
}
