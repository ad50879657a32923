@NullMarked
package org.ramure.cohorts.web;

import org.jspecify.annotations.NullMarked;
