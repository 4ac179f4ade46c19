ALTER TABLE "import_issues" ADD COLUMN "worksheet" text;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "work" text;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "work_started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "work_seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "rows_read" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "uploads" ADD COLUMN "is_writing" boolean DEFAULT false NOT NULL;