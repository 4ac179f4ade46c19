import { expect, test } from 'vitest'
import { writeReminder } from './write-reminder.ts'

test('a reminder numbers what is to be mended and names the place where it is not the puskesmas itself', () => {
  const unit = 'Puskesmas Batur 2'
  const issues = [
    { where: unit, message: 'Laporan Oktober belum masuk.' },
    { where: 'Desa Batur', message: 'K4 turun.' },
  ]
  expect(writeReminder(issues, { head: `${unit}:`, foot: 'Terima kasih.', unit })).toBe(
    'Puskesmas Batur 2:\n1. Laporan Oktober belum masuk.\n2. Desa Batur: K4 turun.\nTerima kasih.',
  )
})
