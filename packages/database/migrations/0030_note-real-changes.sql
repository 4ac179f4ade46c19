-- A record written as it stood before changes nothing that follows from it.
DO $$
declare t text;
begin
  foreach t in array array['cadres', 'pregnancies', 'cadre_assignments', 'antenatal_contacts', 'deliveries', 'newborns',
    'postpartum_contacts', 'neonatal_contacts', 'referrals', 'care_deaths', 'sheet_submissions', 'escalations', 'escalation_steps']
  loop
    execute format('drop trigger note_changed_records on %I', t);
    execute format('create trigger note_added_records after insert on %I for each row execute function note_changed_records()', t);
    execute format('create trigger note_changed_records after update on %I for each row when (old.* is distinct from new.*)
      execute function note_changed_records()', t);
  end loop;
end $$;
