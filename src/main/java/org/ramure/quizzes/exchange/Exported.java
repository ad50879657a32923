package org.ramure.quizzes.exchange;

import java.util.List;

/** @param losses what the format cannot hold, known before anybody downloads it */
public record Exported(byte[] bytes, String fileName, String mediaType, List<Finding> losses) {
    public Exported {
        losses = List.copyOf(losses);
    }
}
