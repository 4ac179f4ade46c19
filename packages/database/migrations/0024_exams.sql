CREATE TABLE "exam_analyses" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_analyses_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"exam_id" integer NOT NULL,
	"state" text DEFAULT 'QUEUED' NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"attempt" smallint DEFAULT 0 NOT NULL,
	"seen_at" timestamp with time zone,
	"stage" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"failure" jsonb,
	"input_hash" text,
	"result_hash" text,
	"method_version" text,
	"seed" integer,
	"key_versions" jsonb,
	"summary" jsonb
);
--> statement-breakpoint
CREATE TABLE "exam_attachments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_attachments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"step_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"file_name" text NOT NULL,
	"byte_count" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_flags" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_flags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"exam_id" integer NOT NULL,
	"analysis_id" integer NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"school_code" text NOT NULL,
	"class_name" text NOT NULL,
	"first_id" integer,
	"second_id" integer,
	"level" smallint NOT NULL,
	"evidence" jsonb NOT NULL,
	"rank" integer NOT NULL,
	"p" double precision,
	"q" double precision,
	"body" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_incidents" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_incidents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"exam_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"class_name" text,
	"room" text,
	"note" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_keys" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"subject_id" integer NOT NULL,
	"version" smallint NOT NULL,
	"entries" jsonb NOT NULL,
	"reason" text,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_pairs" (
	"regency_code" text NOT NULL,
	"analysis_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"class_name" text NOT NULL,
	"first_id" integer NOT NULL,
	"second_id" integer NOT NULL,
	"p" double precision NOT NULL,
	"q" double precision NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "exam_pairs_key" PRIMARY KEY("analysis_id","first_id","second_id")
);
--> statement-breakpoint
CREATE TABLE "exam_persons" (
	"pupil_id" integer PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"exam_id" integer NOT NULL,
	"identity" text NOT NULL,
	"name" text
);
--> statement-breakpoint
CREATE TABLE "exam_pupils" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_pupils_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"exam_id" integer NOT NULL,
	"number" text NOT NULL,
	"school_code" text NOT NULL,
	"class_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_results" (
	"regency_code" text NOT NULL,
	"analysis_id" integer NOT NULL,
	"kind" text NOT NULL,
	"subject_id" integer DEFAULT 0 NOT NULL,
	"area_code" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"pupils" integer NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "exam_results_key" PRIMARY KEY("analysis_id","kind","subject_id","area_code","name")
);
--> statement-breakpoint
CREATE TABLE "exam_review_steps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_review_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"exam_id" integer NOT NULL,
	"flag_key" text NOT NULL,
	"flag_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"kind" text NOT NULL,
	"decision" text,
	"note" text NOT NULL,
	"taken_by" text NOT NULL,
	"role" text NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exam_sheets" (
	"regency_code" text NOT NULL,
	"school_code" text NOT NULL,
	"subject_id" integer NOT NULL,
	"pupil_id" integer NOT NULL,
	"form" text NOT NULL,
	"answers" text NOT NULL,
	"erasures" text,
	"session" text,
	"room" text,
	"seat_row" smallint,
	"seat_column" smallint,
	"import_id" integer NOT NULL,
	"line" integer NOT NULL,
	CONSTRAINT "exam_sheets_key" PRIMARY KEY("subject_id","pupil_id")
);
--> statement-breakpoint
CREATE TABLE "exam_subjects" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exam_subjects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"exam_id" integer NOT NULL,
	"name" text NOT NULL,
	"position" smallint NOT NULL,
	"cut_score" double precision
);
--> statement-breakpoint
CREATE TABLE "exams" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exams_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"school_year" smallint NOT NULL,
	"grade" smallint NOT NULL,
	"held_on" date NOT NULL,
	"is_randomised" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exam_analyses" ADD CONSTRAINT "exam_analyses_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_attachments" ADD CONSTRAINT "exam_attachments_step_id_exam_review_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."exam_review_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_flags" ADD CONSTRAINT "exam_flags_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_flags" ADD CONSTRAINT "exam_flags_analysis_id_exam_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."exam_analyses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_flags" ADD CONSTRAINT "exam_flags_first_id_exam_pupils_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."exam_pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_flags" ADD CONSTRAINT "exam_flags_second_id_exam_pupils_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."exam_pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_incidents" ADD CONSTRAINT "exam_incidents_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_keys" ADD CONSTRAINT "exam_keys_subject_id_exam_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."exam_subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_pairs" ADD CONSTRAINT "exam_pairs_analysis_id_exam_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."exam_analyses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_pairs" ADD CONSTRAINT "exam_pairs_first_id_exam_pupils_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."exam_pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_pairs" ADD CONSTRAINT "exam_pairs_second_id_exam_pupils_id_fk" FOREIGN KEY ("second_id") REFERENCES "public"."exam_pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_persons" ADD CONSTRAINT "exam_persons_pupil_id_exam_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."exam_pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_pupils" ADD CONSTRAINT "exam_pupils_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_results" ADD CONSTRAINT "exam_results_analysis_id_exam_analyses_id_fk" FOREIGN KEY ("analysis_id") REFERENCES "public"."exam_analyses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_review_steps" ADD CONSTRAINT "exam_review_steps_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_review_steps" ADD CONSTRAINT "exam_review_steps_flag_id_exam_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."exam_flags"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sheets" ADD CONSTRAINT "exam_sheets_subject_id_exam_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."exam_subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sheets" ADD CONSTRAINT "exam_sheets_pupil_id_exam_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."exam_pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_subjects" ADD CONSTRAINT "exam_subjects_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "exam_analyses_open" ON "exam_analyses" USING btree ("exam_id") WHERE state in ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE INDEX "exam_analyses_exam" ON "exam_analyses" USING btree ("exam_id");--> statement-breakpoint
CREATE INDEX "exam_attachments_step" ON "exam_attachments" USING btree ("step_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_flags_key" ON "exam_flags" USING btree ("analysis_id","key");--> statement-breakpoint
CREATE INDEX "exam_flags_rank" ON "exam_flags" USING btree ("analysis_id","kind","rank");--> statement-breakpoint
CREATE INDEX "exam_incidents_exam" ON "exam_incidents" USING btree ("exam_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_keys_version" ON "exam_keys" USING btree ("subject_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_persons_identity" ON "exam_persons" USING btree ("exam_id","identity");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_pupils_number" ON "exam_pupils" USING btree ("regency_code","number");--> statement-breakpoint
CREATE INDEX "exam_pupils_exam" ON "exam_pupils" USING btree ("exam_id","school_code");--> statement-breakpoint
CREATE INDEX "exam_review_steps_flag" ON "exam_review_steps" USING btree ("exam_id","flag_key");--> statement-breakpoint
CREATE INDEX "exam_sheets_room" ON "exam_sheets" USING btree ("subject_id","school_code","room");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_subjects_name" ON "exam_subjects" USING btree ("exam_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "exams_name" ON "exams" USING btree ("regency_code","school_year","name");--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['exams', 'exam_subjects', 'exam_keys', 'exam_pupils', 'exam_persons', 'exam_sheets', 'exam_incidents',
    'exam_analyses', 'exam_results', 'exam_pairs', 'exam_flags', 'exam_review_steps', 'exam_attachments']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke truncate on %I from pantau_app', t);
  end loop;
  foreach t in array array['exams', 'exam_subjects', 'exam_keys', 'exam_analyses']
  loop
    execute format('create policy seen on %I for select using (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE'', ''SCHOOL''))', t);
    execute format('create policy added on %I for insert with check (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE''))', t);
    execute format('create policy changed on %I for update using (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE''))', t);
    execute format('revoke delete on %I from pantau_app', t);
  end loop;
  foreach t in array array['exam_results', 'exam_pairs', 'exam_flags']
  loop
    execute format('create policy added on %I for insert with check (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE''))', t);
    execute format('revoke update, delete on %I from pantau_app', t);
  end loop;
  foreach t in array array['exam_pupils', 'exam_sheets']
  loop
    execute format('create policy seen on %I for select using (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE'', ''SCHOOL'') and school_code in (select registry_areas()))', t);
    execute format('create policy added on %I for insert with check (regency_code = registry_setting(''regency'') and registry_tier(''SCHOOL'') and school_code in (select registry_areas()))', t);
    execute format('create policy changed on %I for update using (regency_code = registry_setting(''regency'') and registry_tier(''SCHOOL'') and school_code in (select registry_areas()))', t);
    execute format('revoke delete on %I from pantau_app', t);
  end loop;
end $$;
--> statement-breakpoint
REVOKE UPDATE ON exam_keys FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON exam_persons FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
  and exists (select from exam_pupils p where p.id = pupil_id)
);
--> statement-breakpoint
CREATE POLICY added ON exam_persons FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
  and exists (select from exam_pupils p where p.id = pupil_id)
);
--> statement-breakpoint
CREATE POLICY changed ON exam_persons FOR UPDATE USING (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
  and exists (select from exam_pupils p where p.id = pupil_id)
);
--> statement-breakpoint
REVOKE DELETE ON exam_persons FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON exam_incidents FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY added ON exam_incidents FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL') and registry_covers(school_code)
);
--> statement-breakpoint
REVOKE UPDATE, DELETE ON exam_incidents FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON exam_results FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL')
  and (kind in ('REGENCY', 'SUBDISTRICT', 'TEST', 'ITEM') or area_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY seen ON exam_pairs FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY seen ON exam_review_steps FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY added ON exam_review_steps FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_covers(school_code)
  and (registry_tier('OFFICE') and kind in ('OPENED', 'NOTED', 'DECIDED') or registry_tier('SCHOOL') and kind = 'REPLIED')
);
--> statement-breakpoint
REVOKE UPDATE, DELETE ON exam_review_steps FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON exam_flags FOR SELECT USING (
  regency_code = registry_setting('regency') and school_code in (select registry_areas()) and (
    registry_tier('OFFICE')
    or registry_tier('SCHOOL') and exists (
      select from exam_review_steps s where s.exam_id = exam_flags.exam_id and s.flag_key = exam_flags.key)
  )
);
--> statement-breakpoint
CREATE POLICY seen ON exam_attachments FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY added ON exam_attachments FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_covers(school_code)
  and exists (select from exam_review_steps s where s.id = step_id)
);
--> statement-breakpoint
REVOKE UPDATE, DELETE ON exam_attachments FROM pantau_app;
