package org.ramure.cohorts;

import java.util.List;
import org.ramure.cohorts.RosterLine.Outcome;

/** What a list would do, before it does anything. */
public record RosterCheck(List<RosterLine> lines) {

    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public List<RosterLine> problems() {
        return lines.stream().filter(line -> line.outcome() == Outcome.WRONG).toList();
    }

    /** Those that one click would enrol or invite. */
    public List<RosterLine> doing() {
        return lines.stream().filter(RosterLine::does).toList();
    }
}
