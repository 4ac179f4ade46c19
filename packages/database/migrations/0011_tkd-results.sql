CREATE TABLE "tkd_results" (
	"regency_code" text NOT NULL,
	"session_id" integer NOT NULL,
	"kind" text NOT NULL,
	"area_code" text NOT NULL,
	"subject_id" integer DEFAULT 0 NOT NULL,
	"grade" smallint DEFAULT 0 NOT NULL,
	"body" jsonb NOT NULL,
	"measured_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tkd_results_key" PRIMARY KEY("session_id","kind","area_code","subject_id","grade")
);
--> statement-breakpoint
ALTER TABLE "tkd_sessions" ADD COLUMN "least_score" smallint;--> statement-breakpoint
ALTER TABLE "tkd_results" ADD CONSTRAINT "tkd_results_session_id_tkd_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."tkd_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tkd_scores_received" ON "tkd_scores" USING btree ("regency_code","received_at");--> statement-breakpoint
ALTER TABLE tkd_results ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE tkd_results FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
REVOKE TRUNCATE, UPDATE ON tkd_results FROM pantau_app;
--> statement-breakpoint
CREATE POLICY seen ON tkd_results FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL')
  and (kind in ('REGENCY', 'SUBDISTRICT') or area_code in (select registry_areas()))
);
--> statement-breakpoint
CREATE POLICY added ON tkd_results FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('OFFICE')
);
--> statement-breakpoint
CREATE POLICY removed ON tkd_results FOR DELETE USING (
  regency_code = registry_setting('regency')
  and (registry_tier('OFFICE') or registry_tier('SCHOOL') and kind = 'REGENCY')
);
