@NullMarked
package org.ramure.authoring.web;

import org.jspecify.annotations.NullMarked;
