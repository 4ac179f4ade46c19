-- An examiner is told that she has declared a child whom she scores as a relative.
ALTER POLICY seen ON teacher_relatives USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and school_code in (select registry_areas())
    or registry_tier('EXAMINER') and teacher_id = registry_setting('teacher')::integer
  )
);
