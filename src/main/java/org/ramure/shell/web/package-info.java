@NullMarked
package org.ramure.shell.web;

import org.jspecify.annotations.NullMarked;
