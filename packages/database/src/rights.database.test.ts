import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from './connect.ts'
import { testDatabase } from './testing/index.ts'

let app: Connection
let owner: Connection

beforeAll(async () => {
  const { appUrl, ownerUrl } = await testDatabase()
  app = connect(appUrl, { max: 1, applicationName: 'rights' })
  owner = connect(ownerUrl, { max: 1, applicationName: 'rights' })
})

afterAll(async () => {
  await app.close()
  await owner.close()
})

test('the app works as pantau_app, without superuser rights and bound by row-level security', async () => {
  const [role] = await app.sql`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`
  expect(role).toEqual({
    rolname: 'pantau_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
  })
})

test('the app owns nothing', async () => {
  const owned = await app.sql`
    select relname as name from pg_class where relowner = current_user::regrole
    union all select proname from pg_proc where proowner = current_user::regrole
    union all select nspname from pg_namespace where nspowner = current_user::regrole
    union all select datname from pg_database where datdba = current_user::regrole`
  expect(owned).toEqual([])
})

test('the app can neither create tables nor read the migration journal', async () => {
  await expect(app.sql`create table intruder ()`).rejects.toThrow(/permission denied/)
  await expect(app.sql`select * from drizzle.__drizzle_migrations`).rejects.toThrow(/permission denied/)
})

test('a table of the owner opens to the app for rows, not for its definition', async () => {
  await owner.sql`create table notes (id bigint generated always as identity primary key, body text)`
  await app.sql`insert into notes (body) values ('a')`
  await app.sql`update notes set body = 'b'`
  expect(await app.sql`delete from notes returning body`).toEqual([{ body: 'b' }])
  await expect(app.sql`alter table notes add column extra text`).rejects.toThrow(/must be owner/)
  await expect(app.sql`truncate notes`).rejects.toThrow(/permission denied/)
})
