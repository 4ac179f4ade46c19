import { testDatabase } from '@pantau/database/testing'
import { getNamedType, isObjectType } from 'graphql'
import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissions } from '../../access/permissions.ts'
import { createClock } from '../../clock.ts'
import { buildSchema } from '../../graphql/schema.ts'
import { openTestApi, type TestApi } from '../../testing/execute.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { registrySeed, villages } from '../testing/registry-seed.ts'

import { fieldRules, mutationRules } from './field-rules.ts'
import { type Asker, knows, listAskers, mayAskForCases, type People, plantPeople, sees } from './people.ts'
import { registrySdl } from './registry-sdl.ts'

const schema = buildSchema()
let api: TestApi
let people: People
let askers: Asker[]

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed))
  people = await plantPeople(api)
  askers = listAskers(people)
})

afterAll(() => api.close())

const run = (asker: Asker, document: string, variables: Record<string, unknown> = {}) =>
  api.execute(document, { viewer: asker, variables })

/** Words of clients, and of cadres, that the asker may not know, found in an answer. */
function listLeaks(asker: Asker, answer: unknown): string[] {
  const text = JSON.stringify(answer)
  const strangers = people.clients.filter((client) => !knows(asker, client))
  return strangers.flatMap(({ key, secrets }) =>
    secrets.filter((word) => text.includes(word)).map((word) => `${key}: ${word}`),
  )
}

test('every field of the register has a rule, and every rule a field', () => {
  const fields = registrySdl.fields.filter((field) => !field.startsWith('Mutation.'))
  expect([...fieldRules.keys()].sort()).toEqual([...fields].sort())
  const mutations = registrySdl.fields.filter((field) => field.startsWith('Mutation.')).map((field) => field.slice(9))
  expect(Object.keys(mutationRules).sort()).toEqual([...mutations].sort())
})

const roots: Readonly<Record<string, string>> = {
  pregnancies: '(first: 50)',
  dueSteps: '(first: 50, by: "2030-01-01")',
  registryCounts: '',
  cadres: '(first: 50)',
  mySheets: '(first: 50)',
  deathBoard: '',
  auditEntries: '(first: 50)',
  verifyAudit: '',
}

const typeOf = (root: string) => String(schema.getQueryType()?.getFields()[root]?.type).replace(/[[\]!]/g, '')

describe('whatever is asked, names reach only the client’s cadre, her puskesmas, and the one of care to day 42', () => {
  test.each(Object.keys(roots))('%s', async (root) => {
    const document = `{ ${root}${roots[root]} ${registrySdl.select(schema, typeOf(root))} }`
    const leaks: Record<string, string[]> = {}
    for (const asker of askers) {
      const { data } = await run(asker, document)
      const found = listLeaks(asker, data)
      if (found.length > 0) leaks[asker.label] = found
    }
    expect(leaks).toEqual({})
  })

  test('every list of the work of OCE OKE', async () => {
    const type = schema.getType('WatchBoard')
    if (!isObjectType(type)) throw new Error('no board')
    const leaks: Record<string, string[]> = {}
    for (const { name, type: below } of Object.values(type.getFields())) {
      const document = `{ watchBoard { ${name} ${registrySdl.select(schema, getNamedType(below).name)} } }`
      for (const asker of askers) {
        const { data, errors } = await run(asker, document)
        expect([asker.label, name, errors === undefined]).toEqual([asker.label, name, mayAskForCases(asker)])
        const found = listLeaks(asker, data ?? null)
        if (found.length > 0) leaks[`${asker.label} ${name}`] = found
      }
    }
    expect(leaks).toEqual({})
  })

  test('a client asked for by her id or number, with every field', async () => {
    const document = `query ($id: ID!) { pregnancy(id: $id) ${registrySdl.select(schema, 'Pregnancy')} }`
    const visited = new Set<string>()
    for (const asker of askers) {
      for (const client of people.clients) {
        const { data, errors } = await run(asker, document, { id: client.id })
        const label = `${asker.label} ${client.key}`
        if (!mayAskForCases(asker)) {
          expect([label, errors?.[0]?.extensions?.code]).toEqual([
            label,
            asker.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
          ])
          continue
        }
        const answer = (data ?? {}) as { pregnancy?: { person: unknown } | null }
        expect([label, errors, answer.pregnancy != null]).toEqual([label, undefined, sees(asker, client)])
        expect([label, answer.pregnancy?.person != null]).toEqual([label, knows(asker, client)])
        expect([label, listLeaks(asker, data)]).toEqual([label, []])
        registrySdl.visit(schema, 'Pregnancy', answer.pregnancy, (path) => visited.add(path))
      }
    }
    const unreached = registrySdl.fields
      .filter((field) =>
        /^(Pregnancy|PregnancyPerson|Antenatal|Delivery|Newborn|Postpartum|Neonatal|Referral|CareDeath|DeathReview|Kspr|FourToo|CareStep|Timeline|RecordVersion|FieldChange|CadreAssignment|Sheet|DueSheet|BirthPlan|Escalation)/.test(
          field,
        ),
      )
      .filter(
        (field) =>
          !/Connection|Edge|Match|Payload|Preview|(Escalation|DueSheet|CareDeath)\.pregnancy/.test(field) &&
          !visited.has(field),
      )
    expect(unreached).toEqual([])
  })

  test('a registration being typed is looked at for keepers, and tells nothing of the woman who may be the same', async () => {
    const document = `query ($input: PregnancyInput!) { previewPregnancy(input: $input) ${registrySdl.select(schema, 'PregnancyPreview')} }`
    const visited = new Set<string>()
    for (const asker of askers) {
      for (const client of people.clients) {
        const [name, phone] = client.secrets
        const input = { person: { name, phone }, village: '', lmpOn: '2026-09-01' }
        const { data, errors } = await run(asker, document, { input })
        const isKeeper = permissions[asker.role].actions.includes('KEEP_REGISTRY')
        const label = `${asker.label} ${client.key}`
        expect([label, errors === undefined]).toEqual([label, isKeeper])
        if (!isKeeper) continue
        const { matches } = (data as { previewPregnancy: { matches: { number: string; pregnancy: unknown }[] } })
          .previewPregnancy
        expect([label, matches.map(({ number }) => number)]).toEqual([label, [client.number]])
        expect([label, matches[0]?.pregnancy != null]).toEqual([label, sees(asker, client)])
        expect([label, listLeaks(asker, data)]).toEqual([label, []])
        registrySdl.visit(schema, 'PregnancyPreview', data?.previewPregnancy, (path) => visited.add(path))
      }
    }
    const fields = registrySdl.fields.filter((field) => /^Pregnancy(Preview|Match)/.test(field))
    expect(fields.filter((field) => !visited.has(field))).toEqual([])
  })

  test('a list holds exactly the clients that the asker may see', async () => {
    for (const asker of askers.filter(mayAskForCases)) {
      const { data } = await run(asker, '{ pregnancies(first: 50) { totalCount edges { node { number } } } }')
      const { pregnancies } = data as { pregnancies: { totalCount: number; edges: { node: { number: string } }[] } }
      const expected = people.clients.filter((client) => sees(asker, client)).map(({ number }) => number)
      expect([asker.label, pregnancies.totalCount, pregnancies.edges.map(({ node }) => node.number).sort()]).toEqual([
        asker.label,
        expected.length,
        [...expected].sort(),
      ])
    }
  })

  test('a search by name finds nobody whose name the asker may not know', async () => {
    for (const asker of askers.filter(mayAskForCases)) {
      const { data } = await run(asker, '{ pregnancies(first: 50, filter: { search: "rahasia" }) { totalCount } }')
      const known = people.clients.filter((client) => knows(asker, client)).length
      expect([asker.label, data]).toEqual([asker.label, { pregnancies: { totalCount: known } }])
    }
  })

  test('names and telephones of cadres reach their puskesmas and themselves', async () => {
    const document = 'query ($id: ID!) { cadre(id: $id) { number name phone devices { label } } }'
    for (const asker of askers.filter(mayAskForCases)) {
      for (const [which, cadre] of Object.entries(people.cadres)) {
        const { data } = await run(asker, document, { id: cadre.id })
        const centre = which === 'foreign' ? '33.04-12' : '33.04-11'
        const isCentre = ['MIDWIFE', 'HEALTH_CENTRE_HEAD'].includes(asker.role) && asker.areaCodes?.includes(centre)
        const mayKnow = isCentre || asker.name === cadre.account
        const label = `${asker.label} ${which}`
        expect([label, cadre.secrets.some((word) => JSON.stringify(data).includes(word))]).toEqual([label, mayKnow])
      }
    }
  })
})

test('an exported register holds the names of the own area only, and is for its keepers', async () => {
  for (const asker of askers) {
    const { data, errors } = await run(asker, 'mutation { exportRegister(sheet: PREGNANCIES) { content } }')
    const isKeeper = permissions[asker.role].actions.includes('KEEP_REGISTRY')
    expect([asker.label, errors === undefined]).toEqual([asker.label, isKeeper])
    expect([asker.label, listLeaks(asker, data)]).toEqual([asker.label, []])
  }
})

test('a sheet is imported by keepers in their browser only', async () => {
  for (const asker of askers) {
    const { errors } = await run(asker, 'mutation { importRegister(sheet: CADRES, uploadId: "x") { rows } }')
    expect([asker.label, errors?.[0]?.extensions?.code]).toEqual([
      asker.label,
      asker.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    ])
  }
})

interface Payload {
  readonly userErrors: readonly { readonly code: string }[]
}

const inputs: Readonly<Record<string, string>> = {
  registerPregnancy: `input: { person: { name: "Ibu Penyusup" }, village: "$village" }`,
  movePregnancy: 'pregnancy: "$id", input: { village: "$village", reason: "pindah rumah" }',
  closePregnancy: 'pregnancy: "$id", reason: LOST',
  recordAntenatalContact: 'pregnancy: "$id", input: { on: "2026-07-01", provider: MIDWIFE, place: HOME }',
  recordDelivery: 'pregnancy: "$id", input: { on: "2026-11-01", outcome: BIRTH }',
  recordPostpartumContact: 'pregnancy: "$id", input: { on: "2026-11-20", provider: MIDWIFE, place: HOME }',
  recordNeonatalContact: 'pregnancy: "$id", input: { on: "2026-11-01", provider: MIDWIFE, place: HOME }',
  recordReferral: 'pregnancy: "$id", input: { reason: "Demam", facility: "RSUD", detectedAt: "2026-11-02T01:00:00Z" }',
  recordDeath: 'pregnancy: "$id", input: { kind: MATERNAL, diedOn: "2026-11-20", causeGroup: OTHER, place: HOME }',
  withdrawRecord: 'pregnancy: "$id", correction: { id: "$contact", reason: "salah klien" }',
  registerCadre: 'input: { name: "Kader Penyusup", village: "$village" }',
  assignCadre: 'pregnancy: "$id", cadre: "$cadre"',
  endAssignment: 'pregnancy: "$id", reason: REFUSED',
  inviteCadre: 'cadre: "$cadre"',
  closeEscalation: 'entryKey: "x", escalation: "$sign", reason: REFUSED, note: "keluarga menolak"',
}

describe('nobody changes the register of another area', () => {
  const countVersions = () =>
    withRegistry(everything(), 'read only', async (tx) => {
      const [row] = await tx<{ count: number }[]>`select count(*)::integer as count from record_versions`
      return row?.count
    })

  test.each(Object.keys(inputs))('%s', async (mutation) => {
    expect(mutationRules[mutation]).toBe('KEEP')
    const [client] = people.clients
    const values: Record<string, string> = {
      $id: client?.id ?? '',
      $village: villages.own,
      $contact: Buffer.from('AntenatalContact:1').toString('base64url'),
      $cadre: people.cadres.own.id,
      $sign: client?.sign ?? '',
    }
    const input = (inputs[mutation] ?? '').replace(/\$\w+/g, (name) => values[name] ?? '')
    const before = await countVersions()
    for (const asker of askers) {
      const isKeeper = permissions[asker.role].actions.includes('KEEP_REGISTRY')
      if (isKeeper && !asker.label.endsWith('foreign')) continue
      const { data, errors } = await run(asker, `mutation { ${mutation}(${input}) { userErrors { code } } }`)
      const refusal = errors?.[0]?.extensions?.code ?? (data?.[mutation] as Payload | undefined)?.userErrors[0]?.code
      const expected = isKeeper ? /^(NOT_FOUND|OUTSIDE_AREA|HAS_NO_CADRE)$/ : /^(FORBIDDEN|UNAUTHENTICATED)$/
      expect([asker.label, refusal]).toEqual([asker.label, expect.stringMatching(expected)])
    }
    expect(await countVersions()).toBe(before)
  })
})

const ofWatches: Readonly<Record<string, string>> = {
  submitSheet: `input: { entryKey: "$key", pregnancy: "$id", form: PREGNANCY, version: 3, column: 20,
    filledAt: "2026-06-21T03:00:00Z", answers: [{ item: "FEVER", word: NO }] }`,
  recordEscalationStep: 'input: { entryKey: "$key", escalation: "$sign", stage: CONTACTED }',
}

describe('sheets and stamps come from the client’s cadre, her puskesmas, and the one of care to day 42', () => {
  test.each(Object.keys(ofWatches))('%s', async (mutation) => {
    expect(mutationRules[mutation]).toBe('WATCH')
    for (const asker of askers)
      for (const client of people.clients) {
        const values: Record<string, string> = {
          ...{ $id: client.id, $sign: client.sign },
          $key: `${mutation} ${asker.label} ${client.key}`,
        }
        const input = (ofWatches[mutation] ?? '').replace(/\$\w+/g, (name) => values[name] ?? '')
        const { data, errors } = await run(asker, `mutation { ${mutation}(${input}) { userErrors { code } } }`)
        const refusal = errors?.[0]?.extensions?.code ?? (data?.[mutation] as Payload | undefined)?.userErrors[0]?.code
        const may = permissions[asker.role].actions.includes('FILL_SHEETS')
        const expected = knows(asker, client)
          ? undefined
          : may
            ? 'NOT_FOUND'
            : expect.stringMatching(/^(FORBIDDEN|UNAUTHENTICATED)$/)
        expect([asker.label, client.key, refusal]).toEqual([asker.label, client.key, expected])
      }
  })
})

const everything = (): RegistryAsker => ({
  sql: api.connection.sql,
  clock: createClock('Asia/Jakarta', '2026-11-24'),
  viewer: { name: 'uji', role: 'HEALTH_CENTRE_HEAD' },
  scope: { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'PERSON' },
})

/** The scope that the API would set for an asker, for statements of one's own. */
const inSql = ({ role, areaCodes = [], name = role.toLowerCase() }: Asker): RegistryAsker => {
  const { tier, domains } = permissions[role]
  return { ...everything(), viewer: { name, role }, scope: { regencyCode: '33.04', areaCodes, domains, tier } }
}

const onlyAdded = [
  'record_versions',
  'audit_entries',
  'death_follow_ups',
  'sheet_submissions',
  'escalations',
  'escalation_steps',
]

describe('the database keeps the same rules without the API', () => {
  let tables: string[]

  beforeAll(async () => {
    const rows = await api.connection.sql<{ name: string; isForced: boolean }[]>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced"
      from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and (c.relname in ('pregnancies', 'cadres', 'audit_entries') or exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname in ('pregnancy_id', 'cadre_id')))`
    expect(rows.filter(({ isForced }) => !isForced)).toEqual([])
    tables = rows.map(({ name }) => name)
    expect(tables.length).toBeGreaterThanOrEqual(18)
  })

  test('without a scope there are no rows', async () => {
    const { sql } = api.connection
    for (const table of tables) {
      const [row] = await sql<{ count: number }[]>`select count(*)::integer as count from ${sql(table)}`
      expect([table, row?.count]).toEqual([table, 0])
    }
  })

  test('an empty scope gives no rows of any client', async () => {
    for (const role of ['MIDWIFE', 'HEALTH_HEAD', 'CADRE'] as const) {
      for (const table of tables.filter((name) => !['audit_entries', 'pregnancy_marks'].includes(name))) {
        const rows = await withRegistry(
          inSql({ role, areaCodes: [], label: role }),
          'read only',
          (tx) => tx`select from ${tx(table)}`,
        )
        expect([role, table, rows.length]).toEqual([role, table, 0])
      }
    }
  })

  test('a scope counts as it stands: another, a narrower or none at once, and nothing of it after the transaction', async () => {
    const villagesNow = (tx: postgres.TransactionSql) =>
      tx<{ code: string }[]>`select distinct village_code as code from pregnancies order by 1`
    const turnTo = (tx: postgres.TransactionSql, areas: string) => tx`select set_config('pantau.areas', ${areas}, true)`
    const seen = await withRegistry(everything(), 'read only', async (tx) => {
      const whole = await villagesNow(tx)
      await turnTo(tx, villages.own)
      const own = await villagesNow(tx)
      await turnTo(tx, villages.foreign)
      const foreign = await villagesNow(tx)
      await turnTo(tx, '')
      return [whole, own, foreign, await villagesNow(tx)].map((rows) => rows.map(({ code }) => code))
    })
    expect(seen).toEqual([[villages.own, villages.foreign], [villages.own], [villages.foreign], []])
    const [left] = await api.connection.sql<{ areas: number }[]>`
      select count(*)::integer as areas from registry_areas() where current_setting('pantau.reach', true) is not null`
    expect(left?.areas).toBe(0)
  })

  test('rows reach whom they may, and names only those who may know them', async () => {
    for (const asker of askers) {
      for (const table of tables) {
        const rows = await withRegistry(inSql(asker), 'read only', (tx) => tx`select * from ${tx(table)}`)
        expect([asker.label, table, listLeaks(asker, rows)]).toEqual([asker.label, table, []])
        if (table === 'pregnancies')
          expect([asker.label, rows.map((row) => String(row.number)).sort()]).toEqual([
            asker.label,
            people.clients
              .filter((client) => sees(asker, client))
              .map(({ number }) => number)
              .sort(),
          ])
        if (table === 'pregnancy_persons')
          expect([asker.label, rows.length]).toEqual([
            asker.label,
            people.clients.filter((client) => knows(asker, client)).length,
          ])
      }
    }
  })

  test('nobody but the keeper of an area changes a row, and nobody deletes one', async () => {
    const derived = ['pregnancy_marks', 'counted_cases']
    const kept = tables.filter((name) => !derived.includes(name) && !onlyAdded.includes(name))
    for (const asker of askers) {
      const isKeeper = permissions[asker.role].actions.includes('KEEP_REGISTRY')
      for (const table of kept) {
        const touch = withRegistry(
          inSql(asker),
          'read write',
          (tx) => tx`update ${tx(table)} set regency_code = regency_code`,
        )
        if (!isKeeper) expect([asker.label, table, (await touch).count]).toEqual([asker.label, table, 0])
        const remove = withRegistry(inSql(asker), 'read write', (tx) => tx`delete from ${tx(table)}`)
        await expect(remove).rejects.toThrow(/permission denied/)
        if (isKeeper) await touch
      }
    }
  })

  test('who is counted is written by the tallies alone, and seen by whoever sees the client', async () => {
    for (const asker of askers) {
      const clear = withRegistry(inSql(asker), 'read write', (tx) => tx`delete from counted_cases`)
      expect([asker.label, (await clear).count]).toEqual([asker.label, 0])
      const add = withRegistry(
        inSql(asker),
        'read write',
        (tx) => tx`
          insert into counted_cases (regency_code, element_key, area_code, period_start, pregnancy_id, part, amount, counts_from)
          values ('33.04', 'birth.live', '33.04.15.2001', '2026-11-01', 1, 'x', 1, '2026-11-01')`,
      )
      await expect(add).rejects.toThrow(/row-level security/)
      const seen = await withRegistry(inSql(asker), 'read only', async (tx) => {
        const rows = await tx<
          { id: number }[]
        >`select distinct pregnancy_id as id from counted_cases where cadre_id is null`
        return rows.length
      })
      expect([asker.label, seen]).toEqual([asker.label, people.clients.filter((client) => sees(asker, client)).length])
    }
  })

  test('a cadre adds no care and no closing, and nobody adds in another’s name or to another’s client', async () => {
    const [own, , away] = people.clients
    const cadre = askers.find(({ label }) => label === 'CADRE own')
    if (own === undefined || away === undefined || cadre === undefined) throw new Error('nobody planted')
    const add = (asker: RegistryAsker, stage: string, over: { by?: string; of?: string } = {}) =>
      withRegistry(
        asker,
        'read write',
        (tx) => tx`
          insert into escalation_steps (regency_code, pregnancy_id, entry_key, sent_by, escalation_id, stage, stated_at)
          select '33.04', pregnancy_id, gen_random_uuid()::text, ${over.by ?? asker.viewer.name}, id, ${stage}, now()
          from escalations where pregnancy_id = (select id from pregnancies where number = ${over.of ?? own.number})`,
      )
    expect((await add(inSql(cadre), 'LEFT')).count).toBe(1)
    for (const stage of ['TREATED', 'CLOSED'])
      await expect(add(inSql(cadre), stage)).rejects.toThrow(/row-level security/)
    await expect(add(inSql(cadre), 'LEFT', { by: 'bidan' })).rejects.toThrow(/row-level security/)
    expect((await add(inSql(cadre), 'LEFT', { of: away.number })).count).toBe(0)
    expect(
      (
        await add(
          {
            ...inSql(cadre),
            viewer: { name: 'bidan', role: 'MIDWIFE' },
            scope: { ...inSql(cadre).scope, areaCodes: ['33.04-11'] },
          },
          'TREATED',
        )
      ).count,
    ).toBe(1)
  })

  test('history, audit, sheets and danger signs can be added to, never changed', async () => {
    for (const table of onlyAdded) {
      for (const change of ['update', 'delete'] as const) {
        const work = withRegistry(everything(), 'read write', (tx) =>
          change === 'update' ? tx`update ${tx(table)} set regency_code = 'x'` : tx`delete from ${tx(table)}`,
        )
        await expect(work).rejects.toThrow(/permission denied/)
      }
    }
  })
})
