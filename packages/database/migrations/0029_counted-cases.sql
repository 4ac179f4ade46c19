CREATE TABLE "counted_cases" (
	"regency_code" text NOT NULL,
	"element_key" text NOT NULL,
	"area_code" text NOT NULL,
	"period_start" date NOT NULL,
	"pregnancy_id" integer NOT NULL,
	"part" text NOT NULL,
	"cadre_id" integer,
	"amount" double precision NOT NULL,
	"counts_from" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_changes" (
	"regency_code" text NOT NULL,
	"element_key" text NOT NULL,
	"area_code" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_changes_key" PRIMARY KEY("regency_code","element_key","area_code")
);
--> statement-breakpoint
CREATE TABLE "record_days" (
	"regency_code" text PRIMARY KEY NOT NULL,
	"counted_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_sources" (
	"regency_code" text NOT NULL,
	"element_key" text NOT NULL,
	"health_centre_code" text NOT NULL,
	"from_month" date NOT NULL,
	"source" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_sources_key" PRIMARY KEY("regency_code","element_key","health_centre_code","from_month")
);
--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "recorded" double precision;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "is_recorded" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "counted_cases_client" ON "counted_cases" USING btree ("pregnancy_id","element_key","period_start","part");--> statement-breakpoint
CREATE INDEX "counted_cases_cell" ON "counted_cases" USING btree ("regency_code","element_key","area_code","period_start");--> statement-breakpoint
CREATE INDEX "counted_cases_day" ON "counted_cases" USING btree ("regency_code","counts_from");--> statement-breakpoint
CREATE INDEX "counted_cases_cadre" ON "counted_cases" USING btree ("cadre_id");--> statement-breakpoint
ALTER TABLE counted_cases ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE counted_cases FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- TALLY counts the whole regency, by number: it reads no names, and writes nothing but who is counted.
CREATE POLICY seen ON counted_cases FOR SELECT USING (
  regency_code = registry_setting('regency')
  and (registry_tier('TALLY') or exists (select from pregnancies p where p.id = pregnancy_id))
);
--> statement-breakpoint
CREATE POLICY added ON counted_cases FOR INSERT WITH CHECK (regency_code = registry_setting('regency') and registry_tier('TALLY'));
--> statement-breakpoint
CREATE POLICY removed ON counted_cases FOR DELETE USING (regency_code = registry_setting('regency') and registry_tier('TALLY'));
--> statement-breakpoint
REVOKE UPDATE, TRUNCATE ON counted_cases FROM pantau_app;
--> statement-breakpoint
ALTER POLICY seen ON pregnancies USING (
  regency_code = registry_setting('regency') and (
    registry_tier('TALLY')
    or registry_tier('CASES', 'CENTRE') and village_code in (select registry_areas())
    or registry_tier('CASES', 'CENTRE') and care_centre_code in (select registry_areas())
      and (ended_on is null or ended_on + 42 >= registry_setting('today')::date)
    or registry_tier('CADRE') and (ended_on is null or ended_on + 42 >= registry_setting('today')::date)
      and active_cadre_id in (select c.id from cadres c where c.account_name = registry_setting('account') and c.status <> 'ENDED')
  )
);
--> statement-breakpoint
ALTER POLICY seen ON cadres USING (
  regency_code = registry_setting('regency') and (
    registry_tier('TALLY')
    or registry_tier('CASES', 'CENTRE') and village_code in (select registry_areas())
    or registry_tier('CADRE') and account_name = registry_setting('account')
  )
);
--> statement-breakpoint
-- Notes whose records a transaction changes, so that what follows from them is counted before it ends.
CREATE FUNCTION note_changed_records() RETURNS trigger LANGUAGE plpgsql
AS $$
declare
  row jsonb := to_jsonb(new);
  about text := case when tg_table_name = 'cadres' then 'cadres' else 'clients' end;
  id text := coalesce(row->>'pregnancy_id', row->>'id');
  noted text := coalesce(registry_setting('changed_' || about), ',');
begin
  if position(',' || id || ',' in noted) = 0 then
    perform set_config('pantau.changed_' || about, noted || id || ',', true);
  end if;
  return null;
end $$;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['cadres', 'pregnancies', 'cadre_assignments', 'antenatal_contacts', 'deliveries', 'newborns',
    'postpartum_contacts', 'neonatal_contacts', 'referrals', 'care_deaths', 'sheet_submissions', 'escalations', 'escalation_steps']
  loop
    execute format('create trigger note_changed_records after insert or update on %I for each row execute function note_changed_records()', t);
  end loop;
end $$;
