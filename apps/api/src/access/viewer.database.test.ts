import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { permissions } from './permissions.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed), { isDemo: true })
})

afterAll(() => api.close())

const viewerQuery = '{ viewer { name role actions domains areas { code name } } }'

test('a viewer sees her role, rights and areas, by one statement', async () => {
  const { data, errors, statements } = await api.execute(viewerQuery, {
    viewer: { role: 'HEALTH_CENTRE_HEAD', areaCodes: ['33.04.15'] },
  })
  expect(errors).toBeUndefined()
  expect(data).toEqual({
    viewer: {
      name: 'health_centre_head',
      role: 'HEALTH_CENTRE_HEAD',
      actions: permissions.HEALTH_CENTRE_HEAD.actions,
      domains: ['HEALTH'],
      areas: [{ code: '33.04.15', name: 'Pejawaran' }],
    },
  })
  expect(statements).toHaveLength(1)
})

test('nobody signed in may read names and definitions only, and has no area', async () => {
  const { data, statements } = await api.execute(viewerQuery, { viewer: { role: 'PUBLIC' } })
  expect(data).toEqual({
    viewer: {
      name: null,
      role: 'PUBLIC',
      actions: ['READ_AREAS', 'READ_DEFINITIONS'],
      domains: ['HEALTH', 'EDUCATION'],
      areas: [],
    },
  })
  expect(statements).toEqual([])
})

test('the demo offers an account for each role, and real data none', async () => {
  const query = '{ demoAccounts { name role displayName(language: EN) } }'
  const { data } = await api.execute<{ demoAccounts: { name: string; role: string }[] }>(query, {
    viewer: { role: 'PUBLIC' },
  })
  expect(data?.demoAccounts.map(({ name, role }) => `${name} ${role}`)).toEqual([
    'bupati REGENT',
    'kadinkes HEALTH_HEAD',
    'kadisdik EDUCATION_HEAD',
    'analis ANALYST',
    'provinsi PROVINCE',
    'kapus HEALTH_CENTRE_HEAD',
    'bidan MIDWIFE',
    'kader CADRE',
    'kepsek SCHOOL_HEAD',
    'penguji EXAMINER',
    'penelaah REVIEWER',
    'penerbit PUBLISHER',
    'pengelola ADMIN',
  ])
})
