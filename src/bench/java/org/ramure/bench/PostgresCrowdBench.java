package org.ramure.bench;

class PostgresCrowdBench extends CrowdBench {

    PostgresCrowdBench() {
        super(true);
    }
}
