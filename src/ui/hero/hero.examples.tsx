import { awkward, type Examples } from '../example.ts'
import { Hero } from './hero.tsx'

export const heroExamples: Examples = {
  'a call that is open': (
    <Hero
      eyebrow="Open until 30 January 2026, 18:00 Geneva"
      title="Call for input: what should a framework hold?"
      text="Written input, findings of workshops, messages of young people. No account needed."
      action={{ text: 'Have your say', href: '#say' }}
    />
  ),
  'awkward words': (
    <Hero
      eyebrow={<a href="#long">{awkward.long}</a>}
      title={awkward.arabic}
      language="ar"
      action={{ text: awkward.hostile, href: '#x' }}
    />
  ),
}
