import type { Direction } from '#base/languages'
import { languageNames, languages } from '#base/languages'
import type { PageProps } from '../page/page.tsx'

/** Where the tests serve the style sheet. */
export const stylesheet = '/assets/style.css'

const words = {
  ltr: {
    language: 'en',
    site: 'Working group on child online protection',
    navigation: ['Meetings', 'Documents', 'Consultations', 'Reports', 'What was done', 'Search'],
    skip: 'Skip to the content',
    menu: 'Main',
    languages: 'Languages',
    help: 'Get help',
    notice: 'An example made of invented documents.',
    foot: 'About this site',
    links: ['How a quotation is checked', 'Accessibility', 'Public log', 'Help'],
    text: 'Whatever is public here needs no password, no cookie and no script.',
  },
  rtl: {
    language: 'ar',
    site: 'الفريق العامل المعني بحماية الأطفال على الإنترنت',
    navigation: ['الاجتماعات', 'الوثائق', 'المشاورات', 'التقارير', 'ما تم إنجازه', 'البحث'],
    skip: 'انتقل إلى المحتوى',
    menu: 'القائمة الرئيسية',
    languages: 'اللغات',
    help: 'طلب المساعدة',
    notice: 'مثال أُعدّ من وثائق متخيّلة.',
    foot: 'عن هذا الموقع',
    links: ['كيف يُتحقق من الاقتباس', 'سهولة الوصول', 'السجل العام', 'المساعدة'],
    text: 'كل ما هو علني هنا لا يحتاج إلى كلمة مرور.',
  },
}

/** The frame of a page in one direction, with nothing in it: English from left to right, Arabic from right to left. */
export function frame(direction: Direction, current: number): Omit<PageProps, 'title'> {
  const said = words[direction]
  return {
    language: said.language,
    direction,
    stylesheets: [stylesheet],
    skip: said.skip,
    site: { name: said.site, href: '/' },
    navigation: {
      label: said.menu,
      items: said.navigation.map((text, index) => ({ text, href: `#n${index}`, current: index === current })),
    },
    languages: {
      label: said.languages,
      items: languages.map((language) => ({
        language,
        name: languageNames[language],
        href: `/${language}`,
        current: language === said.language,
      })),
    },
    getHelp: { text: said.help, href: '/help' },
    notice: said.notice,
    footer: { label: said.foot, text: said.text, links: said.links.map((text) => ({ text, href: '#f' })) },
  }
}
