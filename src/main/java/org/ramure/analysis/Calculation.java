package org.ramure.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** From rows of numbers to figures: each row is gone through a few times, one after the other, and nothing is kept of a person. */
final class Calculation {

    private final Responses responses;
    private final int attempts;
    private final double[] totals;
    private final byte[] thirds;
    private final int[] sizes = new int[3];

    Calculation(Responses responses) {
        this.responses = responses;
        attempts = responses.attempts();
        totals = totals();
        thirds = Thirds.of(totals);
        for (byte third : thirds) {
            sizes[third]++;
        }
    }

    QuizFigures quiz() {
        double points = points();
        var moments = Moments.of(totals);
        var reliability = Reliability.of(scoredMarks(), totals);
        long passed = IntStream.range(0, attempts).filter(responses::passed).count();
        return new QuizFigures(
                attempts,
                responses.waiting(),
                points,
                moments.mean() / points,
                moments.median() / points,
                moments.deviation() / points,
                moments.skewness(),
                moments.kurtosis(),
                reliability.alpha(),
                reliability.errorRatio(),
                reliability.standardError() / points,
                attempts == 0 ? Double.NaN : (double) passed / attempts,
                bars(points),
                responses.from(),
                responses.to());
    }

    List<QuestionFigures> questions() {
        var questions = responses.questions();
        var weights = Weights.of(
                scored().mapToDouble(place -> questions.get(place).points()).toArray(), scoredMarks(), totals);
        var seconds = Timing.medians(responses.answered(), attempts);
        var all = new ArrayList<QuestionFigures>();
        int scored = 0;
        for (int place = 0; place < questions.size(); place++) {
            var own = questions.get(place);
            int weight = own.scored() ? scored++ : -1;
            all.add(figures(
                    place,
                    own,
                    weight < 0 ? Double.NaN : weights.intended()[weight],
                    weight < 0 ? Double.NaN : weights.effective()[weight],
                    seconds[place]));
        }
        return all;
    }

    private QuestionFigures figures(
            int place, StudiedQuestion question, double intended, double effective, double seconds) {
        var marks = responses.marks(place);
        var facility = Facility.of(marks, question.points());
        var discrimination = Discrimination.of(marks, totals);
        var means = means(marks, question.points());
        int answered = (int) IntStream.range(0, attempts)
                .filter(attempt -> responses.isAnswered(place, attempt))
                .count();
        return new QuestionFigures(
                question.key(),
                place + 1,
                question.kind(),
                question.text(),
                question.points(),
                question.scored() ? facility.count() : attempts,
                answered,
                facility.index(),
                facility.deviation(),
                facility.full(),
                question.guess(),
                intended,
                effective,
                discrimination.index(),
                discrimination.efficiency(),
                means[Thirds.BEST],
                means[Thirds.MIDDLE],
                means[Thirds.LAST],
                seconds,
                options(place, question.choices()));
    }

    private List<QuestionFigures.Option> options(int place, List<Choice> choices) {
        var counts = new int[choices.size()][3];
        for (int attempt = 0; attempt < attempts; attempt++) {
            for (long bits = responses.chosen(place, attempt); bits != 0; bits &= bits - 1) {
                int option = Long.numberOfTrailingZeros(bits);
                if (option < counts.length) {
                    counts[option][thirds[attempt]]++;
                }
            }
        }
        return IntStream.range(0, choices.size())
                .mapToObj(option -> new QuestionFigures.Option(
                        option,
                        choices.get(option).text(),
                        choices.get(option).right(),
                        share(IntStream.of(counts[option]).sum(), attempts),
                        share(counts[option][Thirds.BEST], sizes[Thirds.BEST]),
                        share(counts[option][Thirds.MIDDLE], sizes[Thirds.MIDDLE]),
                        share(counts[option][Thirds.LAST], sizes[Thirds.LAST])))
                .toList();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    /** Of each third, as shares of the points. */
    private double[] means(double[] marks, double points) {
        var sums = new double[3];
        var there = new int[3];
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (!Double.isNaN(marks[attempt])) {
                sums[thirds[attempt]] += marks[attempt];
                there[thirds[attempt]]++;
            }
        }
        return IntStream.range(0, 3)
                .mapToDouble(third -> sums[third] / there[third] / points)
                .toArray();
    }

    private List<QuizFigures.Bar> bars(double points) {
        var passed = new int[11];
        var failed = new int[11];
        for (int attempt = 0; attempt < attempts; attempt++) {
            int mark = points == 0 ? 0 : Math.clamp((int) Math.floor(10 * totals[attempt] / points + 1e-9), 0, 10);
            (responses.passed(attempt) ? passed : failed)[mark]++;
        }
        return IntStream.rangeClosed(0, 10)
                .mapToObj(mark -> new QuizFigures.Bar(passed[mark], failed[mark]))
                .toList();
    }

    private double points() {
        return responses.questions().stream()
                .mapToDouble(StudiedQuestion::points)
                .sum();
    }

    private double[] totals() {
        var sums = new double[attempts];
        scored().forEach(question -> {
            var marks = responses.marks(question);
            for (int attempt = 0; attempt < attempts; attempt++) {
                sums[attempt] += Double.isNaN(marks[attempt]) ? 0 : marks[attempt];
            }
        });
        return sums;
    }

    private double[][] scoredMarks() {
        return scored().mapToObj(responses::marks).toArray(double[][]::new);
    }

    private IntStream scored() {
        return IntStream.range(0, responses.questions().size())
                .filter(place -> responses.questions().get(place).scored());
    }
}
