CREATE TABLE "exam_sheet_versions" (
	"regency_code" text NOT NULL,
	"school_code" text NOT NULL,
	"subject_id" integer NOT NULL,
	"pupil_id" integer NOT NULL,
	"import_id" integer NOT NULL,
	"class_name" text NOT NULL,
	"name" text,
	"form" text NOT NULL,
	"answers" text NOT NULL,
	"erasures" text,
	"session" text,
	"room" text,
	"seat_row" smallint,
	"seat_column" smallint,
	"line" integer NOT NULL,
	CONSTRAINT "exam_sheet_versions_key" PRIMARY KEY("subject_id","pupil_id","import_id")
);
--> statement-breakpoint
ALTER TABLE "exam_incidents" ADD COLUMN "kind" text DEFAULT 'NOTE' NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_review_steps" ADD COLUMN "explanations" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_sheet_versions" ADD CONSTRAINT "exam_sheet_versions_subject_id_exam_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."exam_subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sheet_versions" ADD CONSTRAINT "exam_sheet_versions_pupil_id_exam_pupils_id_fk" FOREIGN KEY ("pupil_id") REFERENCES "public"."exam_pupils"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exam_sheet_versions_import" ON "exam_sheet_versions" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE exam_sheet_versions ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_sheet_versions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
REVOKE TRUNCATE, UPDATE ON exam_sheet_versions FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON exam_sheet_versions FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY added ON exam_sheet_versions FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
CREATE POLICY removed ON exam_sheet_versions FOR DELETE USING (
  registry_tier('SCHOOL') and school_code in (select registry_areas()) and import_id::text = registry_setting('import')
);
--> statement-breakpoint
CREATE POLICY removed ON exam_sheets FOR DELETE USING (
  registry_tier('SCHOOL') and school_code in (select registry_areas()) and import_id::text = registry_setting('import')
);
--> statement-breakpoint
GRANT DELETE ON exam_sheets TO pantau_app;
--> statement-breakpoint
CREATE POLICY removed ON exam_persons FOR DELETE USING (
  registry_tier('SCHOOL') and registry_setting('import') is not null and exists (select from exam_pupils p where p.id = pupil_id)
);
--> statement-breakpoint
GRANT DELETE ON exam_persons TO pantau_app;
--> statement-breakpoint
DROP POLICY added ON exam_review_steps;
--> statement-breakpoint
CREATE POLICY added ON exam_review_steps FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_covers(school_code)
  and (registry_tier('OFFICE') and kind in ('OPENED', 'NOTED', 'PROPOSED', 'DECIDED')
    or registry_tier('SCHOOL') and kind = 'REPLIED')
);
--> statement-breakpoint
ALTER TABLE exam_sheets NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_pupils NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_persons NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_sheet_versions NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO exam_sheet_versions (regency_code, school_code, subject_id, pupil_id, import_id, class_name, name, form, answers,
  erasures, session, room, seat_row, seat_column, line)
SELECT s.regency_code, s.school_code, s.subject_id, s.pupil_id, s.import_id, p.class_name, n.name, s.form, s.answers, s.erasures,
  s.session, s.room, s.seat_row, s.seat_column, s.line
FROM exam_sheets s JOIN exam_pupils p ON p.id = s.pupil_id LEFT JOIN exam_persons n ON n.pupil_id = p.id;
--> statement-breakpoint
ALTER TABLE exam_sheets FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_pupils FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_persons FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE exam_sheet_versions FORCE ROW LEVEL SECURITY;
