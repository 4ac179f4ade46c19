CREATE TABLE "enrolments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "enrolments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"pupil_id" integer NOT NULL,
	"school_year" smallint NOT NULL,
	"class_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"grade" smallint NOT NULL,
	"list_number" smallint,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "pupil_persons" (
	"pupil_id" integer PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"nisn" text,
	"born_on" date
);
--> statement-breakpoint
CREATE TABLE "pupils" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pupils_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"number" text NOT NULL,
	"sex" text,
	"school_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_classes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "school_classes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"school_code" text NOT NULL,
	"school_year" smallint NOT NULL,
	"name" text NOT NULL,
	"grades" smallint[] NOT NULL,
	"teacher_id" integer
);
--> statement-breakpoint
CREATE TABLE "school_marks" (
	"regency_code" text NOT NULL,
	"kind" text NOT NULL,
	"mark" text NOT NULL,
	"record_id" integer NOT NULL,
	"school_code" text NOT NULL,
	CONSTRAINT "school_marks_key" PRIMARY KEY("regency_code","kind","mark")
);
--> statement-breakpoint
CREATE TABLE "school_record_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "school_record_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"school_code" text NOT NULL,
	"table_name" text NOT NULL,
	"record_id" integer NOT NULL,
	"import_id" integer,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" text NOT NULL,
	"reason" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "teacher_absences" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "teacher_absences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"teacher_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teacher_persons" (
	"teacher_id" integer PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"nuptk" text
);
--> statement-breakpoint
CREATE TABLE "teacher_relatives" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "teacher_relatives_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"teacher_id" integer NOT NULL,
	"pupil_id" integer NOT NULL,
	"school_code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teachers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "teachers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"number" text NOT NULL,
	"school_code" text NOT NULL,
	"roles" text[] NOT NULL,
	"account_name" text
);
--> statement-breakpoint
CREATE TABLE "tkd_assignments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tkd_assignments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"session_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"class_id" integer NOT NULL,
	"grade" smallint NOT NULL,
	"area" text NOT NULL,
	"teacher_id" integer,
	"examiner_id" integer,
	"second_rater_id" integer,
	"examiner_school_code" text,
	"second_school_code" text,
	"way" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "tkd_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tkd_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"test_id" integer NOT NULL,
	"grade" smallint NOT NULL,
	"area" text NOT NULL,
	"position" smallint NOT NULL,
	"task" text NOT NULL,
	"descriptors" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tkd_samples" (
	"regency_code" text NOT NULL,
	"school_code" text NOT NULL,
	"assignment_id" integer NOT NULL,
	"pupil_id" integer NOT NULL,
	CONSTRAINT "tkd_samples_key" PRIMARY KEY("assignment_id","pupil_id")
);
--> statement-breakpoint
CREATE TABLE "tkd_scores" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tkd_scores_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"entry_key" text NOT NULL,
	"assignment_id" integer NOT NULL,
	"school_code" text NOT NULL,
	"pupil_id" integer NOT NULL,
	"part" text NOT NULL,
	"rater_id" integer NOT NULL,
	"levels" smallint[] NOT NULL,
	"score" double precision NOT NULL,
	"on_day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tkd_sessions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tkd_sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"test_id" integer NOT NULL,
	"school_year" smallint NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"second_share" double precision NOT NULL,
	"seed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tkd_signatures" (
	"regency_code" text NOT NULL,
	"school_code" text NOT NULL,
	"assignment_id" integer NOT NULL,
	"part" text NOT NULL,
	"rater_id" integer NOT NULL,
	"signed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tkd_signatures_key" PRIMARY KEY("assignment_id","part")
);
--> statement-breakpoint
CREATE TABLE "tkd_tests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tkd_tests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"name" text NOT NULL,
	"version" smallint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_pupil_id_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_class_id_school_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."school_classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_persons" ADD CONSTRAINT "pupil_persons_pupil_id_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_classes" ADD CONSTRAINT "school_classes_teacher_id_teachers_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_absences" ADD CONSTRAINT "teacher_absences_teacher_id_teachers_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_persons" ADD CONSTRAINT "teacher_persons_teacher_id_teachers_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_relatives" ADD CONSTRAINT "teacher_relatives_teacher_id_teachers_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teacher_relatives" ADD CONSTRAINT "teacher_relatives_pupil_id_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_assignments" ADD CONSTRAINT "tkd_assignments_session_id_tkd_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."tkd_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_assignments" ADD CONSTRAINT "tkd_assignments_class_id_school_classes_id_fk" FOREIGN KEY ("class_id") REFERENCES "public"."school_classes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_assignments" ADD CONSTRAINT "tkd_assignments_teacher_id_teachers_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_assignments" ADD CONSTRAINT "tkd_assignments_examiner_id_teachers_id_fk" FOREIGN KEY ("examiner_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_assignments" ADD CONSTRAINT "tkd_assignments_second_rater_id_teachers_id_fk" FOREIGN KEY ("second_rater_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_items" ADD CONSTRAINT "tkd_items_test_id_tkd_tests_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."tkd_tests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_samples" ADD CONSTRAINT "tkd_samples_assignment_id_tkd_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."tkd_assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_samples" ADD CONSTRAINT "tkd_samples_pupil_id_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_scores" ADD CONSTRAINT "tkd_scores_assignment_id_tkd_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."tkd_assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_scores" ADD CONSTRAINT "tkd_scores_pupil_id_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_scores" ADD CONSTRAINT "tkd_scores_rater_id_teachers_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_sessions" ADD CONSTRAINT "tkd_sessions_test_id_tkd_tests_id_fk" FOREIGN KEY ("test_id") REFERENCES "public"."tkd_tests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_signatures" ADD CONSTRAINT "tkd_signatures_assignment_id_tkd_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."tkd_assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tkd_signatures" ADD CONSTRAINT "tkd_signatures_rater_id_teachers_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."teachers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_year" ON "enrolments" USING btree ("pupil_id","school_year");--> statement-breakpoint
CREATE INDEX "enrolments_class" ON "enrolments" USING btree ("class_id","grade");--> statement-breakpoint
CREATE INDEX "enrolments_school" ON "enrolments" USING btree ("school_code","school_year");--> statement-breakpoint
CREATE UNIQUE INDEX "pupils_number" ON "pupils" USING btree ("regency_code","number");--> statement-breakpoint
CREATE INDEX "pupils_school" ON "pupils" USING btree ("school_code");--> statement-breakpoint
CREATE UNIQUE INDEX "school_classes_name" ON "school_classes" USING btree ("school_code","school_year","name");--> statement-breakpoint
CREATE INDEX "school_classes_teacher" ON "school_classes" USING btree ("teacher_id");--> statement-breakpoint
CREATE INDEX "school_record_versions_record" ON "school_record_versions" USING btree ("table_name","record_id");--> statement-breakpoint
CREATE INDEX "school_record_versions_import" ON "school_record_versions" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "teacher_absences_teacher" ON "teacher_absences" USING btree ("teacher_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teacher_relatives_pair" ON "teacher_relatives" USING btree ("teacher_id","pupil_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teachers_number" ON "teachers" USING btree ("regency_code","number");--> statement-breakpoint
CREATE UNIQUE INDEX "teachers_account" ON "teachers" USING btree ("account_name");--> statement-breakpoint
CREATE INDEX "teachers_school" ON "teachers" USING btree ("school_code");--> statement-breakpoint
CREATE UNIQUE INDEX "tkd_assignments_unit" ON "tkd_assignments" USING btree ("session_id","class_id","grade","area");--> statement-breakpoint
CREATE INDEX "tkd_assignments_school" ON "tkd_assignments" USING btree ("school_code","session_id");--> statement-breakpoint
CREATE INDEX "tkd_assignments_examiner" ON "tkd_assignments" USING btree ("examiner_id");--> statement-breakpoint
CREATE INDEX "tkd_assignments_second" ON "tkd_assignments" USING btree ("second_rater_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tkd_items_position" ON "tkd_items" USING btree ("test_id","grade","area","position");--> statement-breakpoint
CREATE UNIQUE INDEX "tkd_scores_entry_key" ON "tkd_scores" USING btree ("regency_code","entry_key");--> statement-breakpoint
CREATE UNIQUE INDEX "tkd_scores_pupil" ON "tkd_scores" USING btree ("assignment_id","part","pupil_id");--> statement-breakpoint
CREATE INDEX "tkd_scores_rater" ON "tkd_scores" USING btree ("rater_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tkd_sessions_year" ON "tkd_sessions" USING btree ("regency_code","school_year");--> statement-breakpoint
CREATE UNIQUE INDEX "tkd_tests_version" ON "tkd_tests" USING btree ("regency_code","name","version");
--> statement-breakpoint
CREATE FUNCTION keep_school_version() RETURNS trigger LANGUAGE plpgsql
AS $$
declare
  earlier jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
  later jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
  body jsonb := coalesce(later, earlier);
begin
  if earlier = later then return null; end if;
  insert into school_record_versions (regency_code, school_code, table_name, record_id, import_id, recorded_by, reason, before, after)
  values (
    body->>'regency_code',
    case tg_table_name
      when 'teacher_persons' then (select school_code from teachers where id = (body->>'teacher_id')::integer)
      when 'pupil_persons' then (select school_code from pupils where id = (body->>'pupil_id')::integer)
      else body->>'school_code' end,
    tg_table_name,
    coalesce(body->>'id', body->>'teacher_id', body->>'pupil_id')::integer,
    registry_setting('import')::integer, coalesce(registry_setting('account'), session_user), registry_setting('reason'),
    earlier, later
  );
  return null;
end $$;
--> statement-breakpoint
DO $$
declare t text;
begin
  foreach t in array array['teachers', 'teacher_persons', 'teacher_absences', 'teacher_relatives', 'school_classes', 'pupils',
    'pupil_persons', 'school_marks', 'enrolments', 'school_record_versions', 'tkd_tests', 'tkd_items', 'tkd_sessions',
    'tkd_assignments', 'tkd_samples', 'tkd_scores', 'tkd_signatures']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('revoke truncate on %I from pantau_app', t);
  end loop;
  foreach t in array array['teachers', 'teacher_persons', 'teacher_absences', 'teacher_relatives', 'school_classes', 'pupils',
    'pupil_persons', 'enrolments', 'tkd_assignments']
  loop
    execute format('create trigger keep_school_version after insert or update or delete on %I for each row execute function keep_school_version()', t);
  end loop;
  foreach t in array array['teachers', 'teacher_absences', 'teacher_relatives', 'school_classes', 'pupils', 'enrolments']
  loop
    execute format('create policy added on %I for insert with check (regency_code = registry_setting(''regency'') and registry_tier(''SCHOOL'') and school_code in (select registry_areas()))', t);
    execute format('create policy removed on %I for delete using (registry_tier(''SCHOOL'') and school_code in (select registry_areas()))', t);
  end loop;
  foreach t in array array['teachers', 'teacher_absences', 'teacher_relatives', 'school_classes', 'enrolments']
  loop
    execute format('create policy changed on %I for update using (registry_tier(''SCHOOL'') and school_code in (select registry_areas()))', t);
  end loop;
  foreach t in array array['tkd_tests', 'tkd_items', 'tkd_sessions']
  loop
    execute format('create policy seen on %I for select using (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE'', ''SCHOOL'', ''EXAMINER''))', t);
    execute format('create policy added on %I for insert with check (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE''))', t);
    execute format('create policy changed on %I for update using (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE''))', t);
    execute format('revoke delete on %I from pantau_app', t);
  end loop;
  foreach t in array array['tkd_assignments', 'tkd_samples']
  loop
    execute format('create policy added on %I for insert with check (regency_code = registry_setting(''regency'') and registry_tier(''OFFICE'', ''SCHOOL'') and school_code in (select registry_areas()))', t);
    execute format('create policy changed on %I for update using (registry_tier(''OFFICE'', ''SCHOOL'') and school_code in (select registry_areas()))', t);
    execute format('create policy removed on %I for delete using (registry_tier(''OFFICE'', ''SCHOOL'') and school_code in (select registry_areas()))', t);
  end loop;
end $$;
--> statement-breakpoint
CREATE POLICY seen ON tkd_assignments FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and (school_code in (select registry_areas())
      or examiner_school_code in (select registry_areas()) or second_school_code in (select registry_areas()))
    or registry_tier('EXAMINER')
      and registry_setting('teacher')::integer in (teacher_id, examiner_id, second_rater_id)
  )
);
--> statement-breakpoint
CREATE POLICY seen ON teachers FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL', 'EXAMINER') and (
    school_code in (select registry_areas())
    or account_name = registry_setting('account')
    or registry_tier('SCHOOL', 'EXAMINER') and id in (
      select unnest(array[a.teacher_id, a.examiner_id, a.second_rater_id]) from tkd_assignments a)
  )
);
--> statement-breakpoint
CREATE POLICY seen ON teacher_persons FOR SELECT USING (
  registry_tier('SCHOOL', 'EXAMINER') and exists (select from teachers t where t.id = teacher_id)
);
--> statement-breakpoint
CREATE POLICY added ON teacher_persons FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
  and exists (select from teachers t where t.id = teacher_id and t.school_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY changed ON teacher_persons FOR UPDATE USING (
  registry_tier('SCHOOL') and exists (select from teachers t where t.id = teacher_id and t.school_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY removed ON teacher_persons FOR DELETE USING (
  registry_tier('SCHOOL') and exists (select from teachers t where t.id = teacher_id and t.school_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY seen ON teacher_absences FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY seen ON teacher_relatives FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY seen ON school_classes FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL', 'EXAMINER') and (
    school_code in (select registry_areas())
    or registry_tier('SCHOOL', 'EXAMINER') and id in (select a.class_id from tkd_assignments a)
  )
);
--> statement-breakpoint
CREATE POLICY seen ON enrolments FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
    or registry_tier('EXAMINER') and class_id in (
      select a.class_id from tkd_assignments a
      union all select c.id from school_classes c where c.teacher_id = registry_setting('teacher')::integer)
  )
);
--> statement-breakpoint
CREATE POLICY seen ON pupils FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and (school_code in (select registry_areas())
      or exists (select from enrolments e where e.pupil_id = pupils.id))
    or registry_tier('EXAMINER') and exists (select from enrolments e where e.pupil_id = pupils.id)
  )
);
--> statement-breakpoint
CREATE POLICY changed ON pupils FOR UPDATE USING (
  registry_tier('SCHOOL') and (school_code in (select registry_areas())
    or exists (select from enrolments e where e.pupil_id = pupils.id))
) WITH CHECK (school_code in (select registry_areas()));
--> statement-breakpoint
CREATE POLICY seen ON pupil_persons FOR SELECT USING (
  registry_tier('SCHOOL') and exists (select from pupils p where p.id = pupil_id)
  or registry_tier('EXAMINER')
    and exists (select from pupils p where p.id = pupil_id and p.school_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY added ON pupil_persons FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
  and exists (select from pupils p where p.id = pupil_id and p.school_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY changed ON pupil_persons FOR UPDATE USING (
  registry_tier('SCHOOL') and exists (select from pupils p where p.id = pupil_id and p.school_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY removed ON pupil_persons FOR DELETE USING (
  registry_tier('SCHOOL') and exists (select from pupils p where p.id = pupil_id and p.school_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY seen ON school_marks FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
);
--> statement-breakpoint
CREATE POLICY added ON school_marks FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY changed ON school_marks FOR UPDATE USING (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
) WITH CHECK (school_code in (select registry_areas()));
--> statement-breakpoint
CREATE POLICY removed ON school_marks FOR DELETE USING (
  registry_tier('SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY seen ON school_record_versions FOR SELECT USING (
  regency_code = registry_setting('regency') and school_code in (select registry_areas()) and (
    registry_tier('SCHOOL') or registry_tier('OFFICE') and table_name = 'tkd_assignments')
);
--> statement-breakpoint
CREATE POLICY added ON school_record_versions FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL')
);
--> statement-breakpoint
REVOKE UPDATE, DELETE ON school_record_versions FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON tkd_samples FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
    or registry_tier('EXAMINER') and assignment_id in (
      select a.id from tkd_assignments a where a.second_rater_id = registry_setting('teacher')::integer)
  )
);
--> statement-breakpoint
CREATE POLICY seen ON tkd_scores FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
    or registry_tier('EXAMINER') and rater_id = registry_setting('teacher')::integer
  )
);
--> statement-breakpoint
CREATE POLICY added ON tkd_scores FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and exists (
    select from tkd_assignments a where a.id = assignment_id and a.school_code = tkd_scores.school_code and (
      registry_tier('SCHOOL') and a.school_code in (select registry_areas())
      or registry_tier('EXAMINER') and rater_id = registry_setting('teacher')::integer and rater_id = case part
        when 'EXAMINER' then a.examiner_id when 'SECOND' then a.second_rater_id when 'CLASS_TEACHER' then a.teacher_id end))
);
--> statement-breakpoint
CREATE POLICY changed ON tkd_scores FOR UPDATE USING (
  not exists (select from tkd_signatures s where s.assignment_id = tkd_scores.assignment_id and s.part = tkd_scores.part)
  and (registry_tier('SCHOOL') and school_code in (select registry_areas())
    or registry_tier('EXAMINER') and rater_id = registry_setting('teacher')::integer)
);
--> statement-breakpoint
CREATE POLICY seen ON tkd_signatures FOR SELECT USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
    or registry_tier('EXAMINER') and rater_id = registry_setting('teacher')::integer
  )
);
--> statement-breakpoint
CREATE POLICY added ON tkd_signatures FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and exists (
    select from tkd_assignments a where a.id = assignment_id and a.school_code = tkd_signatures.school_code and (
      registry_tier('SCHOOL') and a.school_code in (select registry_areas())
      or registry_tier('EXAMINER') and rater_id = registry_setting('teacher')::integer and rater_id = case part
        when 'EXAMINER' then a.examiner_id when 'SECOND' then a.second_rater_id when 'CLASS_TEACHER' then a.teacher_id end))
);
--> statement-breakpoint
REVOKE UPDATE, DELETE ON tkd_signatures FROM pantau_app;
--> statement-breakpoint
REVOKE DELETE ON tkd_scores FROM pantau_app;
