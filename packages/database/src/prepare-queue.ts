import { Logger, runMigrations } from 'graphile-worker'
import type postgres from 'postgres'
import { groupRole } from './server-url.ts'

const silent = new Logger(() => () => undefined)

/**
 * The tables of the job queue, up to date, with the rights that the app needs to add, take and finish jobs. They are locked
 * to their owner by row-level security without a policy, which is lifted for the app.
 */
export async function prepareQueue(ownerUrl: string, sql: postgres.Sql): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent })
  await sql.unsafe(rights)
}

const rights = `
  grant usage on schema graphile_worker to ${groupRole};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${groupRole};
  grant usage, select on all sequences in schema graphile_worker to ${groupRole};
  grant execute on all functions in schema graphile_worker to ${groupRole};
  do $$
  declare t text;
  begin
    for t in select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = pg_class.oid and p.polname = 'app')
    loop
      execute format('create policy app on graphile_worker.%I to ${groupRole} using (true) with check (true)', t);
    end loop;
  end $$`
