CREATE TABLE "death_follow_ups" (
	"decision_id" integer PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"pregnancy_id" integer NOT NULL,
	"death_id" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "care_deaths" ADD COLUMN "review_verdict" text;--> statement-breakpoint
ALTER TABLE "care_deaths" ADD COLUMN "review_delays" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "care_deaths" ADD COLUMN "review_finding" text;--> statement-breakpoint
CREATE INDEX "death_follow_ups_death" ON "death_follow_ups" USING btree ("death_id");--> statement-breakpoint
ALTER TABLE "death_follow_ups" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "death_follow_ups" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY seen ON death_follow_ups FOR SELECT USING (
  registry_tier('CASES', 'CENTRE') and exists (select from pregnancies p where p.id = pregnancy_id)
);
--> statement-breakpoint
CREATE POLICY added ON death_follow_ups FOR INSERT WITH CHECK (
  registry_tier('CASES', 'CENTRE') and exists (select from care_deaths d where d.id = death_id and d.pregnancy_id = death_follow_ups.pregnancy_id)
);
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON death_follow_ups FROM pantau_app;
