import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { findBinaries } from './embedded/binaries.ts'
import { openCluster } from './embedded/cluster.ts'
import { launch } from './embedded/postmaster.ts'
import { removeEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { accessServer } from './server-url.ts'

let dataDir: string
let port: number
let admin: postgres.Sql

const url = (login: string, database: string) => `postgres://${login}:secret@127.0.0.1:${port}/${database}`

/** A server as a stranger set it up: without any role of ours. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `pantau-test-${process.pid}-`))
  await chmod(dataDir, 0o755)
  const cluster = await openCluster(dataDir, await findBinaries())
  port = await launch(cluster, join(dataDir, 'server.log'), 'thrown away')
  admin = postgres(`postgres://postgres:${cluster.passwords.superuser}@127.0.0.1:${port}/postgres`, { max: 1 })
  await admin.unsafe(`create role solo login createdb createrole password 'secret'`)
  await admin.unsafe(`create role plain login createdb password 'secret'`)
  await admin.unsafe(`create role web login password 'secret'`)
})

afterAll(async () => {
  await admin.end()
  await removeEmbedded(dataDir)
})

async function standing(appUrl: string) {
  const app = connect(appUrl, { max: 1, applicationName: 'test' })
  const [row] = await app.sql`
    select current_user as name, pg_has_role(current_user, 'pantau_app', 'usage') as "hasRights",
           (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as "isUnbound",
           (select count(*) from pg_tables where tableowner = current_user) as "ownTables",
           (select count(*) from areas) as areas`
  await app.close()
  return row
}

test('an owner that may not create roles is told the two statements an administrator must run', async () => {
  const missing = migrate(accessServer(url('plain', 'first')))
  await expect(missing).rejects.toMatchObject({ code: 'RIGHTS_MISSING' })
  await expect(missing).rejects.toThrow(/CREATE ROLE pantau_app NOLOGIN; GRANT pantau_app TO "plain"/)
})

test('one login that may create roles and databases is enough, and the app steps down to pantau_app', async () => {
  const access = accessServer(url('solo', 'second'))
  await migrate(access)
  expect(await standing(access.appUrl)).toEqual({
    name: 'pantau_app',
    hasRights: true,
    isUnbound: false,
    ownTables: 0,
    areas: 0,
  })
})

test('two logins of any name: the owner migrates, the other works with the rights of pantau_app', async () => {
  const access = accessServer(url('web', 'second'), url('solo', 'second'))
  await migrate(access)
  expect(await standing(access.appUrl)).toEqual({
    name: 'web',
    hasRights: true,
    isUnbound: false,
    ownTables: 0,
    areas: 0,
  })
})

test('a right that was taken back stays taken when migrations run again', async () => {
  const owner = postgres(url('solo', 'second'), { max: 1 })
  await owner`revoke delete on areas from pantau_app`
  await migrate(accessServer(url('web', 'second'), url('solo', 'second')))
  const [row] = await owner`select has_table_privilege('pantau_app', 'areas', 'delete') as may`
  await owner.end()
  expect(row).toEqual({ may: false })
})

test('tables restored without their privileges open to the app again', async () => {
  const owner = postgres(url('solo', 'second'), { max: 1, onnotice: () => undefined })
  await owner`revoke all on all tables in schema public from pantau_app`
  await owner.end()
  const access = accessServer(url('web', 'second'), url('solo', 'second'))
  await migrate(access)
  expect(await standing(access.appUrl)).toMatchObject({ areas: 0 })
})

test('a login that does not exist is named, with the statements to create its rights', async () => {
  const access = accessServer(url('nobody_here', 'second'), url('solo', 'second'))
  await expect(migrate(access)).rejects.toThrow(/nobody_here/)
})
