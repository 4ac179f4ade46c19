import 'server-only'
import { antenatalContact } from './antenatal-contact.ts'
import { death } from './death.ts'
import { delivery } from './delivery.ts'
import { neonatalContact } from './neonatal-contact.ts'
import { postpartumContact } from './postpartum-contact.ts'
import type { RecordForm } from './record-form.ts'
import type { RecordSlug } from './record-slug.ts'
import { referral } from './referral.ts'

export const recordForms: Readonly<Record<RecordSlug, RecordForm>> = {
  kontak: antenatalContact,
  persalinan: delivery,
  nifas: postpartumContact,
  bayi: neonatalContact,
  rujukan: referral,
  kematian: death,
}
