/**
 * Who may read what of the register. NAMED: who a client is, or a cadre; CASE: a client or cadre by number; COUNT: numbers
 * without persons; KEEP: for who keeps the register of an area, without names; AUDIT: who read names; OPEN: definitions
 * and the words of an answer.
 */
export type FieldRule = 'NAMED' | 'CASE' | 'COUNT' | 'KEEP' | 'AUDIT' | 'OPEN'

type RulesOfType = Partial<Record<FieldRule, string>>

const record = 'id on provider place'

const byType: Readonly<Record<string, RulesOfType>> = {
  PregnancyPerson: { NAMED: 'name bornOn nik phone address hamlet rw rt' },
  Pregnancy: {
    CASE: `id number status village careCentre registeredOn isEditable dating lmpOn scanOn scanGestationDays ageYears gravida
      parity lastBirthOn yearsMarried heightCm factors kspr fourToo watches steps nextStep cadre assignments antenatalContacts
      missingComponents delivery newborns postpartumContacts referrals deaths endedOn closedReason sameAs timeline history
      sheets dueSheets sheetCompleteness birthPlan escalations`,
    NAMED: 'person',
  },
  PregnancyDating: { CASE: 'method startedOn dueOn gestationDays weeks days trimester differenceDays' },
  TimelineEvent: { CASE: 'on at kind title ageDays isDanger recordId' },
  RecordVersion: { CASE: 'recordedAt recordedBy kind reason changes' },
  FieldChange: { CASE: 'field before after' },
  PregnancyConnection: { CASE: 'totalCount edges pageInfo' },
  PregnancyEdge: { CASE: 'cursor node' },
  RegistryCounts: {
    COUNT: `pregnant postpartum withoutCadre highRisk highRiskWithoutCadre emergencies cadres cadresWithSeveral`,
  },
  DueStep: { CASE: 'pregnancy step' },
  KsprFactor: { OPEN: 'code no group score label groupLabel isByFacts' },
  KsprAssessment: { CASE: 'score band bandLabel isEmergency advice reasons undecided issues' },
  FourToo: { CASE: 'young old close many any' },
  CareStep: { CASE: 'code label ordinal state opensOn dueBy closesOn doneOn overdueDays' },
  AntenatalComponent: { OPEN: 'code label isOfTen' },
  DangerSign: { OPEN: 'code label' },
  AntenatalContact: {
    CASE: `${record} code gestationDays weightKg systolicMmhg diastolicMmhg armCm fundalCm presentation fetalHeartRate
      haemoglobin ironTablets components factors`,
  },
  Delivery: { CASE: `${record} at outcome gestationDays isPreterm method complications newborns` },
  Newborn: { CASE: 'id ordinal sex isLive weightGrams isLowWeight lengthCm contacts death' },
  PostpartumContact: { CASE: `${record} at code systolicMmhg diastolicMmhg hasVitaminA familyPlanning signs` },
  NeonatalContact: { CASE: `${record} at ordinal code weightGrams isBreastfed signs` },
  ReferralTimes: { CASE: 'detectedAt decidedAt leftAt arrivedAt treatedAt' },
  Referral: {
    CASE: `id ordinal reason facility times decisionMinutes reachingMinutes treatmentMinutes totalMinutes runningMinutes
      isInTime outcome`,
  },
  CareDeath: {
    CASE: 'id kind ordinal diedOn causeGroup class phase ageDays place reviewedOn pregnancy lastReferral review followUps',
  },
  DeathReview: { CASE: 'heldOn verdict delays finding' },
  DeathTally: { COUNT: 'count lower upper' },
  DeathYear: { COUNT: 'kind year registered reported monthsReported registeredThen' },
  DeathGroup: { COUNT: 'dimension key count' },
  DeathPart: { COUNT: 'area maternal fetal infant reviewed' },
  DeathLines: { COUNT: 'centre lower upper' },
  DeathWait: { CASE: 'on days births rules isLong birthRules' },
  DeathWaits: {
    CASE: 'kind points dayLines birthLines isTrial isWhole isJudged variation lastOn daysSinceLast isLongWithout',
  },
  DeathBoard: { CASE: 'area from to cases waits years groups parts' },
  DeathPayload: { CASE: 'death userErrors' },
  UserError: { OPEN: 'field code message' },
  PregnancyMatch: { CASE: 'number kind village healthCentre registeredOn pregnancy' },
  PregnancyPreview: { KEEP: 'ageYears dating kspr fourToo matches userErrors' },
  RegisterPregnancyPayload: { CASE: 'pregnancy matches userErrors' },
  CarePayload: { CASE: 'pregnancy recordId userErrors' },
  Cadre: {
    CASE: 'id number village hamlet rw rt status startedOn endedOn clientCount hasDevice clients',
    NAMED: 'name phone devices',
  },
  CadreAssignment: { CASE: 'id cadre fromOn endedOn endReason nearness reason' },
  CadreSuggestion: { CASE: 'cadre nearness clientCount needsReason' },
  CadreConnection: { CASE: 'totalCount edges pageInfo' },
  CadreEdge: { CASE: 'cursor node' },
  CadrePayload: { CASE: 'cadre userErrors' },
  CadreInvitationPayload: { CASE: 'code expiresAt userErrors' },
  Device: { NAMED: 'id label createdAt lastUsedAt revokedAt isLocked' },
  AuditEntry: { AUDIT: 'sequence at accountName role action subjects hash' },
  AuditConnection: { AUDIT: 'totalCount edges pageInfo' },
  AuditEdge: { AUDIT: 'cursor node' },
  AuditVerification: { AUDIT: 'entries isWhole brokenAt lastHash' },
  RegisterFile: { NAMED: 'fileName rows content' },
  RegisterIssue: { OPEN: 'row column code message' },
  RegisterImport: { COUNT: 'rows added changed same rejected issues differences differenceCount' },
  RegisterDifference: { KEEP: 'kind row number on columns' },
  SheetItem: { OPEN: 'code kind answers most label question help fromColumn' },
  SheetForm: { OPEN: 'key version title unit firstColumn lastColumn items advice' },
  SheetAnswer: { CASE: 'item word count' },
  SheetVersion: { CASE: 'revision version answers filledAt happenedAt receivedAt sentBy' },
  Sheet: { CASE: 'form column ordinal state signs notKnown unanswered stands conflicts' },
  DueSheet: { CASE: 'pregnancy form column ordinal dueOn overdueDays sheet' },
  SheetCompleteness: { CASE: 'form due reported' },
  BirthPlan: { CASE: 'isDue isComplete missing' },
  SubmitSheetPayload: { CASE: 'outcome sheet escalation userErrors' },
  EscalationStep: { CASE: 'stage statedAt receivedAt sentBy facility' },
  EscalationLeg: { CASE: 'stage minutes isRunning' },
  Escalation: {
    CASE: `id pregnancy ordinal form signs detectedAt receivedAt sentBy steps legs clock clockMinutes isActedInTime
      decisionMinutes reachingMinutes treatmentMinutes isOpen endReason closedAt endNote family`,
  },
  FamilyAnswer: { CASE: 'answer statedAt sentBy' },
  DelaySummary: {
    COUNT: `cases inTime decisionMinutes leavingMinutes travelMinutes reachingMinutes treatmentMinutes totalMinutes totals`,
  },
  BirthWeek: { COUNT: 'from to krst krt krr withPlan' },
  OverdueClient: { CASE: 'pregnancy form column ordinal overdueDays missingWeeks lastSheetAt' },
  SilentCadre: { CASE: 'cadre days clientCount weeks' },
  WatchCounts: {
    COUNT: `area clients withCadre waitingForCadre cadres cadresWithOne silentCadres weeksDue weeksReported
      overdueClients openSigns overdueSigns treatedSigns treatedInTime birthsKrst birthsKrt birthsKrr lastSheetOn`,
  },
  WatchBoard: {
    COUNT: 'counts parts delays birthWeeks completeness',
    CASE: 'openSigns births overdueClients withoutCadre silentCadres',
  },
  CountedCases: { CASE: 'totalCount cases' },
  CountedCase: { CASE: 'pregnancy village month part cadre' },
  EscalationPayload: { CASE: 'escalation userErrors' },
  Query: {
    CASE: 'pregnancies pregnancy dueSteps cadres cadre suggestCadres mySheets watchBoard deathBoard death countedCases',
    COUNT: 'registryCounts',
    KEEP: 'previewPregnancy',
    AUDIT: 'auditEntries verifyAudit',
    OPEN: 'assessKspr datePregnancy ksprFactors antenatalComponents postpartumSigns newbornSigns sheetForms sheetForm',
  },
}

/** By `Type.field`. */
export const fieldRules: ReadonlyMap<string, FieldRule> = new Map(
  Object.entries(byType).flatMap(([type, rules]) =>
    (Object.entries(rules) as [FieldRule, string][]).flatMap(([rule, fields]) =>
      fields.split(/\s+/).map((field): [string, FieldRule] => [`${type}.${field}`, rule]),
    ),
  ),
)

/** KEEP: whoever keeps the register of the area; HEAD: of those the head of the puskesmas; FOLLOW: whoever sees the case and keeps decisions; WATCH: they and the client's cadre; OWNER: of the telephone, or the puskesmas; DOOR: nobody is in yet. */
export type MutationRule = 'KEEP' | 'HEAD' | 'FOLLOW' | 'WATCH' | 'OWNER' | 'DOOR'

export const mutationRules: Readonly<Record<string, MutationRule>> = {
  registerPregnancy: 'KEEP',
  movePregnancy: 'KEEP',
  closePregnancy: 'KEEP',
  recordAntenatalContact: 'KEEP',
  recordDelivery: 'KEEP',
  recordPostpartumContact: 'KEEP',
  recordNeonatalContact: 'KEEP',
  recordReferral: 'KEEP',
  recordDeath: 'KEEP',
  recordDeathReview: 'HEAD',
  addDeathFollowUp: 'FOLLOW',
  withdrawRecord: 'KEEP',
  registerCadre: 'KEEP',
  assignCadre: 'KEEP',
  endAssignment: 'KEEP',
  inviteCadre: 'KEEP',
  exportRegister: 'KEEP',
  importRegister: 'KEEP',
  submitSheet: 'WATCH',
  recordEscalationStep: 'WATCH',
  closeEscalation: 'KEEP',
  acceptInvitation: 'DOOR',
  signInWithPin: 'DOOR',
  revokeDevice: 'OWNER',
}
