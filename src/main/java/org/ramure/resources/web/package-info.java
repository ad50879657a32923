@NullMarked
package org.ramure.resources.web;

import org.jspecify.annotations.NullMarked;
