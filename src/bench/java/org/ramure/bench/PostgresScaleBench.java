package org.ramure.bench;

class PostgresScaleBench extends ScaleBench {

    PostgresScaleBench() {
        super(true);
    }
}
