CREATE TABLE "accounts" (
	"name" text PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"role" text NOT NULL,
	"display_name_id" text NOT NULL,
	"display_name_en" text NOT NULL,
	"password_hash" text NOT NULL,
	"area_codes" text[] NOT NULL,
	"domains" text[] NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"account_name" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_name" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "area_boundaries" (
	"area_code" text PRIMARY KEY NOT NULL,
	"geometry" jsonb NOT NULL,
	"source" text,
	"import_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "area_links" (
	"regency_code" text NOT NULL,
	"ancestor_code" text NOT NULL,
	"descendant_code" text NOT NULL,
	"valid_from" date DEFAULT '-infinity' NOT NULL,
	"valid_to" date DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "area_links_key" PRIMARY KEY("regency_code","ancestor_code","descendant_code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"code" text PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"regency_code" text,
	"parent_code" text,
	"bps_code" text,
	"office_code" text,
	"kind" text,
	"status" text,
	"tile_column" smallint,
	"tile_row" smallint,
	"is_outside" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"regency_code" text NOT NULL,
	"element_key" text NOT NULL,
	"grain" text NOT NULL,
	"area_code" text NOT NULL,
	"period_start" date NOT NULL,
	"import_id" integer NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "figures_key" PRIMARY KEY("regency_code","element_key","grain","area_code","period_start","import_id")
);
--> statement-breakpoint
CREATE TABLE "published_values" (
	"area_code" text NOT NULL,
	"measure_key" text NOT NULL,
	"grain" text NOT NULL,
	"period_start" date NOT NULL,
	"source" text NOT NULL,
	"import_id" integer NOT NULL,
	"value" double precision NOT NULL,
	"unit" text,
	"url" text,
	"note" text,
	CONSTRAINT "published_values_key" PRIMARY KEY("measure_key","area_code","grain","period_start","source","import_id")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"regency_code" text NOT NULL,
	"element_key" text NOT NULL,
	"grain" text NOT NULL,
	"area_code" text NOT NULL,
	"period_start" date NOT NULL,
	"reported" double precision,
	"reported_by" integer,
	"value" double precision,
	"village_units" integer DEFAULT 0 NOT NULL,
	"facility_units" integer DEFAULT 0 NOT NULL,
	"import_id" integer,
	CONSTRAINT "tallies_key" PRIMARY KEY("regency_code","element_key","grain","area_code","period_start")
);
--> statement-breakpoint
CREATE TABLE "import_issues" (
	"import_id" integer NOT NULL,
	"position" integer NOT NULL,
	"severity" text NOT NULL,
	"code" text NOT NULL,
	"row" integer,
	"column" text,
	"value" text,
	"params" jsonb NOT NULL,
	CONSTRAINT "import_issues_key" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"regency_code" text NOT NULL,
	"sheet" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"source" text NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"account_name" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"rows" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"same" integer DEFAULT 0 NOT NULL,
	"rejected" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"issue_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"regency_code" text NOT NULL,
	"account_name" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installations" (
	"regency_code" text PRIMARY KEY NOT NULL,
	"is_demo" boolean NOT NULL,
	"demo_last_month" text,
	"demo_size" text,
	"is_loaded" boolean DEFAULT false NOT NULL,
	"data_version" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "api_tokens_account" ON "api_tokens" USING btree ("account_name");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_name");--> statement-breakpoint
CREATE INDEX "area_links_descendant" ON "area_links" USING btree ("regency_code","descendant_code");--> statement-breakpoint
CREATE INDEX "areas_parent" ON "areas" USING btree ("parent_code","level");--> statement-breakpoint
CREATE INDEX "areas_regency" ON "areas" USING btree ("regency_code","level");--> statement-breakpoint
CREATE INDEX "figures_import" ON "figures" USING btree ("regency_code","import_id");--> statement-breakpoint
CREATE INDEX "published_values_import" ON "published_values" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "imports_register" ON "imports" USING btree ("regency_code","id");--> statement-breakpoint
CREATE INDEX "imports_content" ON "imports" USING btree ("regency_code","sha256");