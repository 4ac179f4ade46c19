-- The areas of a scope, spread out once a transaction: kept beside what they were asked for, so that another scope is
-- spread out anew and none holds nothing. The estimate of rows lets a policy look up one pregnancy rather than list all.
CREATE OR REPLACE FUNCTION registry_areas() RETURNS SETOF text LANGUAGE plpgsql STABLE COST 1 ROWS 20
AS $$
declare asked text := format('%s|%s|%s', registry_setting('regency'), registry_setting('areas'), registry_setting('today'));
begin
  if asked is distinct from registry_setting('reach_of') then
    perform set_config('pantau.reach_of', asked, true), set_config('pantau.reach', coalesce((
      select string_agg(distinct l.descendant_code, ',') from area_links l
      where l.regency_code = registry_setting('regency')
        and l.ancestor_code = any(string_to_array(registry_setting('areas'), ','))
        and l.valid_from <= registry_setting('today')::date and l.valid_to > registry_setting('today')::date
    ), ''), true);
  end if;
  return query select unnest(string_to_array(registry_setting('reach'), ','));
end $$;
