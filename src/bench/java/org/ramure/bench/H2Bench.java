package org.ramure.bench;

class H2Bench extends HouseBench {

    H2Bench() {
        super(false, 500);
    }
}
