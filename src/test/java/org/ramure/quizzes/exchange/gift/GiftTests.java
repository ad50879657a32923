package org.ramure.quizzes.exchange.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import org.ramure.quizzes.exchange.QuestionSet.Entry;

class GiftTests {

    private static final GiftCodec GIFT = new GiftCodec();

    private static Imported read(String gift) {
        return GIFT.read(gift);
    }

    private static Question question(String gift) {
        return entry(gift).question();
    }

    private static Entry entry(String gift) {
        var imported = read(gift);
        assertThat(imported.findings()).isEmpty();
        assertThat(imported.set().entries()).hasSize(1);
        return imported.set().entries().getFirst();
    }

    private static Finding refusal(String gift) {
        var imported = read(gift);
        assertThat(imported.set().entries()).isEmpty();
        assertThat(imported.findings()).hasSize(1);
        return imported.findings().getFirst();
    }

    @Test
    void aChoiceOfOneHasARightAnswer() {
        var single = (Question.Single) question("Qui repose là ?{~Grant =personne#Oui ! ~%50%Jefferson#Presque.}");
        assertThat(single.stem().text()).isEqualTo("Qui repose là ?");
        assertThat(single.options())
                .containsExactly(
                        new Option("Grant", false, ""),
                        new Option("personne", true, "Oui !"),
                        new Option("Jefferson", false, "Presque.", new BigDecimal(50)));
    }

    @Test
    void aChoiceOfSeveralHasSharesOnly() {
        var several = (Question.Multiple) question("Qui ?{~%-50%Personne ~%50%Grant ~%50%Sa femme ~Son père}");
        assertThat(several.options())
                .extracting(Option::right, Option::share)
                .containsExactly(
                        tuple(false, new BigDecimal(-50)),
                        tuple(true, new BigDecimal(50)),
                        tuple(true, new BigDecimal(50)),
                        tuple(false, null));
    }

    @Test
    void equalSharesAreThoseOfTheHouse() {
        var several = (Question.Multiple) question("Qui ?{~%33.33333%A ~%33.33333%B ~%33.33333%C ~%-33.33333%D}");
        assertThat(several.options()).extracting(Option::share).containsOnlyNulls();
        assertThat(several.options()).extracting(Option::right).containsExactly(true, true, true, false);
    }

    @Test
    void aMissingWordLeavesABlank() {
        assertThat(question("Thanksgiving est le {~deuxième =quatrième} jeudi.")
                        .stem()
                        .text())
                .isEqualTo("Thanksgiving est le _____ jeudi.");
        assertThat(question("[markdown]{=Asia} est **grande**.").stem().text()).isEqualTo("_____ est **grande**.");
    }

    @Test
    void whatIsTrueIsToldToWhoIsWrongAndToWhoIsRight() {
        assertThat(question("Faux ?{FALSE#C’est faux.#Bien vu.####Voilà.}"))
                .isEqualTo(new Question.TrueFalse(stem("q1", "Faux ?", "Voilà."), false, "C’est faux.", "Bien vu."));
        assertThat(question("Vrai ?{T#Relisez.}"))
                .isEqualTo(new Question.TrueFalse(stem("q1", "Vrai ?", ""), true, "", "Relisez."));
    }

    @Test
    void shortAnswersHaveSharesAndAFeedbackForAllOthers() {
        var text =
                (Question.ShortText) question("D’où ?{=Nazareth#Oui =%75%Nazereth#Mal écrit =%25%Beth* =%0%*#Relisez}");
        assertThat(text.accepted())
                .containsExactly(
                        new Variant("Nazareth", new BigDecimal(100), "Oui"),
                        new Variant("Nazereth", new BigDecimal(75), "Mal écrit"),
                        new Variant("Beth*", new BigDecimal(25), ""));
        assertThat(text.feedbackWrong()).isEqualTo("Relisez");
        assertThat(((Question.ShortText) question("Un ?{One}")).accepted()).containsExactly(new Variant("One"));
    }

    @Test
    void numbersHaveATolerance() {
        var number = (Question.Numeric) question("Né en ?{#1822:5}");
        assertThat(number.right()).isEqualByComparingTo("1822");
        assertThat(number.tolerance()).isEqualByComparingTo("5");
        number = (Question.Numeric) question("Pi ?{#3,14..3,15####Un rapport.}");
        assertThat(number.right()).isEqualByComparingTo("3.145");
        assertThat(number.tolerance()).isEqualByComparingTo("0.005");
        assertThat(number.stem().feedback()).isEqualTo("Un rapport.");
    }

    @Test
    void severalNumbersEachGainTheirShare() {
        var number = (Question.Numeric) question("Né en ?{#\n=1822:0\n=%50%1822:2#Presque.\n~#Non.}");
        assertThat(number.right()).isEqualByComparingTo("1822");
        assertThat(number.others())
                .containsExactly(new Question.Figure(
                        new BigDecimal(1822), new BigDecimal(2), false, new BigDecimal(50), "Presque."));
        assertThat(number.feedbackWrong()).isEqualTo("Non.");
    }

    @Test
    void pairsMayHaveChoicesThatMatchNothing() {
        var matching = (Question.Matching) question("Capitales {=Canada -> Ottawa =Italie->Rome = -> Oslo}");
        assertThat(matching.pairs()).containsExactly(new Pair("Canada", "Ottawa", ""), new Pair("Italie", "Rome", ""));
        assertThat(matching.extra()).containsExactly("Oslo");
    }

    @Test
    void stepsStandInTheirOrder() {
        var ordering =
                (Question.Ordering) question("Ordre ?{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nA\nB b\nC\n}");
        assertThat(ordering.items()).containsExactly("A", "B b", "C");
        assertThat(ordering.scoring()).isEqualTo(Question.OrderScoring.PLACES);
        ordering = (Question.Ordering) question("Ordre ?{>2     none\nModular\nObject\n}");
        assertThat(ordering.items()).containsExactly("Modular", "Object");
    }

    @Test
    void nothingBetweenBracesIsAnOpenQuestion() {
        assertThat(question("Racontez.{####Merci.}"))
                .isEqualTo(new Question.Open(stem("q1", "Racontez.", "Merci."), List.of(), "", "", 0, 0));
    }

    @Test
    void noBracesAreADescription() {
        assertThat(question("::Avant::Prenez un crayon."))
                .isEqualTo(new Question.Description(new Question.Stem("avant", 0, "Prenez un crayon.", "", "", "")));
    }

    @Test
    void escapedSignsMeanThemselves() {
        var single = (Question.Single)
                question("::A\\:\\:B::Signes \\{\\}\\: {~ \\= 1 # \\~ \\# ~ \\\\# anti ~ \\a =\\=\\~\\#\\{\\}\\:}");
        assertThat(single.stem().text()).isEqualTo("Signes {}:");
        assertThat(single.options())
                .extracting(Option::text, Option::feedback)
                .containsExactly(tuple("= 1", "~ #"), tuple("\\", "anti"), tuple("\\a", ""), tuple("=~#{}:", ""));
        assertThat(entry("::A\\:\\:B::C {T}").title()).isEqualTo("A::B");
    }

    @Test
    void aLineOfTheFileIsASpaceAndAnEscapedOneIsALine() {
        assertThat(question("Un\ndeux\\ntrois {T}").stem().text()).isEqualTo("Un deux  \ntrois");
        assertThat(question("[markdown]- a\\n- b\n- c {T}").stem().text()).isEqualTo("- a\n- b\n- c");
    }

    @Test
    void textsAreInOneOfFourFormats() {
        assertThat(question("[html]<p>Du <b>gras</b></p>{T}").stem().text()).isEqualTo("Du **gras**");
        assertThat(question("[markdown]Du **gras** {T}").stem().text()).isEqualTo("Du **gras**");
        assertThat(question("[plain]Du **gras** & <b>autre</b> {T}").stem().text())
                .isEqualTo("Du \\*\\*gras\\*\\* & \\<b>autre\\</b>");
        assertThat(question("[moodle]Du <b>gras</b>, a < b {T}").stem().text()).isEqualTo("Du **gras**, a < b");
        assertThat(question("[autre] Texte {T}").stem().text()).isEqualTo("[autre] Texte");
    }

    @Test
    void aFormatOfTheQuestionIsThatOfItsAnswers() {
        var single = (Question.Single) question("[html]Q {=<p>A &amp; B</p>#<i>Oui</i> ~[plain]<p>#[markdown]*Non*}");
        assertThat(single.options())
                .extracting(Option::text, Option::feedback)
                .containsExactly(tuple("A & B", "*Oui*"), tuple("<p>", "*Non*"));
    }

    @Test
    void whatAnswersCannotShowIsTold() {
        var imported = read("[html]Q <table><tr><td>1</td></tr></table><u>s</u>{=<b>A</b> ~B}");
        assertThat(imported.set().entries()).hasSize(1);
        assertThat(imported.findings())
                .extracting(Finding::severity, Finding::key)
                .containsExactly(
                        tuple(Finding.Severity.CHANGED, "quizzes.gift.elements"),
                        tuple(Finding.Severity.CHANGED, "quizzes.gift.shape"));
    }

    @Test
    void imagesOfElsewhereAreToldAndNotLoaded() {
        var imported = read("[html]<img src=\"@@PLUGINFILE@@/carte.png\" alt=\"Une carte\"> Où ?{T}");
        assertThat(imported.set().entries().getFirst().question().stem().text()).isEqualTo("Une carte Où ?");
        assertThat(imported.findings())
                .containsExactly(Finding.changed(1, "Une carte Où ?", "quizzes.gift.elements", "img"));
    }

    @Test
    void categoriesHoldUntilTheNext() {
        var entries = read("$CATEGORY: $course$/top/Lois//règles/Mécénat\n\nA {T}\n\n$CATEGORY: tom/dick\nB {T}\n\n"
                        + "$CATEGORY: $system$/Default for Unit 1: Topic\n\nC {T}")
                .set()
                .entries();
        assertThat(entries)
                .extracting(Entry::category)
                .containsExactly(
                        List.of("Lois/règles", "Mécénat"),
                        List.of("tom", "dick"),
                        List.of("Default for Unit 1: Topic"));
    }

    @Test
    void commentsHoldAnIdentifierAndTags() {
        var entries = read("// [id:393]\n// [tag:fred] [tag:a \\] b]\nA {T}\n// question: 2\n\n// [id:lost]\n\nB {T}")
                .set()
                .entries();
        assertThat(entries)
                .extracting(Entry::idNumber, Entry::tags)
                .containsExactly(tuple("393", java.util.Set.of("fred", "a ] b")), tuple("", java.util.Set.of()));
    }

    @Test
    void everyEntryKnowsItsLine() {
        assertThat(read("// un\n\nA {T}\n\n\n// deux\n::B::\nB {\n=x\n~y\n}\n")
                        .set()
                        .entries())
                .extracting(Entry::line)
                .containsExactly(3, 7);
    }

    @Test
    void everyProblemHasItsLine() {
        assertThat(refusal("Un {=a ~b\nfin")).isEqualTo(Finding.refused(1, "Un", "quizzes.gift.not-closed"));
        assertThat(refusal("Un\ndeux =a ~b}").key()).isEqualTo("quizzes.gift.not-opened");
        assertThat(refusal("Un\ndeux =a ~b}").line()).isEqualTo(2);
        assertThat(refusal("Un {\n=a->b\n=c\n}")).isEqualTo(Finding.refused(3, "Un", "quizzes.gift.no-arrow"));
        assertThat(refusal("Un {#\n=dix:1}")).isEqualTo(Finding.refused(2, "Un", "quizzes.gift.no-number"));
        assertThat(refusal("Un {#=%50%10}").key()).isEqualTo("quizzes.gift.no-full");
        assertThat(refusal("Un {#}").key()).isEqualTo("quizzes.gift.no-number");
        assertThat(refusal("Un {$x_{1}$ =a ~b}").key()).isEqualTo("quizzes.gift.brace-inside");
        assertThat(refusal("Un {=a ~b} et {=c ~d}").key()).isEqualTo("quizzes.gift.two-answers");
        assertThat(refusal("\n\nUn {~a ~b}")).isEqualTo(Finding.refused(3, "Un", "quizzes.problem.some-right"));
        assertThat(refusal("Un {~a =a}").key()).isEqualTo("quizzes.problem.twice");
        assertThat(refusal("Un {=}").key()).isEqualTo("quizzes.problem.empty");
    }

    @Test
    void oneThatIsWrongSpoilsNoOther() {
        var imported = read("A {T}\n\nB {T\n\nC {F}");
        assertThat(imported.set().entries()).hasSize(2);
        assertThat(imported.findings()).extracting(Finding::line).containsExactly(3);
    }

    @Test
    void anEmptyLineBetweenBracesIsForgiven() {
        var imported = read("A {\n~un\n\n=deux\n\n}\n\nB {T}");
        assertThat(imported.set().entries()).hasSize(2);
        assertThat(imported.findings()).containsExactly(Finding.noted(1, "A", "quizzes.gift.gap"));
    }

    @Test
    void questionsNeedNoEmptyLineAfterTheirBraces() {
        var entries = read("A {T}\nB {F}\n// [tag:c]\nC\n{=x ~y}\nD {T}").set().entries();
        assertThat(entries).extracting(entry -> entry.question().stem().text()).containsExactly("A", "B", "C", "D");
        assertThat(entries).extracting(Entry::line).containsExactly(1, 2, 4, 6);
        assertThat(entries.get(2).tags()).containsExactly("c");
    }

    @Test
    void scriptsVanish() {
        var imported =
                read("[html]<p onclick\\=\"x()\">Q<script>alert(1)</script></p>{=A<script>alert(2)</script> ~B}");
        var single = (Question.Single) imported.set().entries().getFirst().question();
        assertThat(single.stem().text()).isEqualTo("Q");
        assertThat(single.options().getFirst().text()).isEqualTo("A");
    }

    @Test
    void theFileMayBeOfWindows() {
        var file = "É {T}\r\n\r\nÀ {F}\r\n".getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(GIFT.read(file).set().entries())
                .extracting(entry -> entry.question().stem().text())
                .containsExactly("É", "À");
    }

    private static Question.Stem stem(String key, String text, String feedback) {
        return new Question.Stem(key, 1, text, "", feedback, "");
    }
}
