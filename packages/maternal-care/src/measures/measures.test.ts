import { expect, it } from 'vitest'
import { classifyArmCircumference, classifyHaemoglobin, isLowBirthWeight } from './classify-measures.ts'

// SATUSEHAT, ANC playbook 2025: mild 10–10.9, moderate 7–9.9, severe under 7 g/dL.
it('anaemia begins below 11, 10 and 7 g/dL', () => {
  expect([11, 10.95, 10, 9.9, 7, 6.9].map(classifyHaemoglobin)).toEqual([
    'NONE',
    'MILD',
    'MILD',
    'MODERATE',
    'MODERATE',
    'SEVERE',
  ])
})

it('energy deficiency begins below 23 cm, its risk below 23.5', () => {
  expect([23.5, 23.4, 23, 22.9].map(classifyArmCircumference)).toEqual(['NORMAL', 'AT_RISK', 'AT_RISK', 'DEFICIENT'])
})

it('low birth weight is below 2,500 g', () => {
  expect([2499, 2500].map(isLowBirthWeight)).toEqual([true, false])
})
