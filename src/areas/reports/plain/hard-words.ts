import type { Language } from '#base/languages'

/**
 * Hard words of the field, each by the beginning that its forms share; in Chinese, by the word itself. They may stand in
 * plain words only where the word list says what they mean.
 */
export const hardWords: Record<Language, string[]> = {
  en: list(`framework stakeholder consultation recommendation remed legislat groom algorithm mandate jurisdiction
    implement accountab governance mechanism complian exploit resolution regulat provision pursuant stipulat whereas
    obligation ratif convention protocol disinformation misinformation moderation encrypt metadata profiling
    surveillance biometric deepfake extortion sextortion traffick intermediar transparen harmoni indicator liability
    judicial statutory multilateral bilateral delegat secretariat plenary negotiat cyberbull monetis monetiz`),
  fr: list(`cadre prenant consultation recommandation recours législat grooming pédopiégeage algorithm mandat
    juridi gouvernance mécanisme conformité exploit résolution réglement régulat disposition obligation ratif
    convention protocole désinformation mésinformation modération chiffr métadonnée profilage surveillance biométr
    hypertrucage extorsion sextorsion intermédiaire transparen harmoni indicateur redevab judiciaire multilatér
    bilatér délégation secrétariat plénière négoci cyberharc monétis`),
  es: list(`marco interesad consulta recomendaci legislaci legislativ grooming ciberengaño algoritm mandato jurisdicci
    jurídic gobernanza mecanismo cumplimiento explotaci resoluci reglament regulaci regulador disposici obligaci
    ratific convenci protocolo desinformaci moderaci cifrado metadato perfilado vigilancia biométr ultrafals extorsi
    sextorsi intermediari transparen armoniz indicador rendici reparaci judicial multilateral bilateral delegaci
    secretaría plenari negociaci ciberacoso moneti`),
  ru: list(`рамочн заинтересованн консультаци рекомендаци правов законодательств груминг алгоритм мандат юрисдикци
    юридическ механизм соблюдени эксплуатаци резолюци регулир регулятор обязательств ратифик конвенци протокол
    дезинформаци модераци шифрован метаданн профилирован биометр дипфейк вымогательств посредник прозрачност
    гармониз индикатор показател реализаци осуществлени подотчетн подотчётн возмещени судебн многосторонн
    двусторонн делегаци секретариат пленарн переговор кибербуллинг кибертравл монетиз`),
  ar: list(`إطار أطر مصلحة مشاور توصي انتصاف تشريع استدراج خوارزم ولاية اختصاص قضائ حوكم آلية آليات امتثال استغلال
    قرار تنظيمي التزام تصديق اتفاقي بروتوكول تضليل تشفير تنميط مراقبة بيومتري ابتزاز وسطاء وسيط شفافي مؤشر مساءل
    تنفيذ مواءم قانوني أطراف ثنائي وفد وفود أمانة مفاوض تنمر`),
  zh: list(`框架 利益攸关方 利益相关 协商 磋商 补救 立法 诱骗 算法 授权 管辖 治理 机制 合规 剥削 决议 监管 条款 公约 议定书
    虚假信息 加密 元数据 画像 监控 生物识别 深度伪造 勒索 中介 透明度 指标 问责 实施 法规 司法 多边 双边 代表团 秘书处
    全体会议 谈判 网络欺凌 变现`),
}

/** How many letters a word may have before it counts as hard; in Chinese, how many characters. */
export const longestWord: Record<Language, number> = { en: 12, fr: 13, es: 13, ru: 14, ar: 9, zh: 4 }

function list(words: string): string[] {
  return words.split(/\s+/).map((word) => word.normalize('NFC'))
}
