CREATE TABLE "entry_cells" (
	"form_id" integer NOT NULL,
	"element_key" text NOT NULL,
	"area_code" text NOT NULL,
	"typed" text DEFAULT '' NOT NULL,
	"value" integer,
	"version" integer DEFAULT 0 NOT NULL,
	"changed_by" text,
	"changed_at" timestamp with time zone,
	"opened_in" smallint,
	CONSTRAINT "entry_cells_key" PRIMARY KEY("form_id","area_code","element_key")
);
--> statement-breakpoint
CREATE TABLE "entry_correction_cells" (
	"correction_id" integer NOT NULL,
	"element_key" text NOT NULL,
	"area_code" text NOT NULL,
	CONSTRAINT "entry_correction_cells_key" PRIMARY KEY("correction_id","area_code","element_key")
);
--> statement-breakpoint
CREATE TABLE "entry_corrections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"form_id" integer NOT NULL,
	"reason" text NOT NULL,
	"state" text DEFAULT 'ASKED' NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "entry_forms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "entry_forms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"form_key" text NOT NULL,
	"health_centre_code" text NOT NULL,
	"period_start" date NOT NULL,
	"state" text DEFAULT 'OPEN' NOT NULL,
	"revision" smallint DEFAULT 1 NOT NULL,
	"first_submitted_on" date,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"approved_at" timestamp with time zone,
	"approved_by" text,
	"return_reason" text,
	"import_id" integer
);
--> statement-breakpoint
CREATE TABLE "entry_settings" (
	"regency_code" text PRIMARY KEY NOT NULL,
	"deadline_day" smallint DEFAULT 5 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "entry_corrections_form" ON "entry_corrections" USING btree ("form_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entry_forms_month" ON "entry_forms" USING btree ("regency_code","period_start","health_centre_code","form_key");