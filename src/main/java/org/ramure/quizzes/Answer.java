package org.ramure.quizzes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a learner answered. Kept as JSON beside attempts: add names, never rename. Numbers count from 0 and are positions:
 * on her sheet when she sends them, in the question as it was written when they are kept.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Answer.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Answer.Matches.class, name = "matches"),
    @JsonSubTypes.Type(value = Answer.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Answer.Texts.class, name = "texts"),
    @JsonSubTypes.Type(value = Answer.Spots.class, name = "spots"),
    @JsonSubTypes.Type(value = Answer.Files.class, name = "files"),
    @JsonSubTypes.Type(value = Answer.Parts.class, name = "parts")
})
public sealed interface Answer {

    /** True when it takes an earlier answer back. */
    @JsonIgnore
    boolean isEmpty();

    /** Options ticked, in no order; of true and false, true is 0. */
    record Choice(List<Integer> chosen) implements Answer {
        public Choice {
            chosen = List.copyOf(chosen).stream().sorted().toList();
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return chosen.isEmpty();
        }
    }

    /** Words or a number, as typed. */
    record Text(String text) implements Answer {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** For each on the left, what was chosen on the right; -1 for nothing yet. */
    record Matches(List<Integer> rights) implements Answer {
        public Matches {
            rights = List.copyOf(rights);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return rights.stream().allMatch(right -> right < 0);
        }
    }

    /** The items, first to last. */
    record Order(List<Integer> items) implements Answer {
        public Order {
            items = List.copyOf(items);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return items.isEmpty();
        }
    }

    /** What was typed into each gap. */
    record Texts(List<String> texts) implements Answer {
        public Texts {
            texts = List.copyOf(texts);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return texts.stream().allMatch(String::isBlank);
        }
    }

    /** A point of an image, in its pixels from the left and from the top. */
    record Spot(int x, int y) {}

    record Spots(List<Spot> spots) implements Answer {
        public Spots {
            spots = List.copyOf(spots);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return spots.isEmpty();
        }
    }

    /** Files that she sent before, by their ids. */
    record Files(List<UUID> files) implements Answer {
        public Files {
            files = List.copyOf(files);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return files.isEmpty();
        }
    }

    /** To each part of a composite question; one that was not answered is empty. */
    record Parts(List<Answer> parts) implements Answer {
        public Parts {
            parts = List.copyOf(parts);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return parts.stream().allMatch(Answer::isEmpty);
        }
    }
}
