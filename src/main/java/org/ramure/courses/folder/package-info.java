/** The file format of a course: a folder of plain files, read with all its problems; docs/course-folder.md describes it. */
@NamedInterface("folder")
@NullMarked
package org.ramure.courses.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
