package org.ramure.bench;

class H2CrowdBench extends CrowdBench {

    H2CrowdBench() {
        super(false);
    }
}
