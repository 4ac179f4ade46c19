DROP INDEX "enrolments_year";--> statement-breakpoint
ALTER TABLE "school_marks" ADD COLUMN "school_year" smallint;--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_year" ON "enrolments" USING btree ("pupil_id","school_year") WHERE outcome is distinct from 'MOVED_AWAY';