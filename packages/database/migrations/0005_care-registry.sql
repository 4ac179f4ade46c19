CREATE TABLE "audit_entries" (
	"regency_code" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_name" text NOT NULL,
	"role" text NOT NULL,
	"action" text NOT NULL,
	"subjects" text[] NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_key" PRIMARY KEY("regency_code","sequence")
);
--> statement-breakpoint
CREATE TABLE "cadre_invitations" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"account_name" text NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "devices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"account_name" text NOT NULL,
	"label" text NOT NULL,
	"secret_hash" text NOT NULL,
	"pin_hash" text NOT NULL,
	"wrong_pins" smallint DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" text
);
--> statement-breakpoint
CREATE TABLE "antenatal_contacts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "antenatal_contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"on_day" date NOT NULL,
	"provider" text NOT NULL,
	"place" text NOT NULL,
	"weight_kg" double precision,
	"systolic_mmhg" smallint,
	"diastolic_mmhg" smallint,
	"arm_cm" double precision,
	"fundal_cm" double precision,
	"presentation" text,
	"fetal_heart_rate" smallint,
	"haemoglobin" double precision,
	"iron_tablets" smallint,
	"components" text[] NOT NULL,
	"factors" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cadre_assignments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cadre_assignments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"cadre_id" integer NOT NULL,
	"from_on" date NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"nearness" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "cadre_persons" (
	"cadre_id" integer PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "cadres" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cadres_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"number" text NOT NULL,
	"village_code" text NOT NULL,
	"hamlet" text,
	"rw" text,
	"rt" text,
	"status" text DEFAULT 'ACTIVE' NOT NULL,
	"started_on" date NOT NULL,
	"ended_on" date,
	"account_name" text
);
--> statement-breakpoint
CREATE TABLE "care_deaths" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "care_deaths_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"kind" text NOT NULL,
	"ordinal" smallint,
	"died_on" date NOT NULL,
	"cause_group" text NOT NULL,
	"place" text NOT NULL,
	"reviewed_on" date
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone,
	"outcome" text NOT NULL,
	"provider" text,
	"place" text,
	"method" text,
	"complications" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "neonatal_contacts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "neonatal_contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"ordinal" smallint NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone,
	"provider" text NOT NULL,
	"place" text NOT NULL,
	"weight_grams" smallint,
	"is_breastfed" boolean,
	"signs" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newborns" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "newborns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"ordinal" smallint NOT NULL,
	"sex" text NOT NULL,
	"is_live" boolean NOT NULL,
	"weight_grams" smallint,
	"length_cm" double precision,
	"died_on" date
);
--> statement-breakpoint
CREATE TABLE "postpartum_contacts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "postpartum_contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"on_day" date NOT NULL,
	"at" timestamp with time zone,
	"provider" text NOT NULL,
	"place" text NOT NULL,
	"systolic_mmhg" smallint,
	"diastolic_mmhg" smallint,
	"has_vitamin_a" boolean,
	"family_planning" text,
	"signs" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pregnancies" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pregnancies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"number" text NOT NULL,
	"village_code" text NOT NULL,
	"care_centre_code" text,
	"registered_on" date NOT NULL,
	"lmp_on" date,
	"scan_on" date,
	"scan_gestation_days" smallint,
	"age_years" smallint,
	"gravida" smallint,
	"parity" smallint,
	"last_birth_on" date,
	"years_married" smallint,
	"height_cm" double precision,
	"factors" text[] NOT NULL,
	"closed_on" date,
	"closed_reason" text,
	"ended_on" date,
	"mother_died_on" date,
	"active_cadre_id" integer,
	"kspr_score" smallint,
	"kspr_band" text,
	"is_emergency" boolean DEFAULT false NOT NULL,
	"same_as" text
);
--> statement-breakpoint
CREATE TABLE "pregnancy_marks" (
	"regency_code" text NOT NULL,
	"mark" text NOT NULL,
	"pregnancy_id" integer NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"village_code" text NOT NULL,
	"registered_on" date NOT NULL,
	CONSTRAINT "pregnancy_marks_key" PRIMARY KEY("regency_code","mark","pregnancy_id")
);
--> statement-breakpoint
CREATE TABLE "pregnancy_persons" (
	"pregnancy_id" integer PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"born_on" date,
	"nik" text,
	"phone" text,
	"address" text,
	"hamlet" text,
	"rw" text,
	"rt" text
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "record_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"table_name" text NOT NULL,
	"record_id" integer NOT NULL,
	"pregnancy_id" integer,
	"cadre_id" integer,
	"is_named" boolean NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" text NOT NULL,
	"reason" text,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "referrals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"pregnancy_id" integer NOT NULL,
	"ordinal" smallint,
	"reason" text NOT NULL,
	"facility" text NOT NULL,
	"detected_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	"treated_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device_id" integer;--> statement-breakpoint
CREATE INDEX "cadre_invitations_account" ON "cadre_invitations" USING btree ("account_name");--> statement-breakpoint
CREATE UNIQUE INDEX "devices_secret" ON "devices" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "devices_account" ON "devices" USING btree ("account_name");--> statement-breakpoint
CREATE UNIQUE INDEX "antenatal_contacts_entry_key" ON "antenatal_contacts" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "antenatal_contacts_pregnancy" ON "antenatal_contacts" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_assignments_active" ON "cadre_assignments" USING btree ("pregnancy_id") WHERE ended_on is null and withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_assignments_entry_key" ON "cadre_assignments" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "cadre_assignments_cadre" ON "cadre_assignments" USING btree ("cadre_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cadres_number" ON "cadres" USING btree ("regency_code","number");--> statement-breakpoint
CREATE UNIQUE INDEX "cadres_entry_key" ON "cadres" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE UNIQUE INDEX "cadres_account" ON "cadres" USING btree ("account_name");--> statement-breakpoint
CREATE INDEX "cadres_village" ON "cadres" USING btree ("village_code","status");--> statement-breakpoint
CREATE UNIQUE INDEX "care_deaths_entry_key" ON "care_deaths" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE UNIQUE INDEX "care_deaths_person" ON "care_deaths" USING btree ("pregnancy_id",coalesce(ordinal, 0)) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_pregnancy" ON "deliveries" USING btree ("pregnancy_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_entry_key" ON "deliveries" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE UNIQUE INDEX "neonatal_contacts_entry_key" ON "neonatal_contacts" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "neonatal_contacts_pregnancy" ON "neonatal_contacts" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "newborns_ordinal" ON "newborns" USING btree ("pregnancy_id","ordinal") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "newborns_entry_key" ON "newborns" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE UNIQUE INDEX "postpartum_contacts_entry_key" ON "postpartum_contacts" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "postpartum_contacts_pregnancy" ON "postpartum_contacts" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pregnancies_number" ON "pregnancies" USING btree ("regency_code","number");--> statement-breakpoint
CREATE UNIQUE INDEX "pregnancies_entry_key" ON "pregnancies" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "pregnancies_village" ON "pregnancies" USING btree ("village_code","id");--> statement-breakpoint
CREATE INDEX "pregnancies_care" ON "pregnancies" USING btree ("care_centre_code");--> statement-breakpoint
CREATE INDEX "pregnancies_cadre" ON "pregnancies" USING btree ("active_cadre_id");--> statement-breakpoint
CREATE INDEX "pregnancy_marks_pregnancy" ON "pregnancy_marks" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE INDEX "pregnancy_persons_name" ON "pregnancy_persons" USING btree ("regency_code","name_key");--> statement-breakpoint
CREATE INDEX "record_versions_pregnancy" ON "record_versions" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_entry_key" ON "referrals" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "referrals_pregnancy" ON "referrals" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE FUNCTION registry_setting(setting text) RETURNS text LANGUAGE sql STABLE
AS $$ select nullif(current_setting('pantau.' || setting, true), '') $$;
--> statement-breakpoint
CREATE FUNCTION registry_tier(VARIADIC tiers text[]) RETURNS boolean LANGUAGE sql STABLE
AS $$ select coalesce(registry_setting('tier') = any(tiers), false) $$;
--> statement-breakpoint
CREATE FUNCTION registry_areas() RETURNS SETOF text LANGUAGE sql STABLE
AS $$
  select l.descendant_code from area_links l
  where l.regency_code = registry_setting('regency')
    and l.ancestor_code = any(string_to_array(registry_setting('areas'), ','))
    and l.valid_from <= registry_setting('today')::date and l.valid_to > registry_setting('today')::date
$$;
--> statement-breakpoint
CREATE FUNCTION keep_active_cadre() RETURNS trigger LANGUAGE plpgsql
AS $$ begin
  update pregnancies set active_cadre_id = (
    select cadre_id from cadre_assignments
    where pregnancy_id = new.pregnancy_id and ended_on is null and withdrawn_at is null
  ) where id = new.pregnancy_id;
  return null;
end $$;
--> statement-breakpoint
CREATE TRIGGER keep_active_cadre AFTER INSERT OR UPDATE ON cadre_assignments FOR EACH ROW EXECUTE FUNCTION keep_active_cadre();
--> statement-breakpoint
CREATE FUNCTION keep_record_version() RETURNS trigger LANGUAGE plpgsql
AS $$
declare body jsonb := to_jsonb(new) - '{regency_code,active_cadre_id,kspr_score,kspr_band,is_emergency}'::text[];
begin
  if tg_op = 'UPDATE' and body = to_jsonb(old) - '{regency_code,active_cadre_id,kspr_score,kspr_band,is_emergency}'::text[] then
    return null;
  end if;
  insert into record_versions (regency_code, table_name, record_id, pregnancy_id, cadre_id, is_named, recorded_by, reason, body)
  values (
    new.regency_code, tg_table_name,
    coalesce(body->>'id', body->>'pregnancy_id', body->>'cadre_id')::integer,
    case when tg_table_name = 'pregnancies' then (body->>'id')::integer else (body->>'pregnancy_id')::integer end,
    case when tg_table_name = 'cadres' then (body->>'id')::integer
         when tg_table_name = 'cadre_persons' then (body->>'cadre_id')::integer end,
    tg_table_name in ('pregnancy_persons', 'cadre_persons'),
    coalesce(registry_setting('account'), session_user), registry_setting('reason'), body
  );
  return null;
end $$;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['cadres', 'cadre_persons', 'pregnancies', 'pregnancy_persons', 'cadre_assignments',
    'antenatal_contacts', 'deliveries', 'newborns', 'postpartum_contacts', 'neonatal_contacts', 'referrals', 'care_deaths',
    'record_versions', 'pregnancy_marks', 'audit_entries']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['cadres', 'cadre_persons', 'pregnancies', 'pregnancy_persons', 'cadre_assignments',
    'antenatal_contacts', 'deliveries', 'newborns', 'postpartum_contacts', 'neonatal_contacts', 'referrals', 'care_deaths']
  loop
    execute format('create trigger keep_record_version after insert or update on %I for each row execute function keep_record_version()', t);
    execute format('revoke delete, truncate on %I from pantau_app', t);
  end loop;
  foreach t in array array['cadre_assignments', 'antenatal_contacts', 'deliveries', 'newborns', 'postpartum_contacts',
    'neonatal_contacts', 'referrals', 'care_deaths']
  loop
    execute format('create policy seen on %I for select using (exists (select from pregnancies p where p.id = pregnancy_id))', t);
    execute format('create policy added on %I for insert with check (registry_tier(''CENTRE'') and exists (select from pregnancies p where p.id = pregnancy_id))', t);
    execute format('create policy changed on %I for update using (registry_tier(''CENTRE'') and exists (select from pregnancies p where p.id = pregnancy_id))', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY seen ON cadres FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('CASES', 'CENTRE') and village_code in (select registry_areas())
    or registry_tier('CADRE') and account_name = registry_setting('account')
  )
);
--> statement-breakpoint
CREATE POLICY added ON cadres FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('CENTRE') and village_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY changed ON cadres FOR UPDATE USING (registry_tier('CENTRE') and village_code in (select registry_areas()));
--> statement-breakpoint
CREATE POLICY seen ON cadre_persons FOR SELECT USING (
  registry_tier('CENTRE', 'CADRE') and exists (select from cadres c where c.id = cadre_id)
);
--> statement-breakpoint
CREATE POLICY added ON cadre_persons FOR INSERT WITH CHECK (
  registry_tier('CENTRE') and exists (select from cadres c where c.id = cadre_id)
);
--> statement-breakpoint
CREATE POLICY changed ON cadre_persons FOR UPDATE USING (
  registry_tier('CENTRE') and exists (select from cadres c where c.id = cadre_id)
);
--> statement-breakpoint
CREATE POLICY seen ON pregnancies FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('CASES', 'CENTRE') and village_code in (select registry_areas())
    or registry_tier('CASES', 'CENTRE') and care_centre_code in (select registry_areas())
      and (ended_on is null or ended_on + 42 >= registry_setting('today')::date)
    or registry_tier('CADRE') and (ended_on is null or ended_on + 42 >= registry_setting('today')::date)
      and active_cadre_id in (select c.id from cadres c where c.account_name = registry_setting('account') and c.status <> 'ENDED')
  )
);
--> statement-breakpoint
CREATE POLICY added ON pregnancies FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('CENTRE')
  and (village_code in (select registry_areas()) or care_centre_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY changed ON pregnancies FOR UPDATE USING (
  regency_code = registry_setting('regency') and registry_tier('CENTRE') and (
    village_code in (select registry_areas())
    or care_centre_code in (select registry_areas()) and (ended_on is null or ended_on + 42 >= registry_setting('today')::date)
  )
);
--> statement-breakpoint
CREATE POLICY seen ON pregnancy_persons FOR SELECT USING (
  registry_tier('CENTRE', 'CADRE') and exists (select from pregnancies p where p.id = pregnancy_id)
);
--> statement-breakpoint
CREATE POLICY added ON pregnancy_persons FOR INSERT WITH CHECK (
  registry_tier('CENTRE') and exists (select from pregnancies p where p.id = pregnancy_id)
);
--> statement-breakpoint
CREATE POLICY changed ON pregnancy_persons FOR UPDATE USING (
  registry_tier('CENTRE') and exists (select from pregnancies p where p.id = pregnancy_id)
);
--> statement-breakpoint
CREATE POLICY seen ON pregnancy_marks FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('CENTRE')
);
--> statement-breakpoint
CREATE POLICY added ON pregnancy_marks FOR INSERT WITH CHECK (
  registry_tier('CENTRE') and exists (select from pregnancies p where p.id = pregnancy_id)
);
--> statement-breakpoint
CREATE POLICY removed ON pregnancy_marks FOR DELETE USING (
  registry_tier('CENTRE') and exists (select from pregnancies p where p.id = pregnancy_id)
);
--> statement-breakpoint
REVOKE UPDATE, TRUNCATE ON pregnancy_marks FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON record_versions FOR SELECT USING (
  (not is_named or registry_tier('CENTRE', 'CADRE'))
  and (exists (select from pregnancies p where p.id = pregnancy_id) or exists (select from cadres c where c.id = cadre_id))
);
--> statement-breakpoint
CREATE POLICY added ON record_versions FOR INSERT WITH CHECK (registry_tier('CENTRE'));
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON record_versions FROM pantau_app;
--> statement-breakpoint
CREATE FUNCTION audit_digest(entry audit_entries) RETURNS text LANGUAGE sql STABLE
AS $$
  select encode(sha256(convert_to(concat_ws('|', entry.previous_hash, entry.regency_code, entry.sequence,
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.account_name, entry.role, entry.action,
    array_to_string(entry.subjects, ',')), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql
AS $$
declare last audit_entries;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || new.regency_code, 0));
  select * into last from audit_entries where regency_code = new.regency_code order by sequence desc limit 1;
  new.sequence := coalesce(last.sequence, 0) + 1;
  new.at := clock_timestamp();
  new.previous_hash := coalesce(last.hash, '');
  new.hash := audit_digest(new);
  return new;
end $$;
--> statement-breakpoint
CREATE TRIGGER chain_audit_entry BEFORE INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();
--> statement-breakpoint
CREATE POLICY seen ON audit_entries FOR SELECT USING (regency_code = registry_setting('regency'));
--> statement-breakpoint
CREATE POLICY added ON audit_entries FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and account_name = registry_setting('account')
);
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entries FROM pantau_app;
