/** The words by which a cover page or a resolution is recognised, in the languages of the United Nations. */

const anyOf = (...words: string[]) => `(?:${words.join('|')})`

export const months = anyOf(
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]',
  'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
)

export const purpose = anyOf('Purpose', 'Objet', 'Objeto', 'Finalidad', 'Цель', 'Назначение', '目的', 'الغرض', 'الهدف')
export const action = anyOf(
  'Action required',
  'Action requested',
  'Suite à donner',
  'Mesures? à prendre',
  'Acción solicitada',
  'Medidas? solicitadas?',
  'Acción requerida',
  'Требуем(?:ые|ое) действи[яе]',
  'Необходимые действия',
  '要求采取的行动',
  '所需行动',
  '采取行动',
  'الإجراء المطلوب',
  'الإجراءات المطلوبة',
)
export const agendaItem = anyOf(
  'Agenda items?',
  "Points? (?:de l['’]ordre du jour|\\d+ de l['’]ordre du jour)",
  'Tema del programa',
  'Temas? \\d+ (?:del programa|de la agenda)',
  'Punto \\d+ del orden del día',
  'Punto del orden del día',
  'Пункты? \\d+ повестки дня',
  'Пункт повестки дня',
  '议程项目',
  '议程议项',
  'البند \\p{Nd}+ من جدول الأعمال',
  'بند جدول الأعمال',
)
export const document = anyOf('Document', 'Doc\\.', 'Documento', 'Документ', '文件', 'الوثيقة', 'Symbol')
export const source = anyOf(
  '(?:Joint )?[Cc]ontribution (?:by|from|of)',
  '(?:Submitted|Presented|Prepared|Transmitted) by',
  'By',
  '(?:Note|Report|Communication|Statement|Submission) (?:by|from) ',
  "Contribution (?:de|du|des|d[’'])",
  '(?:Soumis|Soumise|Présenté|Présentée) par',
  "(?:Note|Rapport|Communication) d(?:u|e la|es|e l[’'])",
  'Contribución d(?:e|el)',
  'Presentad[oa] por',
  '(?:Nota|Informe|Comunicación) de(?:l| la| los)',
  '(?:Вклад|Представлено|Записка|Доклад|Отчет)(?= \\p{Lu})',
  '(?:مساهمة|مقدمة|مقدم|تقرير|مذكرة) من',
)
export const sourceLabel = anyOf('Source', 'Origine?', 'Fuente', 'Origen', 'Источник', '来源', '提交方', 'المصدر')
export const sourceEnding = anyOf('的文稿', '提交的文稿', '的说明', '的报告', '供稿')
export const dateLabel = anyOf('Date', 'Fecha', 'Дата', '日期', 'التاريخ')
export const original = anyOf(
  'Original',
  'Original language',
  'Language',
  'Langue',
  'Idioma',
  'Оригинал',
  'Язык',
  '原文',
  '语言',
  'الأصل',
  'اللغة',
)
export const languageNote = anyOf(
  '(?:Arabic|Chinese|English|French|Russian|Spanish)(?:[ ,/]+(?:and )?(?:Arabic|Chinese|English|French|Russian|Spanish))*(?: only)?',
  '(?:Anglais|Français|Espagnol|Arabe|Chinois|Russe)(?: seulement| uniquement)',
  '(?:Inglés|Francés|Español|Árabe|Chino|Ruso)(?: solamente| únicamente| exclusivamente)',
  'Только на (?:английском|русском|французском)(?: языке)?',
  '仅有?(?:英文|中文|法文)',
  '(?:بالإنكليزية|بالإنجليزية|بالعربية|بالفرنسية)(?: فقط)?',
)
export const session = anyOf(
  '[Ss]essions?\\b',
  '[Mm]eetings?\\b',
  '[Rr]éunions?(?!\\p{L})',
  '[Ss]esión',
  '[Rr]eunión',
  'период сессии',
  '[Сс]есси[яи]',
  '[Сс]овещани[ея]',
  '[Сс]обрани[ея]',
  '次会议',
  '届会议',
  '会议$',
  'الدورة',
  'الاجتماع',
)
export const ordinal = anyOf(
  '\\p{Nd}',
  '\\p{L}+(?:th|first|second|third)\\b',
  '\\b(?:[Ff]irst|[Ss]econd|[Tt]hird)\\b',
  '\\p{L}+ième',
  '(?:Première|Premier)',
  'primer[ao]?|segund[ao]|tercer[ao]?|\\p{L}+ésim[ao]|cuart[ao]|quint[ao]|sext[ao]|séptim[ao]|octav[ao]|noven[ao]|décim[ao]',
  '\\p{L}+(?:ая|ое|ой|ый)(?!\\p{L})',
  '第',
  'ال\\p{L}+',
)
export const body = anyOf(
  '\\b(?:Council|Committee|Working [Gg]roup|Expert [Gg]roup|Task [Ff]orce|Assembly|Commission|Conference|Union|Organization)\\b',
  '(?:Conseil|Comité|Groupe de travail|Assemblée|Commission|Conférence)(?!\\p{L})',
  '(?:Consejo|Grupo de Trabajo|Asamblea|Comisión|Conferencia)(?!\\p{L})',
  '(?:Совет|Комитет|Рабочая группа|Ассамблея|Комиссия|Конференция)',
  '(?:理事会|委员会|工作组|大会|会议)',
  '(?:مجلس|لجنة|اللجنة|الفريق العامل|فريق|الجمعية)',
)
export const adoption = anyOf(
  '\\(?(?:Resolution |Decision )?(?:[Aa]dopted|[Aa]pproved) (?:by|at|on|in|with|without)',
  '\\(?(?:Résolution |Décision )?[Aa]doptée? (?:par|à|le)',
  '\\(?(?:Resolución |Decisión )?[Aa](?:probad|doptad)a (?:por|en|el)',
  '\\(?(?:Резолюция, )?[Пп]ринят[ао]я?',
  '.{0,20}通过的?决[议定]',
  '（.{2,20}通过）',
  '\\(?(?:قرار )?اعتمد',
)
export const resolution = anyOf('RESOLUTION', 'DECISION', 'RÉSOLUTION', 'RESOLUCIÓN', 'РЕЗОЛЮЦИЯ', '第', 'القرار')

/** The words that open a group of paragraphs of a resolution, alone on a line. */
export const leadIn = anyOf(
  '(?:also |further )?(?:considering|recogni[sz]ing|recalling|noting|bearing in mind|having considered|acknowledging|emphasi[sz]ing|taking into account|mindful|aware|welcoming|reaffirming|convinced|concerned)',
  '(?:also |further )?(?:resolves|decides|instructs|invites|requests|urges|encourages|calls upon|appeals|authori[sz]es|recommends|expresses)',
  "(?:considérant|reconnaissant|rappelant|notant|ayant à l[’']esprit|soulignant|tenant compte|réaffirmant)",
  '(?:décide|charge|invite|prie|encourage|recommande|demande)(?!\\p{L})',
  '(?:considerando|reconociendo|recordando|observando|teniendo en cuenta|teniendo presente|destacando|reafirmando)',
  '(?:resuelve|decide|encarga|invita|pide|insta|recomienda|alienta)(?!\\p{L})',
  '(?:учитывая|признавая|напоминая|отмечая|принимая во внимание|имея в виду|подчеркивая|вновь подтверждая)',
  '(?:решает|поручает|предлагает|просит|призывает|настоятельно призывает|рекомендует)',
  '(?:考虑到|认识到|忆及|注意到|铭记|强调|进一步考虑到|重申)',
  '(?:做出决议|作出决议|决定|责成|请|敦促|鼓励|建议)',
  '(?:إذ يضع في اعتباره|إذ يدرك|إذ يذكر|إذ يلاحظ|إذ يشدد|إذ يؤكد|وإذ يدرك|وإذ يذكر|وإذ يضع في اعتباره)',
  '(?:يقرر|يكلف|يدعو|يطلب|يحث|يشجع|يوصي)(?!\\p{L})',
)

/** A text that names its kind ("Report of the seventh meeting") is a title, whatever it is about. */
export const nameOfKind =
  /^(?:Draft |Final )?(?:Report|Summary|Update|Guidelines?|Statement) (?:of|on)|^(?:Rapport|Résumé|Projet) |^(?:Informe|Resumen|Proyecto) |^(?:Отчет|Доклад|Проект) |报告$|^(?:تقرير|مشروع) /u
