import type { Words } from '../id.ts'

export const guide: Words['guide'] = {
  link: 'Guide',
  eyebrow: 'Short guide',
  heading: (role) => `Guide for the role “${role}”`,
  first: 'Three things to do first',
  origin: 'Where the figures come from',
  marks: 'What signs and colours mean',
  marksNote: 'A sign always comes with words; colour never stands alone.',
  states: 'When there is no figure',
  statesNote: 'Four states, four looks, in every table, map and chart.',
  next: 'When a page is empty',
  nextSteps: [
    'Choose another period at the top of the page: this month’s reports may not be in yet.',
    'See in the overview who has not reported, and ask for the report.',
    'If the file is at hand, import it on the Data page; officers of the agency and administrators can.',
  ],
  others: 'Guides for other roles',
  simulated: 'In this installation all figures are simulated: no person, village or school is being judged.',
  roles: {
    PUBLIC:
      'You see definitions, targets and names of areas. Figures are for officers only until a public edition is out; sign in if you have an account.',
    REGENT:
      'You see all figures of the regency down to villages, without names of persons, and the list of imported files.',
    HEALTH_HEAD:
      'You see all health figures of the regency down to health centres and villages, without names of persons. You also import reports and take wrong imports back.',
    EDUCATION_HEAD:
      'You read assessment down to schools, without names of pupils and teachers, open TKD sessions, and import its data. Health figures are not shown to this account.',
    ANALYST:
      'You see figures of both domains down to villages, import and take imports back, and may send free queries with a token.',
    PROVINCE:
      'You see figures of the regency installed here, and sums of the province only when every regency has reported.',
    HEALTH_CENTRE_HEAD:
      'You see health figures of your health centre and the villages it serves, approve its monthly report, and read the names of clients who live or are cared for there.',
    MIDWIFE:
      'You record pregnancies and fill in the monthly report of the village where you work, and see its health figures. Names of clients only from there.',
    CADRE: 'You see health figures of your village, no others.',
    SCHOOL_HEAD:
      'You keep the teachers, classes and pupils of your school, decide who examines whom, and read the results by name; other schools you do not see.',
    EXAMINER:
      'You score the classes you examine, rate a second time, and give your own marks as a class teacher. Other classes you do not see.',
    REVIEWER: 'You read about assessment in the whole regency, to review its findings.',
    PUBLISHER:
      'You see figures of both domains and the list of imported files, to check them before they are published.',
    ADMIN: 'You see figures of both domains, import and take imports back, and end other people’s sessions.',
  },
  steps: {
    overview: {
      title: 'Read the overview',
      text: 'Its title says what missed the target. Below it stand four main figures, a map, and who has not reported.',
    },
    health: {
      title: 'Open Health',
      text: 'One table of areas and indicators. Column titles sort, names of areas open their parts down to villages.',
    },
    deaths: {
      title: 'Check deaths',
      text: 'Counts for each health centre; rates per births only for the regency, as the cases are too few below it.',
    },
    missing: {
      title: 'See who has not reported',
      text: 'Units that have not sent this month’s report, and what is missing. Figures that are incomplete say so.',
    },
    conflicts: {
      title: 'Check figures that differ',
      text: 'Publications that differ from the count stand side by side, each with its source.',
    },
    ownArea: {
      title: 'Open your area',
      text: 'Indicators, counts by year, published figures and the parts of the place where you work.',
    },
    entry: {
      title: 'Fill in the monthly report',
      text: 'Village by village, with last month beside each figure. The head of the health centre approves; only then do the figures count.',
    },
    registry: {
      title: 'Record pregnancies',
      text: 'Whom to visit first, antenatal contacts, births, referrals, and the cadre who accompanies each client.',
    },
    areas: {
      title: 'Look up an area',
      text: 'Name, code and place of every subdistrict, village and health centre.',
    },
    definitions: {
      title: 'Read the definitions',
      text: 'What is counted: numerator, denominator, formula by year, target and source of every indicator.',
    },
    import: {
      title: 'Import reports',
      text: 'Upload CSV or XLSX. A preview shows what is new, changed and rejected by row; only then is it written.',
    },
    imports: {
      title: 'Trace where files came from',
      text: 'Who imported what and when, how many rows were taken, and what was rejected.',
    },
    undo: {
      title: 'Take a wrong import back',
      text: 'Open the import in the history and take it back; earlier values stand again at once.',
    },
    query: {
      title: 'Ask yourself',
      text: '“Where does this figure come from?” shows the query of every figure; in GraphiQL you can change and run it.',
    },
    tkd: {
      title: 'Look at the TKD',
      text: 'Whether pupils were examined independently, who examined whom, and which schools to look at. A signal is no proof.',
    },
    sessions: {
      title: 'Open a session and plan examiners',
      text: 'Save the test with its rubric, open the session of this school year, and plan the examiners of all schools at once.',
    },
    school: {
      title: 'Open the page of your school',
      text: 'Assignments with their conflicts, letters, results of the TKD, and the prerequisite of promotion.',
    },
    schoolData: {
      title: 'Fill in the data of the school',
      text: 'Teachers, classes and pupils from Dapodik: upload, look at the preview, then run.',
    },
    scores: {
      title: 'Enter TKD scores',
      text: 'One pupil and one area at a time, by the levels of the rubric; sign when all have scores.',
    },
    marks: {
      title: 'Learn the signs',
      text: 'Diamond, disc and square mean the same on every page; they are listed below.',
    },
    signIn: {
      title: 'Sign in',
      text: 'With an account from the administrator. A demo installation offers sample accounts on the sign-in page.',
    },
  },
  origins: [
    'Figures are computed from imported reports. Numerator and denominator are always written: 79% is 12,615 of 15,900.',
    'The 95% interval shows how far chance can move the figure. An interval that contains the target says nothing yet.',
    'Figures from publications stand beside the count under their own name, never summed or averaged.',
    '“Where does this figure come from?” opens the definition, the formula of that year, source, time of loading and query.',
  ],
  signs: {
    worse: 'Changed for the worse beyond the interval of chance, or missed the target with its whole interval.',
    better: 'Changed for the better beyond the interval of chance, or met the target with its whole interval.',
    calm: 'No change beyond the interval of chance: ordinary ups and downs.',
    provisional: 'Not enough past to judge a change.',
    missed: 'Missed the target.',
    met: 'Met the target.',
    unsure: 'Cannot be told apart from the target: the interval contains it.',
    noTarget: 'No target yet, or not judged at this level.',
  },
  looks: {
    missing: ['not yet', 'Not reported yet. This is not zero.'],
    zero: ['0', 'Zero: reported, and there were none.'],
    suppressed: ['hidden', 'Hidden, so that no person can be recognised.'],
    error: ['error', 'Could not be computed because of a fault; tell the administrator.'],
  },
}
