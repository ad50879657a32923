package org.ramure.authoring.ui;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.ramure.authoring.DraftPlace;
import org.ramure.authoring.UnitId;

/** Where courses are written, relative to the app. */
final class AuthoringAddress {

    static final String ROOT = "mes-formations";
    static final String COURSE = ROOT + "/:slug";
    static final String HEAD = COURSE + "/fiche";
    static final String HEAD_HISTORY = HEAD + "/historique";
    static final String PUBLISH = COURSE + "/publier";
    static final String SETTINGS = COURSE + "/reglages";
    static final String DELETED = COURSE + "/supprimes";
    static final String UNIT_HISTORY = COURSE + "/unites/:unit/historique";
    static final String LESSON = COURSE + "/lecons/:lesson";
    static final String HISTORY = LESSON + "/historique";
    static final String PREVIEW = COURSE + "/apercu/:lesson?";

    private AuthoringAddress() {}

    static String course(String slug) {
        return ROOT + "/" + slug;
    }

    static String head(String slug) {
        return course(slug) + "/fiche";
    }

    static String headHistory(String slug) {
        return head(slug) + "/historique";
    }

    static String publish(String slug) {
        return course(slug) + "/publier";
    }

    static String settings(String slug) {
        return course(slug) + "/reglages";
    }

    static String deleted(String slug) {
        return course(slug) + "/supprimes";
    }

    /** The outline, where its unit is open for writing. */
    static String unit(String slug, UnitId unit) {
        return course(slug) + "?unite=" + unit + "&" + Spot.FIELD + "=title";
    }

    static String unitHistory(String slug, UnitId unit) {
        return course(slug) + "/unites/" + unit + "/historique";
    }

    static String lesson(String slug, String lesson) {
        return course(slug) + "/lecons/" + lesson;
    }

    static String history(String slug, String lesson) {
        return lesson(slug, lesson) + "/historique";
    }

    static String preview(String slug, @Nullable String lesson) {
        return course(slug) + "/apercu" + (lesson == null ? "" : "/" + lesson);
    }

    /** Where a problem is mended. */
    static String of(String slug, DraftPlace place) {
        var asked = new ArrayList<String>();
        if (place.question() != null) {
            asked.add("question=" + place.question());
        }
        if (place.unit() != null && place.lesson() == null) {
            asked.add("unite=" + place.unit());
        }
        if (!place.field().isEmpty()) {
            asked.add(Spot.FIELD + "=" + place.field());
        }
        var page = place.lesson() != null
                ? lesson(slug, place.lesson())
                : place.unit() != null || place.isOutline() ? course(slug) : head(slug);
        return page + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }
}
