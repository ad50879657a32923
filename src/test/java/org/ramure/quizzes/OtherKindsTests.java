package org.ramure.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.quizzes.QuizFixture.categories;
import static org.ramure.quizzes.QuizFixture.composite;
import static org.ramure.quizzes.QuizFixture.gaps;
import static org.ramure.quizzes.QuizFixture.hotspot;
import static org.ramure.quizzes.QuizFixture.stem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.quizzes.Question.Filling;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Variant;

class OtherKindsTests {

    private static BigDecimal value(Question question, Answer answer) {
        return Marking.mark(question, answer).value();
    }

    private static BigDecimal points(String number) {
        return new BigDecimal(number).setScale(2);
    }

    @Test
    void haveNoProblemAndAreReadBackFromTheirJson() {
        var draft = QuizFixture.ofTheOtherKinds();
        assertThat(draft.problems()).isEmpty();
        assertThat(QuizJson.draft(QuizJson.write(draft))).isEqualTo(draft);
        for (var question : draft.questions()) {
            var kind = QuestionKind.of(question);
            assertThat(QuizJson.write(draft)).contains("\"kind\":\"" + kind.code() + "\"");
            assertThat(QuestionFields.read(kind, question.stem(), QuestionFields.of(question)))
                    .isEqualTo(question);
        }
    }

    @Test
    void readsWhatWasStoredBeforeVariantsAndSharesWereThere() {
        var stored = """
                {"title":"Avant","passPercent":60,"attempts":0,"minutes":0,"shuffle":false,"questions":[
                {"kind":"short-text","stem":{"key":"a","points":1,"text":"?","hint":"","feedback":"","explains":""},
                 "accepted":["mécénat","le mécénat"],"feedbackWrong":""},
                {"kind":"numeric","stem":{"key":"b","points":1,"text":"?","hint":"","feedback":"","explains":""},
                 "right":6000,"tolerance":0.5,"unit":"euros","feedbackWrong":""},
                {"kind":"multiple","stem":{"key":"c","points":1,"text":"?","hint":"","feedback":"","explains":""},
                 "options":[{"text":"x","right":true,"feedback":""},{"text":"y","right":false,"feedback":""}],"shuffle":true},
                {"kind":"ordering","stem":{"key":"d","points":1,"text":"?","hint":"","feedback":"","explains":""},
                 "items":["x","y","z"],"feedbackWrong":""}]}""";
        var draft = QuizJson.draft(stored);
        assertThat(draft.problems()).isEmpty();
        assertThat(draft.questions()).allMatch(QuestionFields::plain);
        assertThat(value(draft.questions().getFirst(), new Answer.Text("Le mecenat")))
                .isEqualTo(points("1"));
    }

    @ParameterizedTest
    @CsvSource({"mécénat;économie responsable,2", "MECENAT; Économie  responsable ,2", "mécénat;impôt,1", "impôt;,0"})
    void gainAPartForEachGapThatIsTyped(String typed, String gained) {
        var texts = List.of(typed.split(";", -1));
        assertThat(value(gaps("g", Filling.TYPED), new Answer.Texts(texts))).isEqualTo(points(gained));
    }

    @Test
    void gainAPartForEachGapThatIsChosen() {
        var list = gaps("g", Filling.LIST);
        assertThat(value(list, new Answer.Matches(List.of(0, 1)))).isEqualTo(points("2"));
        assertThat(value(list, new Answer.Matches(List.of(0, 2)))).isEqualTo(points("1"));
        assertThat(value(list, new Answer.Matches(List.of(-1, 0)))).isEqualTo(points("0"));
        assertThat(Fitting.fits(list, new Answer.Matches(List.of(0, 3)))).isFalse();
        assertThat(Fitting.fits(list, new Answer.Texts(List.of("a", "b")))).isFalse();
    }

    @Test
    void gainAPartForEachThingThatIsSorted() {
        assertThat(value(categories("c"), new Answer.Matches(List.of(0, 1, 0, 1))))
                .isEqualTo(points("2"));
        assertThat(value(categories("c"), new Answer.Matches(List.of(0, 1, 1, -1))))
                .isEqualTo(points("1"));
    }

    @Test
    void gainForAreasAsForOptions() {
        assertThat(value(hotspot("h", false), new Answer.Choice(List.of(0, 1)))).isEqualTo(points("2"));
        assertThat(value(hotspot("h", false), new Answer.Choice(List.of(0, 2)))).isEqualTo(points("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "45 55;110 10,2",
        "60 50;100 0,2",
        "50 50;52 52,1",
        "50 50;170 70,0",
        "50 50;10 90,0",
        "50 61,0",
        "150 70;50 50;110 10,1"
    })
    void gainForPointsInTheAreasThatTheyHit(String spots, String gained) {
        var answer = new Answer.Spots(List.of(spots.split(";")).stream()
                .map(spot -> spot.split(" "))
                .map(spot -> new Answer.Spot(Integer.parseInt(spot[0]), Integer.parseInt(spot[1])))
                .toList());
        assertThat(value(hotspot("h", true), answer)).isEqualTo(points(gained));
    }

    @Test
    void refusesPointsOutsideOfTheImage() {
        assertThat(Fitting.fits(hotspot("h", true), new Answer.Spots(List.of(new Answer.Spot(200, 0)))))
                .isFalse();
        assertThat(Fitting.fits(hotspot("h", true), new Answer.Spots(List.of(new Answer.Spot(-1, 0)))))
                .isFalse();
    }

    @Test
    void weighsThePartsOfACompositeQuestion() {
        var composite = composite("c");
        var year = new Answer.Text("2003");
        var none = new Answer.Choice(List.of());
        assertThat(value(composite, new Answer.Parts(List.of(year, new Answer.Choice(List.of(0))))))
                .isEqualTo(points("3"));
        assertThat(value(composite, new Answer.Parts(List.of(year, none)))).isEqualTo(points("1"));
        assertThat(value(composite, new Answer.Parts(List.of(new Answer.Text(""), new Answer.Choice(List.of(0))))))
                .isEqualTo(points("2"));
        assertThat(Fitting.fits(composite, new Answer.Parts(List.of(year)))).isFalse();
        assertThat(Fitting.fits(composite, new Answer.Parts(List.of(none, year))))
                .isFalse();
    }

    @Test
    void takesSharesOfOptionsNeverBelowNothing() {
        var single = new Question.Single(
                stem("s", 3),
                List.of(
                        new Option("juste", true, ""),
                        new Option("presque", false, "", new BigDecimal("33.33333")),
                        new Option("faux", false, "", new BigDecimal("-50"))),
                false);
        assertThat(value(single, new Answer.Choice(List.of(1)))).isEqualTo(points("1"));
        assertThat(value(single, new Answer.Choice(List.of(2)))).isEqualTo(points("0"));
        var multiple = new Question.Multiple(
                stem("m", 1),
                List.of(
                        new Option("a", true, "", new BigDecimal("66.66667")),
                        new Option("b", true, "", new BigDecimal("33.33333")),
                        new Option("c", false, "", new BigDecimal("-100"))),
                false);
        assertThat(Marking.mark(multiple, new Answer.Choice(List.of(0, 1)))).isEqualTo(Points.of(1));
        assertThat(value(multiple, new Answer.Choice(List.of(0)))).isEqualTo(points("0.67"));
        assertThat(value(multiple, new Answer.Choice(List.of(0, 2)))).isEqualTo(points("0"));
    }

    @Test
    void givesAllOrNothingWhereItIsAskedFor() {
        var strict = new Question.Multiple(
                stem("m", 2),
                List.of(new Option("a", true, ""), new Option("b", true, ""), new Option("c", false, "")),
                false,
                Question.Scoring.ALL_OR_NOTHING);
        assertThat(value(strict, new Answer.Choice(List.of(0, 1)))).isEqualTo(points("2"));
        assertThat(value(strict, new Answer.Choice(List.of(0)))).isEqualTo(points("0"));
        assertThat(value(strict, new Answer.Choice(List.of(0, 1, 2)))).isEqualTo(points("0"));
        var places = new Question.Ordering(stem("o", 4), List.of("a", "b", "c", "d"), "", Question.OrderScoring.PLACES);
        assertThat(value(places, new Answer.Order(List.of(0, 1, 3, 2)))).isEqualTo(points("2"));
    }

    @ParameterizedTest
    @CsvSource({
        "part*,Partenariat,true",
        "part*,le partenariat,false",
        "*riat,partenariat,true",
        "p*t*t,partenariat,true",
        "p*x*t,partenariat,false",
        "ab*ba,aba,false",
        "a\\*b,a*b,true",
        "a\\*b,axb,false",
        "*,n’importe quoi,true"
    })
    void understandsStarsInVariants(String variant, String typed, boolean fits) {
        assertThat(Wildcards.fits(variant, typed, false, false)).isEqualTo(fits);
    }

    @Test
    void looksAtCaseAndAccentsWhereTheyMatter() {
        var strict = new Question.ShortText(stem("t", 1), List.of(new Variant("Évry")), "", true, true);
        assertThat(value(strict, new Answer.Text(" Évry "))).isEqualTo(points("1"));
        assertThat(value(strict, new Answer.Text("évry"))).isEqualTo(points("0"));
        assertThat(value(strict, new Answer.Text("Evry"))).isEqualTo(points("0"));
        assertThat(value(strict, new Answer.Text("E\u0301vry"))).isEqualTo(points("1"));
    }

    @Test
    void takesTheFirstVariantOrFigureThatFits() {
        var text = new Question.ShortText(
                stem("t", 2),
                List.of(new Variant("mécénat"), new Variant("*cénat", BigDecimal.valueOf(50), "Presque.")),
                "",
                false,
                false);
        assertThat(value(text, new Answer.Text("mecenat"))).isEqualTo(points("2"));
        assertThat(value(text, new Answer.Text("macénat"))).isEqualTo(points("1"));
        var number = new Question.Numeric(
                stem("n", 2),
                BigDecimal.valueOf(100),
                new BigDecimal("0.01"),
                "m",
                "",
                true,
                List.of(new Question.Figure(
                        BigDecimal.valueOf(100), BigDecimal.TEN, false, BigDecimal.valueOf(50), "Presque.")),
                List.of(new Question.Unit("cm", BigDecimal.valueOf(100))));
        assertThat(value(number, new Answer.Text("101"))).isEqualTo(points("2"));
        assertThat(value(number, new Answer.Text("109 m"))).isEqualTo(points("1"));
        assertThat(value(number, new Answer.Text("9 950 cm"))).isEqualTo(points("2"));
        assertThat(value(number, new Answer.Text("9 950 mm"))).isEqualTo(points("0"));
        assertThat(value(number, new Answer.Text("1e2"))).isEqualTo(points("2"));
    }

    @Test
    void drawsTheSameNumbersForTheSameAttempt() {
        var quiz = new QuizDraft("Calcul", 60, 0, 0, false, List.of(QuizFixture.calculated("c")));
        var first =
                (Question.Numeric) new Arrangement(7).drawn(quiz).questions().getFirst();
        assertThat(new Arrangement(7).drawn(quiz).questions().getFirst()).isEqualTo(first);
        assertThat(new Arrangement(8).drawn(quiz).questions().getFirst()).isNotEqualTo(first);
        assertThat(first.stem().text()).doesNotContain("{");
        assertThat(value(first, new Answer.Text(first.right().toPlainString()))).isEqualTo(points("1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{a} + {b} * 2; 7",
                "pow({a}, 2) - sqrt({b} * 3); -2",
                "round(sin(pi() / 2) * 10); 10",
                "max({a}, {b}); 3",
                "ln(exp(3)); 3",
                "10 ^ -1; 0.1"
            })
    void computesFormulas(String formula, BigDecimal value) {
        var variables = Map.of("a", BigDecimal.ONE, "b", BigDecimal.valueOf(3));
        assertThat(Formula.of(formula).value(variables).orElseThrow().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(value);
    }

    @Test
    void findsNoValueRatherThanAWrongOne() {
        assertThat(Formula.of("1 / {a}").value(Map.of("a", BigDecimal.ZERO))).isEmpty();
        assertThat(Formula.of("sqrt({a})").value(Map.of("a", BigDecimal.ONE.negate())))
                .isEmpty();
        assertThat(Formula.of("{a} + {b}").value(Map.of("a", BigDecimal.ONE))).isEmpty();
    }

    @Test
    void namesWhatIsWrongWithAFormula() {
        for (var formula : List.of("{don} *", "fact({don})", "random()", "{don} * {autre}", "\"x\"", "")) {
            var good = QuizFixture.calculated("c");
            var wrong =
                    new Question.Calculated(good.stem(), formula, good.variables(), good.tolerance(), false, 2, "", "");
            assertThat(wrong.problems()).as(formula).isNotEmpty();
        }
    }

    @Test
    void movesEveryAnswerToTheSheetAndBack() {
        var answers = Map.<String, Answer>of(
                "typed", new Answer.Texts(List.of("a", "b")),
                "list", new Answer.Matches(List.of(2, 0)),
                "dragged", new Answer.Matches(List.of(-1, 1)),
                "sorted", new Answer.Matches(List.of(0, 1, -1, 0)),
                "shown", new Answer.Choice(List.of(0, 2)),
                "hidden", new Answer.Spots(List.of(new Answer.Spot(3, 4))),
                "opinion", new Answer.Matches(List.of(2, -1)),
                "open", new Answer.Text("Des mots"),
                "composite", new Answer.Parts(List.of(new Answer.Text("2003"), new Answer.Choice(List.of(1)))));
        for (long seed = 0; seed < 20; seed++) {
            var arrangement = new Arrangement(seed);
            for (var question : QuizFixture.ofTheOtherKinds().questions()) {
                var answer = answers.get(question.stem().key());
                if (answer != null) {
                    assertThat(Fitting.fits(question, answer))
                            .as(question.stem().key())
                            .isTrue();
                    var shown = arrangement.shown(question, answer);
                    assertThat(arrangement.written(question, shown)).isEqualTo(answer);
                }
            }
        }
    }

    @Test
    void showsOnItsSheetNothingThatTellsTheRightAnswer() {
        var draft = new Arrangement(3).drawn(QuizFixture.ofTheOtherKinds());
        for (var question : draft.questions()) {
            var item = AttemptSheets.item(question, 1, new Arrangement(3), null, 0, null, List.of());
            var json = QuizJson.write((Object) item);
            assertThat(json)
                    .doesNotContain("\"right\"")
                    .doesNotContain("feedback")
                    .doesNotContain("accepted");
        }
        var gapped = AttemptSheets.item(gaps("g", Filling.DRAGGED), 1, new Arrangement(3), null, 0, null, List.of());
        assertThat(gapped.text().words()).isEqualTo("Le … est un don, l’… un échange.");
        assertThat(gapped.text().has("gap")).isTrue();
        assertThat(gapped.options()).containsExactlyInAnyOrder("mécénat", "économie responsable", "impôt");
    }
}
