-- Whether one area is the viewer’s. Policies that are checked row by row ask it, for they would list all areas for each row.
CREATE FUNCTION registry_covers(code text) RETURNS boolean LANGUAGE sql STABLE
AS $$
  select exists (select from area_links l
    where l.regency_code = registry_setting('regency') and l.descendant_code = code
      and l.ancestor_code = any(string_to_array(registry_setting('areas'), ','))
      and l.valid_from <= registry_setting('today')::date and l.valid_to > registry_setting('today')::date)
$$;
--> statement-breakpoint
ALTER POLICY added ON teacher_persons WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
  and exists (select from teachers t where t.id = teacher_id and registry_covers(t.school_code))
);
--> statement-breakpoint
ALTER POLICY changed ON teacher_persons USING (
  registry_tier('SCHOOL') and exists (select from teachers t where t.id = teacher_id and registry_covers(t.school_code))
);
--> statement-breakpoint
ALTER POLICY removed ON teacher_persons USING (
  registry_tier('SCHOOL') and exists (select from teachers t where t.id = teacher_id and registry_covers(t.school_code))
);
--> statement-breakpoint
ALTER POLICY seen ON pupils USING (
  regency_code = registry_setting('regency') and (
    registry_tier('OFFICE', 'SCHOOL') and (registry_covers(school_code)
      or exists (select from enrolments e where e.pupil_id = pupils.id))
    or registry_tier('EXAMINER') and exists (select from enrolments e where e.pupil_id = pupils.id)
  )
);
--> statement-breakpoint
ALTER POLICY seen ON pupil_persons USING (
  registry_tier('SCHOOL') and exists (select from pupils p where p.id = pupil_id)
  or registry_tier('EXAMINER')
    and exists (select from pupils p where p.id = pupil_id and registry_covers(p.school_code))
);
--> statement-breakpoint
ALTER POLICY added ON pupil_persons WITH CHECK (
  regency_code = registry_setting('regency') and registry_tier('SCHOOL')
  and exists (select from pupils p where p.id = pupil_id and registry_covers(p.school_code))
);
--> statement-breakpoint
ALTER POLICY changed ON pupil_persons USING (
  registry_tier('SCHOOL') and exists (select from pupils p where p.id = pupil_id and registry_covers(p.school_code))
);
--> statement-breakpoint
ALTER POLICY removed ON pupil_persons USING (
  registry_tier('SCHOOL') and exists (select from pupils p where p.id = pupil_id and registry_covers(p.school_code))
);
--> statement-breakpoint
ALTER POLICY added ON tkd_scores WITH CHECK (
  regency_code = registry_setting('regency') and exists (
    select from tkd_assignments a where a.id = assignment_id and a.school_code = tkd_scores.school_code and (
      registry_tier('SCHOOL') and registry_covers(a.school_code)
      or registry_tier('EXAMINER') and rater_id = registry_setting('teacher')::integer and rater_id = case part
        when 'EXAMINER' then a.examiner_id when 'SECOND' then a.second_rater_id when 'CLASS_TEACHER' then a.teacher_id end))
);
