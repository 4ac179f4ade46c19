import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { DatabaseError } from './errors.ts'
import { prepareQueue } from './prepare-queue.ts'
import { databaseName, groupRole, parseUrl, verifyServer, withDatabase } from './server-url.ts'

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))

export interface MigrateSettings {
  ownerUrl: string
  /** The login of the app where it is not pantau_app itself; it becomes a member of pantau_app. */
  appRole?: string
}

/** Brings the database up to the newest migration as its owner, and gives pantau_app its rights. Runs any number of times. */
export async function migrate({ ownerUrl, appRole = groupRole }: MigrateSettings): Promise<void> {
  await ensureDatabase(ownerUrl)
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql`select pg_advisory_lock(hashtext('pantau migrate'))`
    await ensureAppRole(sql, appRole)
    await sql.unsafe(futureGrants)
    await applyMigrations(drizzle(sql), { migrationsFolder })
    await sql.unsafe(missingGrants)
    await prepareQueue(ownerUrl, sql)
  } finally {
    await sql.end()
  }
}

/** Creates the database of the URL where it is missing and the login may. */
export async function ensureDatabase(ownerUrl: string): Promise<void> {
  try {
    await verifyServer(ownerUrl)
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === 'DATABASE_MISSING')) throw error
    await createDatabase(ownerUrl, error)
  }
}

async function createDatabase(ownerUrl: string, missing: DatabaseError): Promise<void> {
  const sql = postgres(withDatabase(ownerUrl, 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    await sql`create database ${sql(databaseName(parseUrl(ownerUrl)))}`
  } catch (error) {
    const code = error instanceof postgres.PostgresError ? error.code : undefined
    const madeMeanwhile = code === '42P04' || code === '23505'
    if (!madeMeanwhile) throw code === '42501' ? missing : error
  } finally {
    await sql.end()
  }
}

async function ensureAppRole(sql: postgres.Sql, login: string): Promise<void> {
  try {
    const [found] = await sql`select from pg_roles where rolname = ${groupRole}`
    if (found === undefined) await createGroupRole(sql)
    const [standing] = await sql`select pg_has_role(${login}, ${groupRole}, 'usage') as "isMember"`
    if (standing?.isMember !== true) await sql`grant ${sql(groupRole)} to ${sql(login)}`
  } catch (error) {
    const isRefused = error instanceof postgres.PostgresError && ['42501', '42704'].includes(error.code)
    throw isRefused ? rightsMissing(login, error) : error
  }
}

async function createGroupRole(sql: postgres.Sql): Promise<void> {
  try {
    await sql`create role ${sql(groupRole)} nologin nosuperuser nobypassrls nocreatedb nocreaterole`
  } catch (error) {
    const madeMeanwhile = error instanceof postgres.PostgresError && (error.code === '42710' || error.code === '23505')
    if (!madeMeanwhile) throw error
  }
}

const rightsMissing = (login: string, cause: unknown) =>
  new DatabaseError(
    'RIGHTS_MISSING',
    `Peran ${login} belum ada, atau pemilik basis data tidak boleh memberinya hak. Jalankan sekali sebagai administrator: CREATE ROLE ${groupRole} NOLOGIN; GRANT ${groupRole} TO "${login}";`,
    `The role ${login} does not exist, or the database owner may not grant to it. Run once as an administrator: CREATE ROLE ${groupRole} NOLOGIN; GRANT ${groupRole} TO "${login}";`,
    cause,
  )

/** Before the migrations, so that a migration can take a right back (an append-only table) and keep it taken. */
const futureGrants = `
  grant usage on schema public to ${groupRole};
  alter default privileges in schema public grant select, insert, update, delete on tables to ${groupRole};
  alter default privileges in schema public grant usage, select on sequences to ${groupRole}`

/** Tables from a restore without privileges: only where pantau_app may read nothing at all. */
const missingGrants = `
  do $$ begin
    if not exists (select from pg_tables where schemaname = 'public'
                   and has_table_privilege('${groupRole}', format('%I.%I', schemaname, tablename), 'select')) then
      grant select, insert, update, delete on all tables in schema public to ${groupRole};
      grant usage, select on all sequences in schema public to ${groupRole};
    end if;
  end $$`
