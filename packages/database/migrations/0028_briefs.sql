CREATE TABLE "briefs" (
	"regency_code" text NOT NULL,
	"week" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "briefs_key" PRIMARY KEY("regency_code","week")
);
