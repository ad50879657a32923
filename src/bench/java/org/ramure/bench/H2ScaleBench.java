package org.ramure.bench;

class H2ScaleBench extends ScaleBench {

    H2ScaleBench() {
        super(false);
    }
}
