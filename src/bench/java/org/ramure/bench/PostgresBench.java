package org.ramure.bench;

class PostgresBench extends HouseBench {

    PostgresBench() {
        super(true, 1_000);
    }
}
