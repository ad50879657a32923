@NullMarked
package org.ramure.learning.web;

import org.jspecify.annotations.NullMarked;
