package org.ramure.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolTextTests {

    @Test
    void saysInItsFirstParagraphWhatTheToolIsFor() {
        var text = ToolText.of("La trame aide à **écrire**\nun accord.\n\n## Pas à pas\n\n1. Lisez.");
        assertThat(text.purpose()).isEqualTo("La trame aide à écrire un accord.");
        assertThat(text.directions()).isEqualTo("## Pas à pas\n\n1. Lisez.");
    }

    @Test
    void leavesOutTheHeadingOverWhatItIsFor() {
        var text = ToolText.of("## À quoi elle sert\n\nÀ se mettre d’accord.\n\n## Quand\n\nAvant.");
        assertThat(text.purpose()).isEqualTo("À se mettre d’accord.");
        assertThat(text.directions()).isEqualTo("## Quand\n\nAvant.");
    }

    @Test
    void keepsALongFirstParagraphWholeInTheDirections() {
        var sentence = "Une phrase qui dit quelque chose. ";
        var text = ToolText.of(sentence.repeat(40).strip() + "\n\nFin.");
        assertThat(text.purpose()).endsWith("chose.").hasSizeLessThanOrEqualTo(ResourceDraft.LONGEST_PURPOSE);
        assertThat(text.directions()).startsWith(sentence).endsWith("Fin.");
    }

    @Test
    void takesAnythingThatIsNoParagraphAsDirections() {
        assertThat(ToolText.of("- une liste")).isEqualTo(new ToolText("", "- une liste"));
        assertThat(ToolText.of("")).isEqualTo(new ToolText("", ""));
    }
}
