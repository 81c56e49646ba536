export { regions, type Region } from './regions.ts'
export { voicesRoutes } from './routes.tsx'
export {
  addressees,
  audiences,
  capacityOf,
  stakeholders,
  type Addressee,
  type Audience,
  type Stakeholder,
} from './stakeholders.ts'
export { isTheme, kinds, models, themes, type FourC, type Kind, type Model, type Theme } from './themes.ts'
export { findVoice, listVoices, noteVoiceWithin, type Voice, type VoicesTables } from './voice.ts'
