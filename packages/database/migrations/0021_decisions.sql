CREATE TABLE "decision_steps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decision_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"decision_id" integer NOT NULL,
	"kind" text NOT NULL,
	"taken_by" text NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"owner" text,
	"due_on" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"area_code" text NOT NULL,
	"indicator_key" text,
	"month" date,
	"note" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"outcome" text
);
--> statement-breakpoint
CREATE INDEX "decision_steps_decision" ON "decision_steps" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "decisions_due" ON "decisions" USING btree ("regency_code","state","due_on");