import { expect, test } from 'vitest'
import { writeMessage } from './write-message.ts'

const line = { key: 'K1', number: 'K1', where: 'Gembol', risk: 'KRT', what: 'Demam; 3 j 5 m', isUrgent: false }

test('a message has its head and a numbered line for each, the urgent ones marked', () => {
  const lines = [
    { ...line, who: 'Klien K1', isUrgent: true },
    { ...line, who: 'KD-01', risk: null },
  ]
  expect(writeMessage('Tanda bahaya, Pejawaran', lines, 'Tidak ada.')).toBe(
    'Tanda bahaya, Pejawaran\n1. (!) Klien K1, Gembol, KRT, Demam; 3 j 5 m\n2. KD-01, Gembol, Demam; 3 j 5 m',
  )
})

test('an empty list says so', () => {
  expect(writeMessage('Kader diam', [], 'Tidak ada.')).toBe('Kader diam\nTidak ada.')
})
