/** A row of the 4Cs, the classification of online risks of CO:RE (Livingstone and Stoilova, 2021, CC BY 4.0). */
export type FourC = 'content' | 'contact' | 'conduct' | 'contract' | 'cross-cutting'

/**
 * The codebook: the harms that resolution 56/6 names in its preambular paragraphs 12, 13 and 18, and five that were
 * raised at the 24th meeting of CWG-COP (`added`), each with its place among the 4Cs.
 */
export const themes = [
  { code: 'H01', fourCs: ['conduct', 'contact'] },
  { code: 'H02', fourCs: ['content', 'conduct'] },
  { code: 'H03', fourCs: ['cross-cutting'] },
  { code: 'H04', fourCs: ['content'] },
  { code: 'H05', fourCs: ['content'] },
  { code: 'H06', fourCs: ['contact'] },
  { code: 'H07', fourCs: ['contract', 'contact'] },
  { code: 'H08', fourCs: ['contact'] },
  { code: 'H09', fourCs: ['contract'] },
  { code: 'H10', fourCs: ['contract', 'content'] },
  { code: 'H11', fourCs: ['contract'] },
  { code: 'H12', fourCs: ['contract'] },
  { code: 'H13', fourCs: ['contract', 'cross-cutting'] },
  { code: 'H14', fourCs: ['cross-cutting'] },
  { code: 'H15', fourCs: ['content'] },
  { code: 'H16', fourCs: ['content', 'contact'] },
  { code: 'H17', fourCs: ['contract'] },
  { code: 'H18', fourCs: ['contact'] },
  { code: 'H19', fourCs: ['conduct'] },
  { code: 'H20', fourCs: ['contact'] },
  { code: 'H21', fourCs: ['content', 'contact'] },
  { code: 'H22', fourCs: ['contract'] },
  { code: 'H23', fourCs: ['cross-cutting'] },
  { code: 'H24', fourCs: ['cross-cutting'], added: true },
  { code: 'H25', fourCs: ['contact', 'contract'], added: true },
  { code: 'H26', fourCs: ['contract'], added: true },
  { code: 'H27', fourCs: ['contract', 'cross-cutting'], added: true },
  { code: 'H28', fourCs: ['cross-cutting'], added: true },
] as const satisfies { code: string; fourCs: FourC[]; added?: boolean }[]
export type Theme = (typeof themes)[number]['code']

export const isTheme = (code: unknown): code is Theme => themes.some((theme) => theme.code === code)

/** Business models, current and emerging, on which a risk can rest (operative paragraph 8). */
export const models = [
  'social-media',
  'messaging',
  'games',
  'streaming',
  'education-technology',
  'companions',
  'marketplaces',
  'advertising',
  'search',
  'devices',
] as const
export type Model = (typeof models)[number]

/** What a passage names. */
export const kinds = ['risk', 'practice', 'gap', 'recommendation'] as const
export type Kind = (typeof kinds)[number]
