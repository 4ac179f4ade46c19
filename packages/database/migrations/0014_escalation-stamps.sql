ALTER TABLE "escalation_steps" ADD COLUMN "stands" boolean DEFAULT true NOT NULL;--> statement-breakpoint
DROP POLICY added ON escalation_steps;
--> statement-breakpoint
CREATE POLICY added ON escalation_steps FOR INSERT WITH CHECK (
  regency_code = registry_setting('regency') and sent_by = registry_setting('account')
  and (registry_tier('CENTRE') or registry_tier('CADRE') and stage not in ('TREATED', 'CLOSED'))
  and exists (select from escalations e where e.id = escalation_id and e.pregnancy_id = escalation_steps.pregnancy_id)
);
