/** Public pages: rendered once, kept, and not sent again to who has them. */
@NullMarked
package org.ramure.kit.web;

import org.jspecify.annotations.NullMarked;
