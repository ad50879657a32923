/** Values and small screen parts without domain: ids, safe Markdown, refusals, assets. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.ramure.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
