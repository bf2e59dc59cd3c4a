package org.demarche.read.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|The ministers of both countries met on Monday and said that they would talk about grain again.
            en|Russia asked China for military aid, US officials said.
            fr|Les ministres des deux pays se sont rencontrés lundi et ont dit qu'ils parleraient encore du blé.
            es|Los ministros de los dos países se reunieron el lunes y dijeron que hablarían otra vez del trigo.
            pt|Os ministros dos dois países reuniram-se na segunda-feira e disseram que vão falar outra vez do trigo.
            it|I ministri dei due paesi si sono incontrati lunedì e hanno detto che parleranno ancora del grano.
            de|Die Minister der beiden Länder trafen sich am Montag und sagten, dass sie noch einmal über Getreide reden.
            nl|De ministers van beide landen hebben elkaar maandag gesproken en zeiden dat zij over het graan praten.
            sv|Ministrarna från de båda länderna möttes på måndagen och sade att de ska tala om spannmål igen.
            da|Ministrene fra de to lande mødtes mandag og sagde, at de ville tale om korn igen efter mødet.
            pl|Ministrowie obu krajów spotkali się w poniedziałek i powiedzieli, że będą znowu rozmawiać o zbożu.
            cs|Ministři obou zemí se sešli v pondělí a řekli, že budou znovu jednat o obilí, které je v přístavu.
            hu|A két ország miniszterei hétfőn találkoztak, és azt mondták, hogy még tárgyalnak a gabonáról.
            ro|Miniștrii celor două țări s-au întâlnit luni și au spus că vor vorbi din nou despre grâu și că nu se opun.
            tr|İki ülkenin bakanları pazartesi günü bir araya geldi ve tahıl için daha sonra görüşecek olduğunu söyledi.
            id|Para menteri dari kedua negara itu bertemu pada hari Senin dan mengatakan akan berbicara lagi.
            fi|Maiden ministerit tapasivat maanantaina ja sanoivat, että he puhuvat viljasta myös kesällä.
            ru|Министры двух стран встретились в понедельник и сказали, что они будут говорить о зерне и после этого.
            uk|Міністри двох країн зустрілися в понеділок і сказали, що вони ще будуть говорити про зерно та порт.
            bg|Министрите на двете страни се срещнаха в понеделник и казаха, че ще говорят за зърното отново.
            ar|التقى وزيرا البلدين في العاصمة يوم الاثنين وقال متحدث إن الوزيرين تحدثا عن القمح في هذا اللقاء
            fa|وزیران دو کشور روز دوشنبه در پایتخت با هم دیدار کردند و گفتند که درباره گندم گفتگو می کنند
            zh|两国部长星期一在首都会面，并表示将再次就粮食问题进行会谈。
            ja|両国の大臣は月曜日に首都で会談し、穀物について再び話し合うと述べた。
            ko|두 나라의 장관은 월요일 수도에서 만나 곡물에 대해 다시 논의하겠다고 말했다.
            el|Οι υπουργοί των δύο χωρών συναντήθηκαν τη Δευτέρα στην πρωτεύουσα.
            he|שרי שתי המדינות נפגשו ביום שני בבירה ואמרו כי ידברו שוב על התבואה.
            hi|दोनों देशों के मंत्री सोमवार को राजधानी में मिले और कहा कि वे अनाज पर फिर बात करेंगे।
            """)
    void newsIsKnownByItsLanguage(String language, String text) {
        assertThat(LanguageGuess.of(text)).isEqualTo(language);
    }

    @Test
    void whatIsNoRunningTextHasNoLanguage() {
        assertThat(LanguageGuess.of("12 345, 67")).isEqualTo("und");
        assertThat(LanguageGuess.of("Qwrtz plmnk vbxcy jhgfd zzkkw")).isEqualTo("und");
    }

    @Test
    void foreignNamesDoNotHideEnglish() {
        assertThat(LanguageGuess.of(
                        "The paper Süddeutsche Zeitung and the weekly Der Spiegel reported on Monday that the"
                                + " ministers of Москва and Київ had not met."))
                .isEqualTo("en");
    }
}
