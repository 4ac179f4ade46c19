DROP POLICY seen ON teacher_absences;
--> statement-breakpoint
CREATE POLICY seen ON teacher_absences FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
);
--> statement-breakpoint
DROP POLICY seen ON teacher_relatives;
--> statement-breakpoint
CREATE POLICY seen ON teacher_relatives FOR SELECT USING (
  regency_code = registry_setting('regency') and registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
);
