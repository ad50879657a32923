@NullMarked
package org.ramure.analysis.web;

import org.jspecify.annotations.NullMarked;
