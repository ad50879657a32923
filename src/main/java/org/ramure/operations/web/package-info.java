@NullMarked
package org.ramure.operations.web;

import org.jspecify.annotations.NullMarked;
