import { directionOf } from '#base/languages'

/** The attributes that mark a text as being in `language` (a BCP 47 tag), with its direction; none when it is not given. */
export const inLanguage = (language?: string) => (language ? { lang: language, dir: directionOf(language) } : {})
