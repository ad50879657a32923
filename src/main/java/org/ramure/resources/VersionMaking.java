package org.ramure.resources;

import java.time.Instant;
import java.util.Locale;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.StoredContent;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.springframework.stereotype.Component;

/** Makes a version of a kept file: the file becomes the version's own, and no other's. */
@Component
class VersionMaking {

    private final VersionBook versions;
    private final Files files;

    VersionMaking(VersionBook versions, Files files) {
        this.versions = versions;
        this.files = files;
    }

    void add(ResourceId resource, int number, VersionDraft words, StoredContent content, String fileName, Instant now) {
        var id = Ids.next();
        var file = files.attach(content, new Holder(ResourceFiles.VERSION, id), fileName);
        versions.add(id, resource, number, words, file, now);
    }

    String format(StoredContent content) {
        return content.facts().kind().ending().toUpperCase(Locale.ROOT);
    }

    void check(VersionDraft words) {
        if (words.label().isBlank()) {
            throw new Refusal("resources.refused.version");
        }
        if (words.licence().isBlank()) {
            throw new Refusal("resources.refused.licence");
        }
        if (words.label().length() > VersionDraft.LONGEST_LABEL
                || words.licence().length() > VersionDraft.LONGEST_LICENCE
                || words.note().length() > VersionDraft.LONGEST_NOTE) {
            throw new Refusal("resources.refused.long");
        }
    }
}
