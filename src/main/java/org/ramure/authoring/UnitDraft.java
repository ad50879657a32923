package org.ramure.authoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a unit says of itself. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UnitDraft(String title, String summary) {

    UnitDraft stripped() {
        return new UnitDraft(title.strip(), summary.strip());
    }
}
