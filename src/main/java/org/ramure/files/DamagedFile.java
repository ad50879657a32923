package org.ramure.files;

/** The bytes begin like a kind of file and then do not keep to it. */
class DamagedFile extends Exception {

    DamagedFile(String what) {
        super(what);
    }
}
