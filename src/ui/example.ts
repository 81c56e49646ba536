import type { Child } from 'hono/jsx'

/** The examples of a component, by what each shows. The gallery draws them and every check runs on them. */
export type Examples = Record<string, Child>

/** Texts that have broken pages before. */
export const awkward = {
  hostile: '<script>alert("1")</script> & </title> \u202Eabc',
  long: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
  arabic: 'سلامة الطفل في البيئة الرقمية: تحديث بشأن CWG-COP-24/INF/17 (الإصدار 2)',
  chinese: '儿童在数字环境中的安全：最新情况',
  russian: 'Безопасность ребёнка в цифровой среде: обновлённая информация',
}
