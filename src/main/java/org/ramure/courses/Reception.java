package org.ramure.courses;

/** What was found in an archive that came: what it would do, or problems. */
public sealed interface Reception permits ImportPlan, ImportResult.Refused {}
