package org.ramure.quizzes.exchange.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ramure.Given;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionKind;
import org.ramure.quizzes.TrialMarking;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.Imported;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Items of others: each is scored as it says, or refused by the name of what prevents it. */
class QtiCorpusTests {

    private static final String REFUSED = "refused: ";

    @ParameterizedTest
    @CsvSource({"qti21,118", "qti22,95", "qti30,8"})
    void takesEachFileAsItScoresOrRefusesItByName(String corpus, int fewest) throws IOException {
        var folder = Given.corpora().resolve(corpus);
        var expected = expected(corpus);
        var wrong = new TreeMap<String, String>();
        var right = 0;
        var taken = 0;
        var lines = Files.readAllLines(folder.resolve("index.tsv"));
        for (var line : lines.subList(1, lines.size())) {
            var file = line.split("\t")[0];
            var found = line.contains("\tassessmentTest") ? test(folder.resolve(file)) : item(folder.resolve(file));
            var refusal = expected.getOrDefault(file, "");
            if (found.equals(refusal)) {
                right++;
            } else {
                wrong.put(file, found + (refusal.isEmpty() ? "" : " instead of " + refusal));
            }
            taken += found.isEmpty() ? 1 : 0;
        }
        System.out.println("CORPUS " + corpus + ": " + right + " of " + (lines.size() - 1) + " (" + taken
                + " taken, the others refused by name)");
        wrong.forEach((file, why) -> System.out.println("  " + file + "\t" + why));
        assertThat(right).isGreaterThanOrEqualTo(fewest);
    }

    /** What must not be taken, and why. */
    private static Map<String, String> expected(String corpus) throws IOException {
        try (var list = QtiCorpusTests.class.getResourceAsStream("refused-" + corpus + ".txt")) {
            return list == null
                    ? Map.of()
                    : new String(list.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("\t"))
                            .map(line -> line.split("\t"))
                            .collect(Collectors.toMap(parts -> parts[0], parts -> REFUSED + parts[1]));
        }
    }

    private static List<String> refusals(Imported imported) {
        return imported.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.REFUSED)
                .map(finding -> (finding.key().replace("quizzes.qti.", "") + " "
                                + finding.arguments().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" ")))
                        .strip())
                .toList();
    }

    /** Empty when it is taken and scores as it should; a refusal, or what is wrong. */
    private static String item(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var imported = QtiPackages.item(bytes);
        if (imported.set().entries().isEmpty()) {
            return REFUSED + String.join("; ", refusals(imported));
        }
        var question = imported.set().entries().getFirst().question();
        return scored(question, new QtiItemOracle(Files.readString(file)));
    }

    private static String scored(Question question, QtiItemOracle oracle) {
        var kind = QuestionKind.of(question);
        if (!kind.scored() || kind.byHand()) {
            return "";
        }
        var correct = oracle.correct();
        if (correct.keySet().containsAll(oracle.responses())) {
            var answer = oracle.answer(question, correct);
            if (!TrialMarking.fits(question, answer)) {
                return "the right answer does not fit: " + answer + " " + question;
            }
            var share = TrialMarking.share(question, answer);
            if (share.compareTo(BigDecimal.ONE) != 0) {
                return "the right answer gains " + share + ": " + answer + " " + question;
            }
        }
        return String.join("; ", oracle.wrongByMapping(question));
    }

    /** The items of a test stand in its order; one that cannot be taken is missing, and told. */
    private static String test(Path file) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var folder = file.getParent();
        try (var all = Files.walk(folder.getParent())) {
            for (var one : all.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(".xml"))
                    .filter(one -> !one.endsWith("imsmanifest.xml"))
                    .toList()) {
                files.put(folder.getParent().relativize(one).toString(), Files.readAllBytes(one));
            }
        }
        var path = folder.getParent().relativize(file).toString();
        files.put(
                "imsmanifest.xml",
                QtiPackages.bytes("<manifest><resources><resource identifier=\"t\" type=\""
                        + "imsqti_test_xmlv2p1\" href=\"" + path + "\"/></resources></manifest>"));
        var imported = new QtiCodec().read(QtiPackages.zip(files));
        var expected = new ArrayList<String>();
        var missing = 0;
        for (Element reference :
                Jsoup.parse(Files.readString(file), "", Parser.xmlParser()).select("assessmentItemRef")) {
            var target = folder.resolve(reference.attr("href")).normalize();
            if (!Files.exists(target)) {
                missing++;
            } else if (item(target).isEmpty()) {
                var id = Jsoup.parse(Files.readString(target), "", Parser.xmlParser())
                        .select("assessmentItem")
                        .attr("identifier");
                if (!expected.contains(target + " " + id)) {
                    expected.add(target + " " + id);
                }
            }
        }
        var found =
                imported.set().entries().stream().map(entry -> entry.idNumber()).toList();
        var wanted = expected.stream()
                .map(one -> one.substring(one.lastIndexOf(' ') + 1))
                .toList();
        var told = refusals(imported).stream()
                .filter(one -> one.startsWith("missing"))
                .count();
        return found.equals(wanted) && (told == missing || told > 0 == missing > 0)
                ? ""
                : "found " + found + " instead of " + wanted + ", missing told " + told + " of " + missing;
    }

    @Test
    void scoresEachCaseOfTheConformanceSuiteThatItTakes() throws IOException {
        var folder = Given.corpora().resolve("qti22/pie-conformance");
        var right = 0;
        var all = 0;
        var refused = new TreeMap<String, String>();
        var wrong = new ArrayList<String>();
        try (var cases = Files.list(folder)) {
            for (var one : cases.sorted().toList()) {
                var cased = JsonMapper.shared()
                        .readTree(one.resolve("cases.json").toFile())
                        .get("cases");
                var item = answerable(Files.readString(one.resolve("item.xml")), cased);
                var imported = QtiPackages.item(QtiPackages.bytes(item));
                if (imported.set().entries().isEmpty()) {
                    refused.put(one.getFileName().toString(), String.join("; ", refusals(imported)));
                    continue;
                }
                var question = imported.set().entries().getFirst().question();
                var oracle = new QtiItemOracle(item);
                for (var tried : cased) {
                    var outcome = outcome(tried);
                    if (outcome == null || unknown(tried, oracle, question)) {
                        continue;
                    }
                    all++;
                    var answer = oracle.answer(question, responses(tried.get("responses")));
                    var gained = TrialMarking.share(question, answer)
                            .multiply(BigDecimal.valueOf(question.stem().points()));
                    if (gained.subtract(outcome.max(BigDecimal.ZERO)).abs().compareTo(new BigDecimal("0.001")) <= 0) {
                        right++;
                    } else {
                        wrong.add(one.getFileName() + ", " + tried.get("name").asString() + ": " + gained
                                + " instead of " + outcome);
                    }
                }
            }
        }
        System.out.println("CORPUS qti22 conformance: " + right + " of " + all + " cases right, " + refused.size()
                + " items refused by name");
        refused.forEach((name, why) -> System.out.println("  " + name + "\t" + why));
        wrong.forEach(one -> System.out.println("  wrong: " + one));
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(40);
        assertThat(refused.values()).noneMatch(String::isBlank);
    }

    /** What questions are made from is right where it is computed at all: every outcome that the suite expects. */
    @Test
    void computesEachOutcomeOfTheConformanceSuiteThatItKnows() throws IOException {
        var right = 0;
        var unknown = new TreeMap<String, String>();
        var wrong = new ArrayList<String>();
        try (var cases = Files.list(Given.corpora().resolve("qti22/pie-conformance"))) {
            for (var one : cases.sorted().toList()) {
                try {
                    var root = XmlReader.read(Files.readAllBytes(one.resolve("item.xml")));
                    var cased = JsonMapper.shared()
                            .readTree(one.resolve("cases.json").toFile())
                            .get("cases");
                    right += computed(one.getFileName().toString(), root, cased, unknown, wrong);
                } catch (NotTaken refused) {
                    unknown.put(one.getFileName().toString(), refused.key());
                }
            }
        }
        System.out.println("CORPUS qti22 outcomes: " + right + " of " + (right + wrong.size()) + " right, of "
                + unknown.size() + " items some are not computed");
        unknown.forEach((name, why) -> System.out.println("  " + name + "\t" + why));
        wrong.forEach(each -> System.out.println("  wrong: " + each));
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(100);
    }

    private static int computed(
            String name,
            org.ramure.quizzes.exchange.qti.Node.Element root,
            JsonNode cases,
            Map<String, String> unknown,
            List<String> wrong) {
        var declared = new LinkedHashMap<String, Response>();
        root.elements("responseDeclaration")
                .map(declaration -> Response.of(declaration, new ArrayList<>()))
                .forEach(response -> declared.put(response.id(), response));
        var processing = root.elements("responseProcessing").findFirst();
        if (processing.isEmpty()
                || root.elements().stream()
                        .anyMatch(one -> one.name().matches("outcomeProcessing|templateProcessing"))) {
            unknown.put(name, "outcomeProcessing or templateProcessing");
            return 0;
        }
        var outcomes = Processing.outcomes(processing.get(), declared, Item.defaults(root));
        var right = 0;
        for (var tried : cases) {
            var given = new LinkedHashMap<String, Object>();
            responses(tried.get("responses")).forEach((id, values) -> {
                var response = declared.get(id);
                var normal = values.stream().map(response::value).toList();
                given.put(
                        id,
                        response.single()
                                ? normal.getFirst()
                                : normal.isEmpty() ? normal : Evaluation.container(normal, !response.ordered()));
            });
            for (var expected : tried.get("expect").path("outcomes").properties()) {
                var outcome = outcomes.getOrDefault(expected.getKey(), Expression.NOTHING);
                if (!outcome.unknown().isEmpty()) {
                    unknown.put(name, String.join(", ", outcome.unknown()));
                } else if (same(new Evaluation(declared, given).value(outcome), expected.getValue())) {
                    right++;
                } else {
                    wrong.add(name + ", " + tried.get("name").asString() + ": " + expected.getKey() + " is "
                            + new Evaluation(declared, given).value(outcome));
                }
            }
        }
        return right;
    }

    private static boolean same(Object value, JsonNode expected) {
        return value instanceof BigDecimal number
                ? expected.isNumber() && number.compareTo(expected.decimalValue()) == 0
                : value == null ? expected.isNull() : String.valueOf(value).equals(expected.asString());
    }

    /** Many items of the suite have no interaction, for engines alone: one is put in that takes their answers. */
    private static String answerable(String xml, JsonNode cases) {
        var item = Jsoup.parse(xml, "", Parser.xmlParser());
        if (!item.select("[responseIdentifier]").isEmpty()) {
            return xml;
        }
        var interactions = new StringBuilder("<itemBody><p>?</p>");
        for (var declaration : item.select("responseDeclaration")) {
            var id = declaration.attr("identifier");
            var values = new java.util.TreeSet<>(List.of("Z", "Y"));
            declaration.select("value").forEach(value -> values.add(value.text()));
            declaration.select("mapEntry").forEach(entry -> values.add(entry.attr("mapKey")));
            cases.forEach(
                    tried -> values.addAll(responses(tried.get("responses")).getOrDefault(id, List.of())));
            interactions.append(interaction(declaration, id, values));
        }
        return xml.replaceFirst("(?s)<itemBody>.*?</itemBody>", "")
                .replaceFirst(
                        "(?s)(.*</(?:outcome|response)Declaration>)",
                        "$1" + java.util.regex.Matcher.quoteReplacement(interactions + "</itemBody>"));
    }

    private static String interaction(Element declaration, String id, java.util.Set<String> values) {
        var named = " responseIdentifier=\"" + id + "\"";
        var single = declaration.attr("cardinality").equals("single");
        return switch (declaration.attr("baseType")) {
            case "identifier" ->
                declaration.attr("cardinality").equals("ordered")
                        ? "<orderInteraction" + named + ">" + choices("simpleChoice", withoutStopgaps(values))
                                + "</orderInteraction>"
                        : "<choiceInteraction" + named + " maxChoices=\"" + (single ? 1 : 0) + "\">"
                                + choices("simpleChoice", values) + "</choiceInteraction>";
            case "point" ->
                "<selectPointInteraction" + named + " maxChoices=\"1\"><object type=\"image/png\" data=\"x.png\""
                        + " width=\"300\" height=\"300\"/></selectPointInteraction>";
            case "pair" ->
                "<associateInteraction" + named + ">" + choices("simpleAssociableChoice", members(values, -1))
                        + "</associateInteraction>";
            case "directedPair" ->
                "<matchInteraction" + named + "><simpleMatchSet>"
                        + choices("simpleAssociableChoice", members(values, 0)) + "</simpleMatchSet><simpleMatchSet>"
                        + choices("simpleAssociableChoice", members(values, 1))
                        + "</simpleMatchSet></matchInteraction>";
            default -> "<p><textEntryInteraction" + named + "/></p>";
        };
    }

    private static java.util.Set<String> withoutStopgaps(java.util.Set<String> values) {
        return values.stream()
                .filter(value -> !value.equals("Z") && !value.equals("Y"))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static java.util.Set<String> members(java.util.Set<String> pairs, int side) {
        return withoutStopgaps(pairs).stream()
                .map(pair -> pair.strip().split("\\s+"))
                .flatMap(pair -> side < 0 ? java.util.stream.Stream.of(pair) : java.util.stream.Stream.of(pair[side]))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static String choices(String name, java.util.Set<String> values) {
        return values.stream()
                .map(value -> "<" + name + " identifier=\"" + value + "\">Choix " + value + "</" + name + ">")
                .collect(Collectors.joining());
    }

    private static BigDecimal outcome(JsonNode tried) {
        var outcomes = tried.get("expect").path("outcomes").path("SCORE");
        var score = outcomes.isNumber() ? outcomes : tried.get("expect").path("score");
        return score.isNumber() ? score.decimalValue() : null;
    }

    /** Answers that nobody can give here: choices that do not exist, or the same one twice. */
    private static boolean unknown(JsonNode tried, QtiItemOracle oracle, Question question) {
        var answer = oracle.answer(question, responses(tried.get("responses")));
        return !answer.isEmpty() && !TrialMarking.fits(question, answer);
    }

    private static Map<String, List<String>> responses(JsonNode responses) {
        var values = new LinkedHashMap<String, List<String>>();
        responses.properties().forEach(response -> {
            var value = response.getValue();
            if (!value.isNull()) {
                values.put(
                        response.getKey(),
                        value.isArray()
                                ? StreamSupport.stream(value.spliterator(), false)
                                        .map(JsonNode::asString)
                                        .toList()
                                : List.of(value.asString()));
            }
        });
        return values;
    }
}
