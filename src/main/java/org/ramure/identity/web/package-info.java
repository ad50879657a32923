@NullMarked
package org.ramure.identity.web;

import org.jspecify.annotations.NullMarked;
