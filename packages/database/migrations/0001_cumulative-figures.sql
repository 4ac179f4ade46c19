CREATE TABLE "stored_results" (
	"regency_code" text NOT NULL,
	"indicator_key" text NOT NULL,
	"area_code" text NOT NULL,
	"period_code" text NOT NULL,
	"value" double precision NOT NULL,
	"lower" double precision,
	"upper" double precision,
	"method" text,
	"numerator" double precision,
	"denominator" double precision,
	"source" text NOT NULL,
	"stored_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stored_results_key" PRIMARY KEY("regency_code","indicator_key","area_code","period_code")
);
--> statement-breakpoint
ALTER TABLE "figures" ADD COLUMN "reporting" text DEFAULT 'INCREMENT' NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "cumulative" double precision;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "reported_months" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "months" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "has_fall" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "is_apportioned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" ADD COLUMN "import_ids" integer[];--> statement-breakpoint
UPDATE "tallies" SET
  "reported_months" = CASE WHEN "reported" IS NULL THEN 0 ELSE 1 << (extract(month from "period_start")::integer - 1) END,
  "months" = CASE WHEN "value" IS NULL THEN 0 ELSE 1 << (extract(month from "period_start")::integer - 1) END
WHERE "grain" = 'MONTH';
