@NullMarked
package org.ramure.accounts.web;

import org.jspecify.annotations.NullMarked;
