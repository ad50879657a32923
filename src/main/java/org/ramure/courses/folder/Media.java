package org.ramure.courses.folder;

import java.nio.file.Path;
import org.ramure.files.FileFacts;
import org.ramure.files.FileRules;
import org.ramure.kit.Tokens;

/**
 * A file of the folder that a course shows or gives away, already looked at.
 *
 * @param file its path inside the folder, with forward slashes
 */
public record Media(Path path, String file, FileRules rules, FileFacts facts) {

    public String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Stands in Markdown for the address that the file gets once it is stored; nobody can write it by chance. */
    public String placeholder() {
        return "/files/" + Tokens.hash("placeholder " + file) + "/image";
    }
}
