@NullMarked
package org.ramure.courses.web;

import org.jspecify.annotations.NullMarked;
