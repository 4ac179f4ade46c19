import { expect, test } from 'vitest'
import { writeDeathsFinding, writeWaitsTitle } from './write-deaths-finding.ts'

const waits = (over = {}) => ({
  points: Array.from({ length: 20 }),
  ...{ isTrial: false, isWhole: true, isJudged: true, variation: null, daysSinceLast: 9, isLongWithout: false },
  ...over,
})

test('says that nothing has changed, or which way it has', () => {
  expect(writeDeathsFinding(waits(), 'MATERNAL', 'id')).toBe(
    'Tidak ada perubahan nyata: 21 kematian ibu dalam register',
  )
  expect(writeDeathsFinding(waits({ variation: 'CONCERN' }), 'MATERNAL', 'id')).toBe(
    'Jarak antar-kematian ibu memendek',
  )
  expect(writeDeathsFinding(waits({ isLongWithout: true, daysSinceLast: 90 }), 'MATERNAL', 'en')).toBe(
    '90 days without maternal deaths: longer than usual',
  )
})

test('counts where nothing may be judged, and says nought as nought', () => {
  const short = waits({ isJudged: false, isTrial: true, points: [1] })
  expect(writeDeathsFinding(short, 'INFANT', 'id')).toBe('2 kematian bayi dalam register; terakhir 9 hari lalu')
  expect(writeWaitsTitle(short, 'id')).toBe('1 jarak: batasnya masih sementara, belum menilai')
  expect(writeWaitsTitle(waits({ isJudged: false }), 'id')).toContain('di bawah kabupaten')
  expect(writeWaitsTitle(waits({ isJudged: false, isWhole: false }), 'id')).toContain('register belum lengkap')
  const none = waits({ points: [], daysSinceLast: null, isJudged: false })
  expect(writeDeathsFinding(none, 'FETAL', 'id')).toBe('Nol lahir mati dalam register')
})
