import postgres from 'postgres'
import { migrate } from '../migrate.ts'
import { withDatabase } from '../server-url.ts'
import type { TestServer } from './test-server.ts'

export interface Seed {
  /** Tests with the same name share one seeded template. */
  name: string
  plant(urls: TestUrls): Promise<void>
}

export interface TestUrls {
  ownerUrl: string
  appUrl: string
}

export const urlsOf = (server: TestServer, name: string): TestUrls => ({
  ownerUrl: withDatabase(server.ownerUrl, name),
  appUrl: withDatabase(server.appUrl, name),
})

export async function asOwner<T>(server: TestServer, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Builds under a name of its own and renames when done, so that a broken build is never taken for a template. */
async function buildOnce(server: TestServer, name: string, build: (partial: string) => Promise<void>): Promise<void> {
  await asOwner(server, async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${name}))`
    const [present] = await sql`select from pg_database where datname = ${name}`
    if (present !== undefined) return
    const partial = `${name}_partial`
    await dropDatabase(sql, partial)
    await build(partial)
    await sql`alter database ${sql(partial)} rename to ${sql(name)}`
  })
}

export const buildTemplate = (server: TestServer) =>
  buildOnce(server, server.template, (partial) =>
    migrate({ ownerUrl: urlsOf(server, partial).ownerUrl, appRole: server.appRole }),
  )

export async function buildSeededTemplate(server: TestServer, seed: Seed): Promise<string> {
  const name = `${server.prefix}seed_${seed.name}`
  await buildOnce(server, name, async (partial) => {
    await asOwner(server, (sql) => cloneDatabase(sql, server.template, partial))
    await seed.plant(urlsOf(server, partial))
  })
  return name
}

export const cloneDatabase = (sql: postgres.Sql, template: string, name: string) =>
  sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`

const dropTries = 50
const betweenTriesMs = 200

/** A maintenance process of the server that is just in the database may not be ended by its owner: it ends by itself. */
export async function dropDatabase(sql: postgres.Sql, name: string, triesLeft = dropTries): Promise<void> {
  try {
    await sql`drop database if exists ${sql(name)} with (force)`
  } catch (error) {
    const isBusy = error instanceof postgres.PostgresError && error.code === '42501'
    if (!isBusy || triesLeft === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, betweenTriesMs))
    await dropDatabase(sql, name, triesLeft - 1)
  }
}

export async function dropAll(server: TestServer): Promise<void> {
  await asOwner(server, async (sql) => {
    const left = await sql<
      { datname: string }[]
    >`select datname from pg_database where starts_with(datname, ${server.prefix})`
    for (const { datname } of left) await dropDatabase(sql, datname)
  })
}
