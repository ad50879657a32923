@NullMarked
package org.ramure.files.web;

import org.jspecify.annotations.NullMarked;
