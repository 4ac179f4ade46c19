ALTER TABLE "chart_rebases" DROP CONSTRAINT "chart_rebases_key";--> statement-breakpoint
ALTER TABLE "chart_rebases" ADD COLUMN "id" integer PRIMARY KEY NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "chart_rebases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "chart_rebases" ADD COLUMN "taken_back_by" text;--> statement-breakpoint
ALTER TABLE "chart_rebases" ADD COLUMN "taken_back_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "chart_rebases_standing" ON "chart_rebases" USING btree ("regency_code","indicator_key","area_code","from_month") WHERE taken_back_at is null;