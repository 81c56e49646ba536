import { Chip, LinkRow, NumberedParagraph, Page, RecordText, Sentence, SourceCard, Sources } from '../index.ts'
import { frame } from './frame.ts'

/** A report from right to left, with invented content. */
export const sampleReportInArabic = () => (
  <Page
    {...frame('rtl', 3)}
    title="تقرير الاجتماع الرابع والعشرين"
    eyebrow={
      <>
        <a href="#24">الاجتماع الرابع والعشرون</a> · التقرير · <Chip text="معتمد" tone="good" />
      </>
    }
    lead={<LinkRow links={['EPUB', 'Word', 'PDF', 'نسخة سهلة القراءة'].map((text) => ({ text, href: '#e' }))} />}
  >
    <RecordText>
      <h2>6 مسائل أخرى</h2>
      <NumberedParagraph
        id="p6.1"
        number="6.1"
        label="الفقرة 6.1"
        marginLabel="مصادر الفقرة 6.1"
        margin={
          <SourceCard
            id="source-a"
            reference={{ letter: 'أ', href: '#p6.1-2', label: 'العودة إلى الجملة' }}
            quotation="مكان واحد لضبط الساعات لكل شاشة في البيت"
            source={{ text: 'CWG-COP-24/INF/13، الفقرة 4', href: '#13' }}
            check={{ text: 'مطابق حرفياً', passed: true }}
            place={{ text: 'في موضعه', href: '#place' }}
          />
        }
      >
        وصفت الشبكة الإقليمية ما يتيح لإعدادات الأسرة أن تعمل على نحو واحد في كل جهاز وخدمة.{' '}
        <Sentence id="p6.1-2" marked reference={{ letter: 'أ', href: '#source-a', label: 'المصدر أ' }}>
          ويريد الآباء ضبط الساعات مرة واحدة وفي مكان واحد.
        </Sentence>{' '}
        <Sentence secretariat="الأمانة">وشكر الرئيس المتحدثين.</Sentence>
      </NumberedParagraph>
      <NumberedParagraph
        id="p6.2"
        number="6.2"
        label="الفقرة 6.2"
        marginLabel="مصادر الفقرة 6.2"
        margin={
          <Sources summary="3 مصادر">
            <SourceCard language="en" quotation="no common way" source={{ text: 'INF/16, ¶ 2', href: '#16' }} />
          </Sources>
        }
      >
        أفادت لجنة الدراسات بثلاث ثغرات: التحقق من العمر، وفرز الرسائل، واختيارات لا تنتقل بين الخدمات.
      </NumberedParagraph>
    </RecordText>
  </Page>
)
