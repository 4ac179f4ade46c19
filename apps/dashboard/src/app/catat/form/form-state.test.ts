import { expect, it } from 'vitest'
import { valuesOf } from './form-state.ts'

it('gives back everything typed, and nothing of what the framework adds', () => {
  const form = new FormData()
  form.append('factors', 'TWIN')
  form.append('factors', 'BREECH')
  form.append('weightKg', 'lima puluh')
  form.append('$ACTION_REF_1', '')
  expect(valuesOf(form)).toEqual({ factors: ['TWIN', 'BREECH'], weightKg: ['lima puluh'] })
})
