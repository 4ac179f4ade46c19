import postgres from 'postgres'
import type { Passwords } from './cluster.ts'

/** Roles belong to the whole cluster, so they are made here and never in a migration. */
export async function ensureRoles(superuserUrl: string, passwords: Passwords): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined })
  try {
    const present = await sql<{ rolname: string }[]>`select rolname from pg_roles where rolname like 'pantau%'`
    const names = new Set(present.map((role) => role.rolname))
    const make = async (name: string, rights: string, password: string) => {
      if (!names.has(name))
        await sql.unsafe(`create role ${name} login nosuperuser nobypassrls ${rights} password '${password}'`)
    }
    await make('pantau_owner', 'createdb', passwords.owner)
    await make('pantau_app', 'nocreatedb nocreaterole', passwords.app)
  } finally {
    await sql.end()
  }
}
