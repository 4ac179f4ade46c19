import type { Words } from '../id.ts'

export const signIn: Words['signIn'] = {
  title: 'Sign in to Pantau',
  dek: 'Figures are for officers only until a public edition appears. Definitions and area names are open to anyone.',
  form: 'Sign in with your account',
  name: 'Account name',
  password: 'Password',
  submit: 'Sign in',
  demo: 'Or try a demo account',
  demoNote: 'The data of this installation is simulated; one tap is enough.',
  already: (name) => `You are signed in as ${name}.`,
  goOn: 'Go on to the page',
  failures: {
    UNAUTHENTICATED: 'Account name or password is wrong. Check capital and small letters, then try again.',
    TOO_MANY_ATTEMPTS: 'Too many attempts. Wait a few minutes, then try again.',
    MISSING: 'Fill in account name and password.',
    UNAVAILABLE: 'The data service does not answer. Try again shortly.',
    FOREIGN: 'The request came from another site and was refused. Fill in the form on this page.',
  },
  failed: 'Not signed in yet',
  invitation: 'Sign in to see the figures',
  invitationNote: 'Figures are for officers only until a public edition appears. The definition below is open.',
}
