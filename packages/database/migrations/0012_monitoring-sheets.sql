CREATE TABLE "escalation_steps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "escalation_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"pregnancy_id" integer NOT NULL,
	"entry_key" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_by" text NOT NULL,
	"escalation_id" integer NOT NULL,
	"stage" text NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	"facility" text,
	"reason" text,
	"signs" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "escalations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"pregnancy_id" integer NOT NULL,
	"entry_key" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_by" text NOT NULL,
	"form" text NOT NULL,
	"ordinal" smallint NOT NULL,
	"signs" text[] NOT NULL,
	"submission_id" integer,
	"detected_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheet_submissions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sheet_submissions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"pregnancy_id" integer NOT NULL,
	"entry_key" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_by" text NOT NULL,
	"form" text NOT NULL,
	"ordinal" smallint NOT NULL,
	"column" smallint NOT NULL,
	"version" smallint NOT NULL,
	"answers" jsonb NOT NULL,
	"filled_at" timestamp with time zone NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"base_revision" smallint NOT NULL,
	"revision" smallint,
	"standing" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "escalation_steps_entry_key" ON "escalation_steps" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "escalation_steps_escalation" ON "escalation_steps" USING btree ("escalation_id");--> statement-breakpoint
CREATE INDEX "escalation_steps_pregnancy" ON "escalation_steps" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_entry_key" ON "escalations" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE INDEX "escalations_pregnancy" ON "escalations" USING btree ("pregnancy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_submissions_entry_key" ON "sheet_submissions" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_submissions_revision" ON "sheet_submissions" USING btree ("pregnancy_id","form","ordinal","column","revision");--> statement-breakpoint
CREATE INDEX "sheet_submissions_sender" ON "sheet_submissions" USING btree ("sent_by","received_at");--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['sheet_submissions', 'escalations', 'escalation_steps']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy seen on %I for select using (exists (select from pregnancies p where p.id = pregnancy_id))', t);
    execute format('create policy added on %I for insert with check (
      regency_code = registry_setting(''regency'') and registry_tier(''CENTRE'', ''CADRE'')
      and sent_by = registry_setting(''account'') and exists (select from pregnancies p where p.id = pregnancy_id))', t);
    execute format('revoke update, delete, truncate on %I from pantau_app', t);
  end loop;
end $$;
