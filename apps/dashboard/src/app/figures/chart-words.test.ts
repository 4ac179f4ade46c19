import { expect, it } from 'vitest'
import { saySources } from './chart-words.ts'

it('names each source once, says what sources share but once, and counts those beyond three', () => {
  const reports = ['Simulasi: laporan 2024', 'Simulasi: laporan 2025', 'Simulasi: laporan 2025']
  expect(saySources(reports, 'id')).toBe('Simulasi: laporan 2024 dan laporan 2025.')
  expect(saySources([...reports, 'Dinas: profil 2024', 'Dinas: profil 2025', 'BPS'], 'id')).toBe(
    'Simulasi: laporan 2024, laporan 2025, Dinas: profil 2024, dan 2 lainnya.',
  )
  expect(saySources(['Kesga: Profil', 'BPS'], 'en')).toBe('Kesga: Profil and BPS.')
  expect(saySources([], 'id')).toBe('belum ada laporan.')
})
