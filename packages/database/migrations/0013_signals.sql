CREATE TABLE "chart_rebases" (
	"regency_code" text NOT NULL,
	"indicator_key" text NOT NULL,
	"area_code" text NOT NULL,
	"from_month" date NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chart_rebases_key" PRIMARY KEY("regency_code","indicator_key","area_code","from_month")
);
--> statement-breakpoint
CREATE TABLE "signal_passes" (
	"regency_code" text NOT NULL,
	"month" date NOT NULL,
	"method" integer NOT NULL,
	"data_version" integer NOT NULL,
	"last_import" integer NOT NULL,
	"weighed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signal_passes_key" PRIMARY KEY("regency_code","month")
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"regency_code" text NOT NULL,
	"month" date NOT NULL,
	"indicator_key" text NOT NULL,
	"area_code" text NOT NULL,
	"reason" text,
	"p_value" double precision,
	"since_month" date,
	"before_numerator" double precision,
	"before_denominator" double precision,
	"since_numerator" double precision,
	"since_denominator" double precision,
	"effect" text,
	"change_value" double precision,
	"change_lower" double precision,
	"change_upper" double precision,
	"dispersion" double precision,
	"rule" text,
	CONSTRAINT "signals_key" PRIMARY KEY("regency_code","month","indicator_key","area_code")
);
