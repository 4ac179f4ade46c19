ALTER TABLE "tallies" RENAME COLUMN "is_apportioned" TO "is_projected";
