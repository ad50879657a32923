@NullMarked
package org.ramure.certificates.web;

import org.jspecify.annotations.NullMarked;
